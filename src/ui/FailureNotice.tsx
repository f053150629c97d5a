import { isConnectionLost } from './connection.ts';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';

export interface FailureNoticeProps {
  /** what could not be shown, as a sentence: "The wards of Leicester could not be loaded." */
  readonly title: string;
  readonly error: unknown;
  /** what is not lost, e.g. "The rest of the map is as it was." */
  readonly kept?: string;
  readonly onRetry?: () => void;
}

/**
 * Something failed: what, why (a pack's own message names it), what is kept, and Retry. A lost
 * connection fails many parts at once: the page says so once and retries for all, a part keeps a line.
 */
export function FailureNotice({ title, error, kept, onRetry }: FailureNoticeProps) {
  const reason = error instanceof Error ? error.message : String(error);
  if (isConnectionLost(error))
    return (
      <p className="failure-line">
        <Icon name="warning" />
        <span>
          {title} {reason}
        </span>
      </p>
    );
  return (
    <Notice
      kind="error"
      title={title}
      live
      {...(onRetry === undefined ? {} : { action: { label: 'Retry', onClick: onRetry } })}
    >
      <p>{reason}</p>
      {kept && <p>{kept}</p>}
    </Notice>
  );
}
