/** Figures that came with an opened scenario, in place of the packs'. */
import { type NeedMeasure, needMeasure } from '../../shift/need-measures.ts';
import type { KeptFigures } from '../../store/figures.ts';
import { denominatorOf, type FigureSettings, needParts } from './shift-packs.ts';
import type { ShiftFigures } from './shift-view.ts';

type FileFigures = Extract<KeptFigures, { kind: 'file' }>;

/** What stands above the areas, and what was said of them when they were saved, is not in a file. */
export function frozenFigures(
  { name, areas, packs }: FileFigures,
  settings: FigureSettings,
): Omit<ShiftFigures, 'need' | 'nhsNeed' | 'needState'> {
  const needs = needParts(settings).map(needMeasure);
  return {
    unit: settings.unit,
    placeName: placeOf(areas.map((area) => area.name)),
    areas,
    parents: areas.map(() => null),
    denominator: denominatorOf(settings),
    needWords: needs.map(needWords).join('; '),
    excluded: [],
    notes: [
      `Every figure of an area is as it was saved in “${name}”, which names the packs of ${packs.edition}.`,
    ],
    sources: [...new Set(needs.flatMap(({ sources }) => sources))],
    packs,
    frozen: true,
  };
}

/** Figures of need that a file's author gave are not those of who reads it. */
const needWords = ({ kind, label, period }: NeedMeasure): string =>
  kind === 'own' ? 'Own figures of need per head of whoever made the file' : `${label}, ${period}`;

const MOST_NAMES = 4;
function placeOf(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return 'No areas';
  if (names.length === 1) return last;
  return names.length <= MOST_NAMES
    ? `${names.slice(0, -1).join(', ')} and ${last}`
    : `${names.length} areas of the file`;
}
