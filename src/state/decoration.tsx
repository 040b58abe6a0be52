import { Component, type ReactNode, Suspense } from 'react'
import { forgetMissing } from './part.tsx'

/**
 * Stands around a drawing that only shows again what words beside it say. While it comes there is nothing; where it
 * cannot come or cannot be drawn, nothing stays there and nothing else is touched.
 */
export class Decoration extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    forgetMissing()
  }

  override render() {
    return this.state.failed ? null : <Suspense fallback={null}>{this.props.children}</Suspense>
  }
}
