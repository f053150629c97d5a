/** The life course of two places: every held indicator in its place, and how the two differ. */
import { indicator } from '../../indicators/registry.ts';
import type { Indicator, Theme } from '../../indicators/types.ts';
import type { Level } from '../../place/levels.ts';
import type { AreaTables, Books } from '../inputs.ts';
import { inShort, shareWords } from './in-short.ts';
import { type NoTale, placeWords, sidesOf, type TaleQuestion, type TaleSide } from './sides.ts';
import { TALE_STAGES, TALE_WHO, type TaleStageSpec } from './stages.ts';
import { notesOf, signsOf, type TaleSign } from './tale-notes.ts';
import { rowOf, type TaleRow } from './tale-row.ts';

export interface TaleStage {
  readonly id: string;
  readonly title: string;
  readonly ages: string | null;
  readonly rows: readonly TaleRow[];
  /** scores, which have no unit: in the file, and for who asks for them on the screen */
  readonly scores: readonly TaleRow[];
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
  /** the signs beside its differences, in words */
  readonly signs: readonly TaleSign[];
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
  const rows = [...who, ...stages.flatMap((stage) => [...stage.rows, ...stage.scores])];
  const [first, second] = sides;
  const places =
    question.kind === 'tenths' ? placeWords(question.place) : `${first.name} and ${second.name}`;
  return {
    kind: 'tale',
    title: `A tale of two places: ${places}`,
    lead:
      question.kind === 'tenths'
        ? `From early years to old age: what is held on people living in ${first.inWords} of ${places}${shareOf(first, ' of its people')} and in ${second.inWords}${shareOf(second, '')}.`
        : `From early years to old age: what is held on people living in ${first.name} and on people living in ${second.name}.`,
    inShort: inShort(rows, sides),
    sides,
    who,
    stages,
    signs: signsOf(rows, sides),
    notes: notesOf(found.method, rows, sides),
    indicators: rows.map(({ indicator: i }) => i),
  };
}

const shareOf = (side: TaleSide, whose: string): string => {
  const share = shareWords(side);
  return share === null ? '' : ` (${share}${whose})`;
};

function stageOf(
  { id, title, ages, lead, more, scores, notHeld }: TaleStageSpec,
  row: (id: string, lead: boolean) => TaleRow | null,
): TaleStage {
  const made = [
    ...lead.map((one) => ({ id: one, row: row(one, true) })),
    ...more.map((one) => ({ id: one, row: row(one, false) })),
  ];
  const folded = scores.map((one) => ({ id: one, row: row(one, false) }));
  const absent = [...made, ...folded]
    .filter((one) => one.row === null)
    .map((one) => indicator(one.id));
  // Official figures of 2009-13 are of MSOAs alone: their lack elsewhere needs no word a stage.
  const named = absent.filter((i) => Object.keys(i.levels).length > 1);
  return {
    id,
    title,
    ages,
    rows: made.flatMap((one) => one.row ?? []),
    scores: folded.flatMap((one) => one.row ?? []),
    notHeld: notHeld.length === 0 ? null : `Nothing is held for ${listed(notHeld)}.`,
    elsewhere:
      named.length === 0
        ? null
        : `Held for other kinds of places only: ${named.map((i) => i.shortLabel).join('; ')}.`,
  };
}

/** "a, b or c" */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
