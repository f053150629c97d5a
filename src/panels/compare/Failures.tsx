import { FailureNotice } from '../../ui/FailureNotice.tsx';
import type { ComparisonView } from '../../view/compare/use-comparison.ts';

/** Says which packs failed and what is therefore not shown, with Retry; nothing while all is well. */
export function Failures({
  view: { errors, leftOut, retry },
}: {
  readonly view: Pick<ComparisonView, 'errors' | 'leftOut' | 'retry'>;
}) {
  const [error] = errors;
  if (error === undefined) return null;
  const more = errors.length - 1;
  const without = leftOut.map(({ shortLabel }) => shortLabel).join(', ');
  return (
    <FailureNotice
      title="Some figures could not be loaded."
      error={
        more === 0
          ? error
          : new Error(`${error.message} And ${more} more ${more === 1 ? 'pack' : 'packs'}.`)
      }
      kept={
        without === ''
          ? 'The pinned areas are kept in the link.'
          : `Left out for now: ${without}. The pinned areas are kept in the link.`
      }
      onRetry={retry}
    />
  );
}
