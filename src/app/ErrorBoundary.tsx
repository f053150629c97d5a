import { Component, type ReactNode } from 'react';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ChunkError } from '../ui/lazy-retrying.ts';

interface ErrorBoundaryProps {
  /** the part of the page, as it is named in the message: "The map" */
  readonly part: string;
  /** what to do before trying again, e.g. asking for failed packs anew */
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

/** Keeps one part's failure from taking the page with it; says which part, why, and offers Retry. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { part, onRetry, children } = this.props;
    if (this.state.error === null) return children;
    return (
      <div className="boundary">
        <FailureNotice
          title={`${part} could not be shown.`}
          error={this.state.error}
          kept="The rest of the page works. The address still holds your place, indicator and map."
          onRetry={() => {
            onRetry?.();
            if (this.state.error instanceof ChunkError) this.state.error.forget();
            this.setState({ error: null });
          }}
        />
      </div>
    );
  }
}
