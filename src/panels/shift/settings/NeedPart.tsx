import { Suspense, useState } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import { formatShare } from '../../../report/shift/scenario-sentence.ts';
import {
  NEED_MEASURES,
  type NeedMeasure,
  type NeedMeasureId,
  needMeasure,
} from '../../../shift/need-measures.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { Segments } from '../../../ui/Choice.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Select, type SelectGroup } from '../../../ui/Field.tsx';
import { lazyRetrying } from '../../../ui/lazy-retrying.ts';
import { Loading } from '../../../ui/Spinner.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { OwnFiguresField } from '../keep/OwnFiguresField.tsx';
import { NeedGradients } from './NeedGradients.tsx';
import { NumberField } from './NumberField.tsx';
import { parseNumber, parsePercent } from './parse-amount.ts';
import { SettingPart } from './SettingPart.tsx';
import { needValue } from './setting-values.ts';

const SecondMeasure = lazyRetrying(() =>
  import('./SecondMeasure.tsx').then((m) => m.SecondMeasure),
);

const KINDS: readonly { readonly label: string; readonly kinds: readonly NeedMeasure['kind'][] }[] =
  [
    { label: 'Rates with a true zero', kinds: ['rate'] },
    { label: 'Deprivation, by position', kinds: ['position'] },
    { label: 'NHS weighted populations', kinds: ['index'] },
    { label: 'Others', kinds: ['shortfall', 'own', 'mix'] },
  ];

/** Measures in groups, those that can't be had shown and not to be chosen. */
export function needOptions(
  unavailable: ShiftView['unavailableNeeds'],
  leftOut: readonly NeedMeasureId[] = [],
): SelectGroup<NeedMeasureId>[] {
  const ids = Object.keys(NEED_MEASURES) as NeedMeasureId[];
  return KINDS.map(({ label, kinds }) => ({
    label,
    options: ids
      .filter((id) => kinds.includes(needMeasure(id).kind) && !leftOut.includes(id))
      .map((id) => ({
        value: id,
        label: needMeasure(id).label,
        disabled: unavailable[id] !== undefined,
      })),
  })).filter(({ options }) => options.length > 0);
}

/** What need is taken to be, what that does, and another measure beside it. */
export function NeedPart({ shift }: { readonly shift: ShiftView }) {
  const { settings, unavailableNeeds, change } = shift;
  const chosen = needMeasure(settings.need);
  const parts =
    settings.need === 'mix' && settings.mix !== null
      ? [settings.mix.first, settings.mix.second]
      : [settings.need];
  const kinds = new Set(parts.map((id) => needMeasure(id).kind));
  return (
    <SettingPart
      title="Need"
      value={needValue(settings)}
      help="Money follows the measure that you choose. Look at what it does before you do."
    >
      <Select<NeedMeasureId>
        label="Measure of need"
        value={settings.need}
        onChange={(need) => change(withNeed(settings, need))}
        options={needOptions(unavailableNeeds)}
      />
      <Unavailable reasons={unavailableNeeds} />
      <div className="setting__note small">
        <p>
          {chosen.description} {chosen.period !== '' && <>Period: {chosen.period}.</>}
        </p>
        <p>Reference: {chosen.reference}.</p>
        {chosen.caveat !== undefined && <p>{chosen.caveat}</p>}
      </div>
      {settings.need === 'mix' && <MixFields shift={shift} />}
      {kinds.has('position') && <RatioField shift={shift} />}
      {kinds.has('index') && <NhsFields shift={shift} />}
      {kinds.has('shortfall') && (
        <NumberField
          label="Benchmark, years of life expectancy"
          hint="Areas at or above it have no need by this measure."
          value={settings.benchmark}
          format={(years) => formatNumber(years, Number.isInteger(years) ? 0 : 1)}
          parse={(text) => parseNumber(text, { least: 50, most: 120 })}
          onCommit={(benchmark) => change({ benchmark })}
        />
      )}
      <NeedGradients figures={shift.figures} />
      <Compare shift={shift} />
      <Disclosure summary="Your own figures of need" open={settings.need === 'own'}>
        <OwnFiguresField shift={shift} figure="need" />
      </Disclosure>
    </SettingPart>
  );
}

