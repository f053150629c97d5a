import { useMemo } from 'react';
import { useBooks } from '../../pack/use-books.ts';
import type { AreaCode } from '../../place/area.ts';
import { rowsWithin } from '../../place/area-table.ts';
import type { Place } from '../../report/place.ts';
import { countOf } from '../../report/words.ts';
import { Button } from '../../ui/Button.tsx';
import { MOST_PINNED } from '../../view/compare/pins.ts';

/** Places whose districts are asked for together. */
const HOLDERS: ReadonlySet<string> = new Set(['utla', 'icb']);
/** One district is the place itself. */
const FEWEST = 2;

/** The districts of a place in one press, where they can be read side by side; else where all of them can be. */
export function WithinPart({
  places,
  pins,
  onPins,
}: {
  /** the chosen place and the pinned ones */
  readonly places: readonly Place[];
  readonly pins: readonly AreaCode[];
  readonly onPins: (pins: readonly AreaCode[]) => void;
}) {
  const holders = useMemo(() => places.filter(({ area }) => HOLDERS.has(area.level)), [places]);
  const { tables } = useBooks(holders.length > 0 ? ['ltla'] : [], []);
  const districts = tables.ltla;
  const sets = useMemo(() => {
    if (districts === undefined) return [];
    const seen = new Set<string>();
    return holders.flatMap(({ area }) => {
      if (seen.has(area.code)) return [];
      seen.add(area.code);
      const codes = rowsWithin(districts, area.level, area.code).map(
        (row) => districts.codes[row] as AreaCode,
      );
      return codes.length < FEWEST ? [] : [{ name: area.name, code: area.code, codes }];
    });
  }, [districts, holders]);
  if (sets.length === 0) return null;
  return (
    <div className="compare__examples">
      {sets.map(({ name, code, codes }) =>
        codes.length > MOST_PINNED ? (
          <p key={code} className="small muted">
            {`${name} has ${countOf(codes.length, 'ltla')}, more than can stand side by side: Ranks shows all of England’s in order, and Measures all of ${name}’s in one table.`}
          </p>
        ) : (
          codes.some((one) => !pins.includes(one)) && (
            <Button key={code} size="small" icon="pin" onClick={() => onPins(codes)}>
              {`Pin the ${countOf(codes.length, 'ltla')} of ${name} instead`}
            </Button>
          )
        ),
      )}
    </div>
  );
}
