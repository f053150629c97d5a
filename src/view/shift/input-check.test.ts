/** A file against the committed packs: what in it is not theirs is named, and nothing vouches for it. */
import { describe, expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { decisionRecord, decisionRecordText } from '../../report/shift/decision-record.ts';
import { differingWords } from '../../report/shift/input-check-words.ts';
import { scenarioLines } from '../../report/shift/scenario-provenance.ts';
import { type InputCheck, inputDifferenceWords, ownInputs } from '../../shift/input-differences.ts';
import { PRESETS } from '../../shift/presets.ts';
import type { ScenarioPacks } from '../../shift/scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { frozenFigures } from './frozen-figures.ts';
import { checkSettings, inputCheck, NO_VALUES } from './input-check.ts';
import { runShift } from './run-shift.ts';
import { shiftFigures } from './shift-figures.ts';
import { figureSettings, type OwnValues, shiftRequest } from './shift-packs.ts';

const ESSEX: ScenarioSettings = {
  ...DEFAULT_SETTINGS,
  ...PRESETS.essexDistricts.settings,
  rule: 'core20Only',
};
async function savedFrom(
  settings: ScenarioSettings,
  own: { need?: OwnValues; baseline?: OwnValues } = {},
) {
  const read = figureSettings(settings);
  const request = shiftRequest(read);
  return shiftFigures(read, await packsOnDisk(request, own), request);
}
async function checked(
  settings: ScenarioSettings,
  areas: readonly ShiftArea[],
  packs: ScenarioPacks,
): Promise<InputCheck> {
  const read = checkSettings(settings);
  const here = await packsOnDisk(shiftRequest(read), { need: NO_VALUES, baseline: NO_VALUES });
  return inputCheck(read, ownInputs(settings), { areas, packs }, here);
}
const said = (check: InputCheck): string[] =>
  check.state === 'read' ? check.differences.map(inputDifferenceWords) : [check.state];

/** Basildon with people and a Core20 share that no one published; its results are then computed anew. */
const forged = (areas: readonly ShiftArea[]): ShiftArea[] =>
  areas.map((area) =>
    area.name === 'Basildon' ? { ...area, population: 250_000, core20Share: 0.9 } : area,
  );

describe('a forged file of Essex', () => {
  test('its two figures are named, with what the packs have', async () => {
    const { areas, packs } = await savedFrom(ESSEX);
    expect(said(await checked(ESSEX, areas, packs))).toEqual([]);
    expect(said(await checked(ESSEX, forged(areas), packs))).toEqual([
      expect.stringMatching(
        /^Basildon \(E07000066\), people counted: 250,000 in the file, 1\d\d,\d{3}(\.\d+)? in the packs$/,
      ),
      expect.stringMatching(
        /^Basildon \(E07000066\), share of residents in Core20 neighbourhoods: 90% in the file, [\d.]+% in the packs$/,
      ),
    ]);
  });

  test('its record warns on the first page, and shows neither checksum nor source', async () => {
    const { areas, packs } = await savedFrom(ESSEX);
    const settings = { ...ESSEX, figures: 'a file' };
    const source = {
      id: 'imd2025_lsoa21_indicators',
      title: 'Indices of Deprivation 2025',
      publisher: 'MHCLG',
      licence: 'OGL',
      attribution: 'Crown copyright',
      page: 'https://example.org',
    };
    const about = { printedOn: 'today', link: null };
    const sources = [source] as unknown as Parameters<typeof decisionRecord>[2];
    const subjectOf = async (own: readonly ShiftArea[], named = packs) => {
      const figures = frozenFigures(
        { kind: 'file', name: 'Plan', areas: own, packs: named },
        figureSettings(settings),
      );
      const { run } = runShift(settings, figures);
      if (run === null) throw new Error('a run expected');
      const check = await checked(settings, own, named);
      return {
        name: 'Plan',
        figures: { ...figures, need: null, nhsNeed: null, needState: 'read' as const, check },
        run,
        beneath: null,
      };
    };
    const [checksum] = Object.values(packs.files) as [string];
    const textOf = (of: Awaited<ReturnType<typeof subjectOf>>): string =>
      decisionRecordText(decisionRecord(of, new Map(), sources), about);

    const bad = await subjectOf(forged(areas));
    const record = decisionRecord(bad, new Map(), sources);
    expect(record.warnings[0]).toMatch(
      /^2 figures of this scenario are not those of the packs that it names: Basildon \(E07000066\), people counted: 250,000 in the file/,
    );
    for (const text of [textOf(bad), scenarioLines(bad, sources).join('\n')]) {
      expect(text).toContain('2 figures of this scenario are not those of the packs');
      expect(text).not.toContain(checksum.slice(0, 8));
      expect(text).not.toContain('MHCLG');
    }
    expect(differingWords(bad.figures)).not.toBeNull();

    const good = await subjectOf(areas);
    expect(decisionRecord(good, new Map(), sources).warnings).toEqual([]);
    expect(textOf(good)).toContain('they agree with the packs here');
    expect(textOf(good)).toContain(checksum.slice(0, 8));

    // Packs that are not here may have given them or not: nothing vouches for their checksums.
    const other = await subjectOf(forged(areas), { ...packs, edition: '2020-01-01' });
    expect(textOf(other)).toContain('not checked against the packs of 2020-01-01 that it names');
    expect(textOf(other)).toContain('2 figures of this scenario are not those of the packs here');
    expect(textOf(other)).not.toContain(checksum.slice(0, 8));

    // Until the packs have been read nothing is said of them.
    const early = { ...good, figures: { ...good.figures, check: { state: 'waiting' as const } } };
    expect(decisionRecord(early, new Map(), sources).warnings).toHaveLength(1);
    expect(textOf(early)).not.toContain(checksum.slice(0, 8));
  });
});

describe('figures of the author’s own are in no pack, and are not taken for forged', () => {
  const own: OwnValues = new Map([
    ['E07000066', 3],
    ['E07000067', 1],
  ]);
  test.each([
    [{ need: 'own', ownNeed: 'n' }, ['need']],
    [{ ownBaseline: 'b' }, ['baseline']],
    [
      {
        need: 'mix',
        ownNeed: 'n',
        mix: { first: 'own', second: 'years_of_potential_life_lost', share: 0.5 },
      },
      ['need'],
    ],
  ] as const)('%o', async (more, whose) => {
    const settings: ScenarioSettings = { ...ESSEX, ...more };
    const { areas, packs } = await savedFrom(settings, { need: own, baseline: own });
    const check = await checked(settings, areas, packs);
    expect(said(check)).toEqual([]);
    expect(check).toMatchObject({ own: whose });
    expect(said(await checked(settings, forged(areas), packs))).toHaveLength(2);
  });
});

test('practices, whose need is the NHS’s, are held against the packs too', async () => {
  const settings: ScenarioSettings = {
    ...DEFAULT_SETTINGS,
    place: ['E54000015'],
    unit: 'practice',
    pot: 'gpPayments',
    need: 'own',
    ownNeed: 'n',
  };
  const { areas, packs } = await savedFrom(settings, {
    need: new Map([['C82001', 1]]),
  });
  expect(said(await checked(settings, areas, packs))).toEqual([]);
});
