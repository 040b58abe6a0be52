import { Component, type ReactNode } from 'react'
import { forgetMissing, MissingPart } from '#state/part.tsx'
import { mayReload } from '#state/storage.ts'
import { frameWords } from '#words/frame.ts'
import { FailurePage } from './failure-page.tsx'
import { serverAnswers } from './fetch-files.ts'

interface FailureProps {
  /** Where the view stands: going elsewhere tries again. */
  readonly at: string
  readonly children: ReactNode
}

/** A part that is missing is looked into before the runner is told: a reload may bring it. */
type Fate = 'well' | 'looking' | 'missing' | 'broken'

/**
 * The last resort for our own faults. Fails closed: never a result, always the emergency signs and the answers to keep.
 */
export class Failure extends Component<FailureProps, { readonly fate: Fate }> {
  override state = { fate: 'well' as Fate }

  static getDerivedStateFromError(error: unknown): { readonly fate: Fate } {
    return { fate: error instanceof MissingPart ? 'looking' : 'broken' }
  }

  override componentDidMount() {
    window.addEventListener('online', this.tryAgain)
  }

  override componentWillUnmount() {
    window.removeEventListener('online', this.tryAgain)
  }

  override componentDidCatch() {
    forgetMissing()
    if (this.state.fate === 'looking') void this.look()
  }

  override componentDidUpdate(previous: FailureProps) {
    if (this.state.fate !== 'well' && previous.at !== this.props.at) this.setState({ fate: 'well' })
  }

  /**
   * Where the server still answers, a newer version has most often taken the place of this one: a reload brings it, once
   * a minute at most. Where it does not, a reload would lose the page.
   */
  private async look(): Promise<void> {
    if ((await serverAnswers()) && mayReload()) return window.location.reload()
    if (this.state.fate === 'looking') this.setState({ fate: 'missing' })
  }

  private readonly tryAgain = (): void => {
    if (this.state.fate === 'missing') this.setState({ fate: 'well' })
  }

  override render() {
    const { fate } = this.state
    if (fate === 'well') return this.props.children
    if (fate === 'looking') return <p className="frame__loading">{frameWords.loading}</p>
    return <FailurePage missing={fate === 'missing'} />
  }
}
