/** The life course of two places: every held indicator in its place, and how the two differ. */
import { absenceWords, formatLimits, formatWithUnit } from '../../indicators/format.ts';
import { indicator, originAt } from '../../indicators/registry.ts';
import type { Indicator, Theme } from '../../indicators/types.ts';
import { ABSENCE_WORDS, type Value } from '../../indicators/value.ts';
import { ENGLAND } from '../../place/area.ts';
import type { Level } from '../../place/levels.ts';
import { type FigureAt, figureAt } from '../compare/benchmark.ts';
import type { AreaTables, Books } from '../inputs.ts';
import { MODELLED_WORDS } from '../life-expectancy-section.ts';
import { levelPlural } from '../words.ts';
import { figuresAround, sideFigure } from './side-figure.ts';
import { type NoTale, placeWords, sidesOf, type TaleQuestion, type TaleSide } from './sides.ts';
import { TALE_STAGES, TALE_WHO, type TaleStageSpec } from './stages.ts';
import { type TaleDifference, taleDifference } from './tale-difference.ts';

export interface TaleFigure {
  readonly value: Value;
  /** "38.1%", "75.0 years", or why there is none */
  readonly text: string;
  /** "74.1 to 75.9"; null where there are none */
  readonly limitsText: string | null;
  readonly modelled: boolean;
  /** figures of the places around, where the side has none of its own; else null */
  readonly around: string | null;
}

export interface TaleRow {
  readonly indicator: Indicator;
  /** whether it is drawn, not only written */
  readonly lead: boolean;
  readonly period: string;
  readonly figures: readonly [TaleFigure, TaleFigure];
  readonly difference: TaleDifference;
  /** England's figure, for its mark and its words; null where it has none */
  readonly england: { readonly value: number; readonly text: string } | null;
}

export interface TaleStage {
  readonly id: string;
  readonly title: string;
  readonly ages: string | null;
  readonly rows: readonly TaleRow[];
  /** "Nothing is held for …" */
  readonly notHeld: string | null;
  /** held at other levels only */
  readonly elsewhere: string | null;
}

export interface Tale {
  readonly kind: 'tale';
  /** "A tale of two places: Leicester" */
  readonly title: string;
  /** what the page shows, in a sentence */
  readonly lead: string;
  /** the few figures to take away, a sentence each */
  readonly inShort: readonly string[];
  readonly sides: readonly [TaleSide, TaleSide];
  readonly who: readonly TaleRow[];
  readonly stages: readonly TaleStage[];
  /** method and caveats, a sentence each */
  readonly notes: readonly string[];
  /** what is shown, for its sources */
  readonly indicators: readonly Indicator[];
}

export interface BookNeed {
  readonly level: Level;
  readonly themes: readonly Theme[];
}

/** Levels whose areas and figures a tale needs. */
export function taleNeeds(question: TaleQuestion): readonly BookNeed[] {
  const all: readonly Theme[] = [
    'deprivation',
    'domains',
    'subdomains',
    'health',
    'census',
    'access',
  ];
  const own: readonly Level[] =
    question.kind === 'tenths' ? ['ward'] : [question.first.level, question.second.level];
  const levels = new Set<Level>([...own, 'england']);
  return [
    ...[...levels].map((level) => ({ level, themes: all })),
    ...(['ltla', 'utla'] as const)
      .filter((level) => !levels.has(level))
      .map((level) => ({ level, themes: ['health'] as const })),
  ];
}

/**
 * @param books as `taleNeeds` names them
 * @throws RangeError where a book that it needs is not at hand
 */
export function taleOf(tables: AreaTables, books: Books, question: TaleQuestion): Tale | NoTale {
  const found = sidesOf(tables, books, question);
  if (found.kind === 'none') return found;
  const { sides } = found;
  const row = (id: string, lead: boolean): TaleRow | null =>
    rowOf(indicator(id), lead, sides, tables, books);
  const who = TALE_WHO.flatMap((id) => row(id, false) ?? []);
  const stages = TALE_STAGES.map((stage) => stageOf(stage, row));
  const rows = [...who, ...stages.flatMap((stage) => stage.rows)];
  const [first, second] = sides;
  const places =
    question.kind === 'tenths' ? placeWords(question.place) : `${first.name} and ${second.name}`;
  return {
    kind: 'tale',
    title: `A tale of two places: ${places}`,
    lead:
      question.kind === 'tenths'
        ? `From early years to old age: people living in ${first.inWords} of ${places} and people living in ${second.inWords}, in every figure that is held.`
        : `From early years to old age: people living in ${first.name} and people living in ${second.name}, in every figure that is held.`,
    inShort: inShort(rows, sides),
    sides,
    who,
    stages,
    notes: notesOf(found.method, rows, sides),
    indicators: rows.map(({ indicator: i }) => i),
  };
}

