import { type AreaCode, areaCode } from '../../place/area.ts';
import { Button } from '../../ui/Button.tsx';
import { USUAL_WEIGHTS } from '../../view/compare/like-weights.ts';
import { hasLikes } from '../../view/compare/likeness.ts';
import { useLikePlaces } from '../../view/compare/use-like-places.ts';

const EXAMPLES: readonly { readonly words: string; readonly codes: readonly AreaCode[] }[] = [
  {
    words: 'Leicester, Leicestershire and Rutland',
    codes: ['E06000016', 'E10000018', 'E06000017'].map(areaCode),
  },
  { words: 'Tendring and Uttlesford', codes: ['E07000076', 'E07000077'].map(areaCode) },
];
const FEW = 5;

/** Where nothing is pinned: what can be done, and ways to begin. */
export function StartPart({
  chosen,
  onPins,
}: {
  /** the place chosen in Explore; null: none */
  readonly chosen: { readonly code: AreaCode; readonly name: string } | null;
  readonly onPins: (pins: readonly AreaCode[]) => void;
}) {
  return (
    <section className="compare__part" aria-label="Ways to begin">
      <p>
        Pin up to ten areas, of any mix of levels: a ward, its district and the county, or districts
        from across England.
      </p>
      {chosen !== null && <ChosenStart {...chosen} onPins={onPins} />}
      <p className="small muted">For example:</p>
      <div className="compare__examples">
        {EXAMPLES.map(({ words, codes }) => (
          <Button key={words} onClick={() => onPins(codes)}>
            {words}
          </Button>
        ))}
      </div>
    </section>
  );
}

function ChosenStart({
  code,
  name,
  onPins,
}: {
  readonly code: AreaCode;
  readonly name: string;
  readonly onPins: (pins: readonly AreaCode[]) => void;
}) {
  const { likes, pending } = useLikePlaces(hasLikes(code) ? code : null, USUAL_WEIGHTS);
  return (
    <div className="compare__examples">
      <Button icon="pin" onClick={() => onPins([code])}>
        Pin {name}
      </Button>
      {hasLikes(code) && (
        <Button
          icon="pin"
          busy={pending}
          disabled={likes === null}
          onClick={() =>
            likes !== null &&
            onPins([code, ...likes.places.slice(0, FEW).map((place) => place.code)])
          }
        >
          Pin {name} and the {FEW} places most like it
        </Button>
      )}
    </div>
  );
}