/** A mix needs its two measures at once: one step. */
function withNeed(settings: ScenarioSettings, need: NeedMeasureId): Partial<ScenarioSettings> {
  if (need !== 'mix' || settings.mix !== null) return { need };
  const first = settings.need === 'mix' ? 'years_of_potential_life_lost' : settings.need;
  const second =
    first === 'illness_disability_ratio'
      ? 'years_of_potential_life_lost'
      : 'illness_disability_ratio';
  return { need, mix: { first, second, share: 0.5 } };
}

/** Why measures can't be chosen, each reason once. */
function Unavailable({ reasons }: { readonly reasons: ShiftView['unavailableNeeds'] }) {
  const byReason = new Map<string, string[]>();
  for (const [id, reason] of Object.entries(reasons))
    byReason.set(reason, [...(byReason.get(reason) ?? []), needMeasure(id as NeedMeasureId).label]);
  if (byReason.size === 0) return null;
  return (
    <Disclosure summary="Why some can’t be chosen here">
      <ul className="plain-items">
        {[...byReason].map(([reason, labels]) => (
          <li key={reason}>
            <strong>{labels.join('; ')}.</strong> {reason}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function MixFields({ shift }: { readonly shift: ShiftView }) {
  const { settings, change, unavailableNeeds } = shift;
  const { mix } = settings;
  if (mix === null) return null;
  const field = (which: 'first' | 'second', label: string) => (
    <Select<NeedMeasureId>
      label={label}
      value={mix[which]}
      onChange={(id) => change({ mix: { ...mix, [which]: id } })}
      options={needOptions(unavailableNeeds, ['mix'])}
    />
  );
  return (
    <>
      {field('first', 'First measure')}
      {field('second', 'Second measure')}
      <NumberField
        label="Share of the first"
        value={mix.share}
        format={formatShare}
        parse={parsePercent}
        onCommit={(share) => share !== null && change({ mix: { ...mix, share } })}
      />
    </>
  );
}

/** Most to least deprived end: the user's judgement, for measures and rules that order areas only. */
export function RatioField({ shift }: { readonly shift: ShiftView }) {
  return (
    <NumberField
      label="Most to least deprived end"
      hint="How many times as much need the most deprived end counts for: 2 is twice. It is your judgement."
      value={shift.settings.ratio}
      format={(ratio) => formatNumber(ratio, Number.isInteger(ratio) ? 0 : 2)}
      parse={(text) => parseNumber(text.replace(/\s*(:|to)\s*1$/, ''), { least: 1, most: 1000 })}
      onCommit={(ratio) => ratio !== null && shift.change({ ratio })}
    />
  );
}

function NhsFields({ shift }: { readonly shift: ShiftView }) {
  const { settings, change } = shift;
  return (
    <>
      {settings.unit !== 'practice' && (
        <Segments<ScenarioSettings['weightedBasis']>
          label="Patients are counted"
          value={settings.weightedBasis}
          onChange={(weightedBasis) => change({ weightedBasis })}
          options={[
            { value: 'residence', label: 'Where they live' },
            { value: 'site', label: 'Where their practice is' },
          ]}
        />
      )}
      <Segments<ScenarioSettings['needReference']>
        label="A need of 1 is that of"
        value={settings.needReference}
        onChange={(needReference) => change({ needReference })}
        options={[
          { value: 'england', label: 'England' },
          { value: 'place', label: 'This place' },
        ]}
        hint="It names the index, and moves no money. Indices with different references are not compared."
      />
    </>
  );
}

/** A second measure, chosen here and kept nowhere: it changes nothing. */
function Compare({ shift }: { readonly shift: ShiftView }) {
  const [asked, setAsked] = useState<NeedMeasureId | 'none'>('none');
  const { settings, unavailableNeeds, figures } = shift;
  // Figures that came with a file hold one measure of need.
  if (figures?.frozen === true) return null;
  const second =
    asked === 'none' || asked === settings.need || unavailableNeeds[asked] !== undefined
      ? null
      : asked;
  return (
    <>
      <Select<NeedMeasureId | 'none'>
        label="Show another measure against it"
        value={second ?? 'none'}
        onChange={setAsked}
        options={[
          { value: 'none', label: 'None' },
          ...needOptions(unavailableNeeds, [settings.need, 'mix']),
        ]}
        hint="It moves no money."
      />
      {second !== null && (
        <Suspense fallback={<Loading>Loading the second measure</Loading>}>
          <SecondMeasure key={second} shift={shift} need={second} />
        </Suspense>
      )}
    </>
  );
}
