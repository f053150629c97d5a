/** What makes places alike, as the reader weighs it: whole numbers from 0 to 12, and their form in a link. */
import { type LikenessIndicator, USUAL_LIKENESS } from '../../report/compare/like-places.ts';

export const MOST_WEIGHT = 12;
/** The usual weights are halves, thirds and ones: in sixths they are whole. */
const SIXTHS = 6;

/** Offered beside the usual ones, and without weight until the reader gives it some. */
const FURTHER = [
  'born_outside_uk',
  'social_rented',
  'no_car',
  'no_qualifications',
  'income_deprived_share',
] as const;

export const USUAL_WEIGHTS: readonly LikenessIndicator[] = [
  ...USUAL_LIKENESS.map(({ id, weight }) => ({ id, weight: Math.round(weight * SIXTHS) })),
  ...FURTHER.map((id) => ({ id, weight: 0 })),
];

/** The weights that a link names; one that it does not name has none. '' or nothing of weight: the usual ones. */
export function weightsOf(alike: string): readonly LikenessIndicator[] {
  if (alike === '') return USUAL_WEIGHTS;
  const named = new Map(
    alike.split('.').map((part) => {
      const [id = '', weight = '0'] = part.split('-');
      return [id, Math.min(MOST_WEIGHT, Number(weight))] as const;
    }),
  );
  const read = USUAL_WEIGHTS.map(({ id }) => ({ id, weight: named.get(id) ?? 0 }));
  return read.some(({ weight }) => weight > 0) ? read : USUAL_WEIGHTS;
}

/** The form of weights in a link; '' where they are as usual. */
export function alikeOf(weights: readonly LikenessIndicator[]): string {
  const isUsual = USUAL_WEIGHTS.every(
    ({ id, weight }) => (weights.find((one) => one.id === id)?.weight ?? 0) === weight,
  );
  if (isUsual) return '';
  return weights
    .filter(({ weight }) => weight > 0)
    .map(({ id, weight }) => `${id}-${weight}`)
    .join('.');
}