function stageOf(
  { id, title, ages, lead, more, notHeld }: TaleStageSpec,
  row: (id: string, lead: boolean) => TaleRow | null,
): TaleStage {
  const made = [
    ...lead.map((one) => ({ id: one, row: row(one, true) })),
    ...more.map((one) => ({ id: one, row: row(one, false) })),
  ];
  const absent = made.filter((one) => one.row === null).map((one) => indicator(one.id));
  // Official figures of 2009-13 are of MSOAs alone: their lack elsewhere needs no word a stage.
  const named = absent.filter((i) => Object.keys(i.levels).length > 1);
  return {
    id,
    title,
    ages,
    rows: made.flatMap((one) => one.row ?? []),
    notHeld: notHeld.length === 0 ? null : `Nothing is held for ${listed(notHeld)}.`,
    elsewhere:
      named.length === 0
        ? null
        : `Held for other kinds of places only: ${named.map((i) => i.shortLabel).join('; ')}.`,
  };
}

/** Null where neither side has a figure, nor a place around it. */
function rowOf(
  i: Indicator,
  lead: boolean,
  sides: readonly [TaleSide, TaleSide],
  tables: AreaTables,
  books: Books,
): TaleRow | null {
  const [first, second] = sides.map((side) => ({ side, at: sideFigure(i, side, books) })) as [
    Read,
    Read,
  ];
  const around = [first, second].map(({ side, at }) =>
    at.value.kind === 'notPublished' ? figuresAround(i, side, tables, books) : null,
  );
  const isNowhere = [first, second].every(
    ({ at }, k) => at.value.kind === 'notPublished' && around[k] === null,
  );
  if (isNowhere) return null;
  const periods = [...new Set([first, second].map(({ at }, k) => around[k]?.period ?? at.period))];
  const england = figureAt(i, { code: ENGLAND, name: 'England', level: 'england' }, books).value;
  return {
    indicator: i,
    lead,
    period: periods.join(' and '),
    figures: [
      written(i, first, around[0]?.text ?? null),
      written(i, second, around[1]?.text ?? null),
    ],
    difference: taleDifference(i, first, second, [around[0] ?? null, around[1] ?? null]),
    england:
      england.kind === 'present' &&
      first.side.level !== 'england' &&
      second.side.level !== 'england'
        ? { value: england.value, text: formatWithUnit(i, england.value) }
        : null,
  };
}

interface Read {
  readonly side: TaleSide;
  readonly at: FigureAt;
}

function written(i: Indicator, { side, at }: Read, around: string | null): TaleFigure {
  const { value, modelled } = at;
  return {
    value,
    text:
      value.kind === 'present'
        ? formatWithUnit(i, value.value)
        : originAt(i, at.level) === null
          ? `Not published for ${levelPlural(side.level)}`
          : (absenceWords(i, value.kind, at.level) ?? ABSENCE_WORDS[value.kind]),
    limitsText: formatLimits(i, value),
    modelled: modelled && value.kind === 'present',
    around,
  };
}

/** "a, b and c" */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function notesOf(
  method: string,
  rows: readonly TaleRow[],
  sides: readonly [TaleSide, TaleSide],
): string[] {
  const has = (test: (row: TaleRow) => boolean): boolean => rows.some(test);
  const several = sides.some(({ kind, areas }) => kind === 'tenth' && areas.length > 1);
  return [
    method,
    ...(several
      ? [
          'Figures of several wards are their means by people: at the census for shares of people and of households, now for all else.',
        ]
      : []),
    'Differences are the first place less the second. Where both figures have published limits, the 95% interval of the difference stands by it, as normal and independent; where it holds zero the two cannot be told apart. † means that no limits are published for one or both: the difference may be chance.',
    ...(has(({ difference }) => difference.class === 'shared')
      ? [
          'Not compared: published for larger places only. What stands there are figures of the places that the two lie in, not their own.',
        ]
      : []),
    ...(has(({ figures }) => figures.some(({ modelled }) => modelled)) ? [MODELLED_WORDS] : []),
    'Scores order places and have no unit. The two places are compared as they are today, not the same people over their lives.',
  ];
}

const SHORT = [
  'income_deprived_share',
  'no_qualifications',
  'years_of_potential_life_lost',
  'life_expectancy_male',
  'life_expectancy_female',
] as const;

function inShort(
  rows: readonly TaleRow[],
  [first, second]: readonly [TaleSide, TaleSide],
): string[] {
  return SHORT.flatMap((id) => {
    const row = rows.find(({ indicator: i }) => i.id === id);
    if (row === undefined) return [];
    const [a, b] = row.figures;
    if (a.value.kind !== 'present' || b.value.kind !== 'present') return [];
    const { class: kind, words, detail } = row.difference;
    const how =
      kind === 'modelled'
        ? ', modelled'
        : kind === 'unjudged' || detail === null
          ? ''
          : `: ${words.charAt(0).toLowerCase()}${words.slice(1)} (${detail})`;
    return [
      `${row.indicator.label}, ${row.period}: ${a.text} in ${first.inWords}, ${b.text} in ${second.inWords}${how}.`,
    ];
  });
}
