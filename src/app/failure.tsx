import { Component, type ReactNode } from 'react'
import { FailurePage } from './failure-page.tsx'

interface FailureProps {
  /** Where the view stands: going elsewhere tries again. */
  readonly at: string
  readonly children: ReactNode
}

/**
 * The last resort for our own faults. Fails closed: never a result, always the emergency signs and the answers to keep.
 */
export class Failure extends Component<FailureProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(previous: FailureProps) {
    if (this.state.failed && previous.at !== this.props.at) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? <FailurePage /> : this.props.children
  }
}
