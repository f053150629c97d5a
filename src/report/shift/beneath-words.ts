/** What the wards beneath a scenario's areas add to what is said of it: who gets nothing there, who is not counted, what was read. */
import { formatNumber } from '../../indicators/format.ts';
import type { People } from '../../shift/outcome.ts';
import type { ScenarioPacks } from '../../shift/scenario.ts';
import { namesWords } from './outcome-words.ts';
import { type ShiftSubject, type SubjectFigures, unitCount } from './subject.ts';

type Runs = Pick<ShiftSubject, 'run' | 'beneath'>;

/** Wards that get nothing within areas that do get something; null where no wards are read. */
export function nothingWithin({ run, beneath }: Runs): People | null {
  if (beneath === null) return null;
  const without = new Set(run.outcome.areas.flatMap((row) => (row.change === 0 ? [row.code] : [])));
  const rows = beneath.run.outcome.areas.filter(
    (ward, i) => ward.change === 0 && !without.has(beneath.parentOf[i] ?? ''),
  );
  return { areas: rows.length, people: rows.reduce((sum, ward) => sum + ward.population, 0) };
}

/** "within the others, 177 wards get nothing, where 1,135,702 people live"; null where none does, or none is read. */
export function nothingWithinWords(runs: Runs): string | null {
  const within = nothingWithin(runs);
  if (within === null || within.areas === 0) return null;
  const where = runs.run.outcome.nothing.areas > 0 ? 'the others' : 'them';
  return `within ${where} ${unitCount(within.areas, 'ward')} ${within.areas === 1 ? 'gets' : 'get'} nothing, where ${formatNumber(Math.round(within.people))} people live`;
}

/** Who gets nothing: areas whose money does not change, and wards within the others. */
export function nothingSentence(subject: Runs): string {
  const { outcome, settings } = subject.run;
  const { nothing } = outcome;
  const within = nothingWithinWords(subject);
  if (nothing.areas === 0) {
    if (outcome.losers.areas > 0) return 'No area stays as it is: each gains or loses.';
    return within === null
      ? 'Every area gets something.'
      : `Every area gets something, but ${within}.`;
  }
  const names = outcome.areas.filter((row) => row.change === 0).map((row) => row.name);
  const people = formatNumber(Math.round(nothing.people));
  return `${unitCount(nothing.areas, settings.unit)} of ${formatNumber(outcome.areas.length)} ${nothing.areas === 1 ? 'gets' : 'get'} nothing more: ${people} people live there (${namesWords(names)})${within === null ? '' : `; and ${within}`}.`;
}

/** "2 wards without residents counted take no part: Ibstock West and Castle Donington Park."; none where all are counted. */
export function leftOutSentences({
  figures,
  beneath,
}: {
  readonly figures: Pick<SubjectFigures, 'unit' | 'leftOut' | 'denominator'>;
  readonly beneath: {
    readonly figures: Pick<SubjectFigures, 'unit' | 'leftOut' | 'denominator'>;
  } | null;
}): string[] {
  const all = beneath === null ? [figures] : [figures, beneath.figures];
  return all.flatMap(({ unit, leftOut = [], denominator }) => {
    if (leftOut.length === 0) return [];
    const whom = denominator.startsWith('residents') ? 'residents' : 'patients';
    const why = unit === 'ward' ? '. By best fit their people count in neighbouring wards' : '';
    return [
      `${unitCount(leftOut.length, unit)} without ${whom} counted ${leftOut.length === 1 ? 'takes' : 'take'} no part: ${namesWords(leftOut)}${why}.`,
    ];
  });
}

/** Packs and sources of all figures that a text reads: those of the wards beneath too, where there are any. */
export function everythingRead({ figures, beneath }: Pick<ShiftSubject, 'figures' | 'beneath'>): {
  readonly packs: ScenarioPacks;
  readonly sources: readonly string[];
  readonly notes: readonly string[];
} {
  if (beneath === null) return figures;
  const { packs, sources, notes } = beneath.figures;
  return {
    packs: { ...figures.packs, files: { ...packs.files, ...figures.packs.files } },
    sources: [...new Set([...figures.sources, ...sources])],
    notes: [
      ...figures.notes,
      ...notes.filter((note) => !figures.notes.includes(note)).map((note) => `Wards: ${note}`),
    ],
  };
}
