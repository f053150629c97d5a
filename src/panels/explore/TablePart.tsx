import { LEVELS, LEVELS_WITHIN } from '../../place/levels.ts';
import type { Place } from '../../report/place.ts';
import { Button } from '../../ui/Button.tsx';
import { useExploreActions } from './context.ts';
import { Section } from './Section.tsx';

/** Doors to the table of the areas within the place. */
export function TablePart({ place }: { readonly place: Place }) {
  const { onOpenTable } = useExploreActions();
  const levels = LEVELS_WITHIN[place.area.level].filter(
    (level) => !(level === 'ltla' && place.alsoUpperTier),
  );
  if (levels.length === 0) return null;
  return (
    <Section title="All its areas in a table" printed={false}>
      <p className="small">
        Sort, choose columns, and take the figures away as CSV or Excel with their sources.
      </p>
      <div className="actions">
        {levels.map((level) => (
          <Button key={level} size="small" icon="table" onClick={() => onOpenTable(level)}>
            {LEVELS[level].plural}
          </Button>
        ))}
      </div>
    </Section>
  );
}
