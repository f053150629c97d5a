import type { PackSource } from '../pack/schemas.ts';
import { Button } from '../ui/Button.tsx';

/** The line of attribution that stands on every map. The full list is under Data and sources. */
export function Attribution({
  sources,
  edition,
  short,
  baseMap,
  onSources,
}: {
  readonly sources: readonly PackSource[];
  readonly edition: string;
  /** where the line would not fit: the full one stands under Data and sources, and in print */
  readonly short: boolean;
  /** what the maker of the base map asks to be said, while it is on */
  readonly baseMap: string | null;
  readonly onSources: () => void;
}) {
  const survey = sources.find(({ id }) => id === 'lsoa21_bgc')?.attribution;
  return (
    <span className="attribution">
      {short
        ? '© Crown copyright, ONS (OGL v3.0)'
        : `${survey ?? 'Public sector information licensed under the Open Government Licence v3.0'}. ${edition === '' ? '' : `Packs of ${edition}. `}`}
      {baseMap !== null && ` Base map: ${baseMap}`}
      <Button variant="quiet" size="small" onClick={onSources}>
        {short ? 'Sources' : 'All sources'}
      </Button>
    </span>
  );
}
