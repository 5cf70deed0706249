import { Component, type ReactNode } from 'react';

/** Shows nothing of a part that failed, and says so to whoever holds it. */
export class IfItFails extends Component<{ then?: () => void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.then?.();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
