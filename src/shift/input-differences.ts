import { formatNumber } from '../indicators/format.ts';
import type { ScenarioPacks } from './scenario.ts';
import type { ScenarioSettings } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';

/** One figure of an area that a file has otherwise than the packs, each in words; "none" where one has none. */
export interface InputDifference {
  readonly code: string;
  readonly name: string;
  /** "people counted" */
  readonly figure: string;
  readonly file: string;
  readonly packs: string;
}

/** What of a scenario are its author's own figures: no pack holds them, so none can contradict them. */
export type OwnInput = 'need' | 'baseline';

/** How the figures of an opened scenario stand to the packs here. */
export type InputCheck =
  | { readonly state: 'waiting' }
  /** the packs could not be read, or hold no figures for its settings: why */
  | { readonly state: 'unread'; readonly reason: string }
  | {
      readonly state: 'read';
      /** whether the packs that it names are those here */
      readonly namedHere: boolean;
      /** edition of those here */
      readonly edition: string;
      readonly differences: readonly InputDifference[];
      readonly own: readonly OwnInput[];
    };

/** Whether the packs that a scenario names are those here: the edition, and every file by its checksum. */
export const namesPacksHere = (named: ScenarioPacks, here: ScenarioPacks): boolean =>
  named.edition === here.edition &&
  Object.entries(named.files).every(([path, checksum]) => here.files[path] === checksum);

/** What of a scenario's figures its author gave. */
export function ownInputs({
  need,
  mix,
  ownBaseline,
}: Pick<ScenarioSettings, 'need' | 'mix' | 'ownBaseline'>): OwnInput[] {
  const isOwn = need === 'mix' ? mix?.first === 'own' || mix?.second === 'own' : need === 'own';
  return [
    ...(isOwn ? (['need'] as const) : []),
    ...(ownBaseline === null ? [] : (['baseline'] as const)),
  ];
}

type Figure = Exclude<keyof ShiftArea, 'code' | 'name'>;

const grouped = (value: number): string => {
  const decimals = Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 6 : 4;
  return formatNumber(value, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
};
const percent = (value: number): string => `${grouped(Number((value * 100).toPrecision(9)))}%`;
const pounds = (value: number): string => {
  const text = formatNumber(value, 2);
  return text.startsWith('−') ? `−£${text.slice(1)}` : `£${text}`;
};

const FIGURES: Readonly<
  Record<Figure, { readonly label: string; readonly say: (value: number) => string }>
> = {
  population: { label: 'people counted', say: grouped },
  need: { label: 'need a head', say: grouped },
  baseline: { label: 'money now', say: pounds },
  position: { label: 'position by need, 0 most deprived', say: grouped },
  core20Share: { label: 'share of residents in Core20 neighbourhoods', say: percent },
  incomeDeprived: { label: 'income-deprived people', say: grouped },
  deprivation: { label: 'figure that the gradient is read against', say: grouped },
  publishedTarget: { label: 'published target', say: pounds },
  publishedDistance: { label: 'published distance from target', say: percent },
};
const ALL = Object.keys(FIGURES) as Figure[];
/** A position is where need puts an area: with need of one's own it is one's own. */
const OF_OWN: Readonly<Record<OwnInput, readonly Figure[]>> = {
  need: ['need', 'position'],
  baseline: ['baseline'],
};

/** Another browser's arithmetic may round the last digit otherwise; nothing smaller is told. */
const SAME = 1e-9;
const isSame = (a: number | null, b: number | null): boolean =>
  a === b ||
  (a !== null && b !== null && Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b)));

/**
 * Every figure of a scenario's areas that is not the packs' for the same settings, and areas that only one
 * of them has. None: the figures are those of the packs.
 *
 * @param saved as in the file
 * @param packs as today's packs give them for the scenario's settings
 * @param own what its author gave, which no pack holds
 */
export function inputDifferences(
  saved: readonly ShiftArea[],
  packs: readonly ShiftArea[],
  own: readonly OwnInput[],
): InputDifference[] {
  const skipped = new Set(own.flatMap((one) => OF_OWN[one]));
  const compared = ALL.filter((figure) => !skipped.has(figure));
  const here = new Map(packs.map((area) => [area.code, area]));
  const out: InputDifference[] = [];
  for (const area of saved) {
    const { code, name } = area;
    const now = here.get(code);
    if (now === undefined) {
      out.push({ code, name, figure: 'area', file: 'there', packs: 'none' });
      continue;
    }
    if (now.name !== name)
      out.push({ code, name: now.name, figure: 'name', file: `“${name}”`, packs: `“${now.name}”` });
    for (const figure of compared) {
      const [file, pack] = [area[figure], now[figure]];
      if (isSame(file, pack)) continue;
      const { label, say } = FIGURES[figure];
      const [a, b] = [file, pack].map((value) => (value === null ? 'none' : say(value)));
      // Figures that read alike differ in digits that are not shown: then all are.
      const alike = a === b;
      out.push({
        code,
        name: now.name,
        figure: label,
        file: alike ? String(file) : (a as string),
        packs: alike ? String(pack) : (b as string),
      });
    }
  }
  const then = new Set(saved.map(({ code }) => code));
  for (const { code, name } of packs)
    if (!then.has(code)) out.push({ code, name, figure: 'area', file: 'none', packs: 'there' });
  return out;
}

/** "Basildon (E07000066), people counted: 250,000 in the file, 187,558 in the packs" */
export const inputDifferenceWords = ({
  code,
  name,
  figure,
  file,
  packs,
}: InputDifference): string =>
  figure === 'area'
    ? file === 'none'
      ? `${name} (${code}): not among the areas of the file, among those of the packs`
      : `${name} (${code}): among the areas of the file, not among those of the packs`
    : `${name} (${code}), ${figure}: ${file} in the file, ${packs} in the packs`;
