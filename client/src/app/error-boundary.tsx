/** Catches what breaks while drawing and says so kindly. What was saved is on the server; what waits is in the outbox. */
import { Component } from 'react';
import type { ReactNode } from 'react';

type Props = { fallback: ReactNode; children: ReactNode };
type State = { hasBroken: boolean };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasBroken: false };

  static getDerivedStateFromError(): State {
    return { hasBroken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    return this.state.hasBroken ? this.props.fallback : this.props.children;
  }
}
