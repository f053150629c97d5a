/** What is said of figures that came with a file: whether the packs here vouch for them, and where they do not. */
import { formatNumber } from '../../indicators/format.ts';
import { type InputCheck, inputDifferenceWords } from '../../shift/input-differences.ts';
import type { SubjectFigures } from './subject.ts';

type Figures = Pick<SubjectFigures, 'frozen' | 'check' | 'packs'>;
type ReadCheck = Extract<InputCheck, { state: 'read' }>;

const readCheck = ({ check }: Figures): ReadCheck | null =>
  check?.state === 'read' ? check : null;

/** Whether the packs give these figures: only then do their checksums and sources stand for them. */
export const arePacksFigures = (figures: Figures): boolean =>
  !figures.frozen || readCheck(figures)?.differences.length === 0;

/** Whether the checksums that are named are those of the packs that gave, or would give, these figures. */
export const areChecksumsTheirs = (figures: Figures): boolean =>
  !figures.frozen || (arePacksFigures(figures) && readCheck(figures)?.namedHere === true);

/** "2 figures of this scenario are not those of the packs that it names"; null where all are, or that is not known. */
export function differingWords(figures: Figures): string | null {
  const check = readCheck(figures);
  if (!figures.frozen || check === null || check.differences.length === 0) return null;
  const { differences, namedHere, edition } = check;
  const n = differences.length;
  return `${formatNumber(n)} ${n === 1 ? 'figure' : 'figures'} of this scenario ${n === 1 ? 'is not that' : 'are not those'} of the packs ${namedHere ? 'that it names' : `here, of ${edition}`}`;
}

/** The figures that differ, a sentence part each. */
export const differingFigures = (figures: Figures): string[] =>
  (readCheck(figures)?.differences ?? []).map(inputDifferenceWords);

/**
 * What must stand before all else where the packs do not vouch for figures of a file; empty where they do.
 * @param most so many figures are named; the rest are counted
 */
export function checkWarnings(figures: Figures, most: number): string[] {
  if (arePacksFigures(figures)) return [];
  const words = differingWords(figures);
  const all = differingFigures(figures);
  const rest = all.length - most;
  return [
    ...(words === null
      ? []
      : [
          `${words}: ${all.slice(0, most).join('; ')}${rest > 0 ? `; and ${formatNumber(rest)} more` : ''}.`,
        ]),
    ...(readCheck(figures)?.namedHere === true ? [] : [uncheckedWords(figures)]),
  ];
}

function uncheckedWords({ check, packs }: Figures): string {
  if (check?.state === 'read')
    return `Figures as saved in the file; not checked against the packs of ${packs.edition} that it names, which are not here.`;
  const why = check?.state === 'unread' ? ` ${check.reason.replace(/\.$/, '')}.` : '';
  return `Figures as saved in the file; not checked against the packs of ${packs.edition} that it names.${why}`;
}

const OWN = { need: 'Need', baseline: 'Money now' } as const;

/** In the place of "Packs of …" where figures came with a file. */
export function packsWords(figures: Figures): string {
  const { frozen, packs } = figures;
  const check = readCheck(figures);
  if (!frozen) return `Packs of ${packs.edition}`;
  const whose = (check?.own ?? [])
    .map(
      (one) => `. ${OWN[one]} is by the own figures of whoever made the file, which no pack holds`,
    )
    .join('');
  if (!arePacksFigures(figures)) {
    const words = differingWords(figures);
    const first =
      check?.namedHere === true ? 'Figures as saved in the file' : uncheckedWords(figures);
    return `${first.replace(/\.$/, '')}${words === null ? '' : `. ${words}`}${whose}`;
  }
  return `Figures as saved in the file; they agree with the packs here, of ${check?.edition}${whose}`;
}
