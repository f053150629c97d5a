import { useState } from 'react';
import { formatPounds, formatShare } from '../../../report/shift/scenario-sentence.ts';
import { givesTargetsOnly, hasBaseline, POTS, type PotId, pot } from '../../../shift/pots.ts';
import { rule } from '../../../shift/rules.ts';
import type { MoneyKind, MoneyMode } from '../../../shift/scenario-settings.ts';
import { Segments } from '../../../ui/Choice.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { UNIT_WORDS } from '../../../view/shift/unit-rows.ts';
import { OwnFiguresField } from '../keep/OwnFiguresField.tsx';
import { NumberField } from './NumberField.tsx';
import { parsePercent, parsePounds } from './parse-amount.ts';
import { withMode, withPot } from './pot-choice.ts';
import { SettingPart } from './SettingPart.tsx';
import { moneyValue } from './setting-values.ts';
import { usePotTotals } from './use-pot-totals.ts';

/** How much can move, whose it is, and for how long. */
export function MoneyPart({ shift }: { readonly shift: ShiftView }) {
  const { settings, change } = shift;
  const { mode, newMoney, moneyKind, recurrent } = settings;
  const existing = mode !== 'new';
  if (rule(settings.rule).setsMoney === true)
    return (
      <SettingPart
        title="Money"
        value={`${pot(settings.pot).label}, as the rule has it`}
        help="The rule itself says how much money there is: no sum is set, and nothing that areas have is taken."
      >
        <PotField shift={shift} />
      </SettingPart>
    );
  return (
    <SettingPart
      title="Money"
      value={moneyValue(settings)}
      help="First how much can move. Most council money is in contracts and ring-fences, and new money is often all there is."
    >
      <Segments<MoneyMode>
        label="How much can move?"
        value={mode}
        onChange={(next) => change(withMode(settings, next))}
        options={[
          { value: 'new', label: 'New money' },
          { value: 'existing', label: 'Existing money' },
          { value: 'both', label: 'Both' },
        ]}
        hint={
          givesTargetsOnly(settings)
            ? 'The sum stands for the pot below: what each area has of it now is not published, so nothing existing moves.'
            : mode === 'existing'
              ? 'Existing money is what areas have now: what one gains another gives up.'
              : 'New money is a sum that nobody has yet: nobody loses by it.'
        }
      />
      {existing && <ExistingMoney shift={shift} />}
      {mode !== 'existing' && (
        <NumberField
          label={givesTargetsOnly(settings) ? 'Sum of the pot' : 'Sum of new money'}
          hint="£250,000, 1.5m or 2bn"
          value={newMoney}
          format={(pounds) => formatPounds(pounds)}
          parse={parsePounds}
          onCommit={(pounds) => pounds !== null && change({ newMoney: pounds })}
        />
      )}
      <PotField shift={shift} />
      {pot(settings.pot).level === null && (
        <Segments<MoneyKind>
          label="Whose money?"
          value={moneyKind}
          onChange={(next) => change({ moneyKind: next })}
          options={[
            { value: 'publicHealth', label: 'Public health' },
            { value: 'nhs', label: 'NHS' },
            { value: 'other', label: 'Other' },
          ]}
          hint={
            moneyKind === 'nhs'
              ? '£ a head counts registered patients.'
              : '£ a head counts residents. NHS money would count registered patients.'
          }
        />
      )}
      <Segments<'yearly' | 'once'>
        label="How long?"
        value={recurrent ? 'yearly' : 'once'}
        onChange={(next) => change({ recurrent: next === 'yearly' })}
        options={[
          { value: 'yearly', label: 'Every year' },
          { value: 'once', label: 'Once' },
        ]}
      />
      <PriceBase key={settings.priceBase} shift={shift} />
    </SettingPart>
  );
}

/** The separate mode: marked, and asked how much of it can move before any of it does. */
function ExistingMoney({ shift }: { readonly shift: ShiftView }) {
  const { settings, change, run } = shift;
  const { uncommittedShare, noLoss } = settings;
  return (
    <Notice kind="warning" title="Existing money: areas can lose.">
      <p>
        {noLoss
          ? '“Nobody loses” is set under Limits, so only new money moves.'
          : 'What areas have now is shared out again, as far as it is not committed. From whom it is taken stands beside the result.'}
      </p>
      <NumberField
        label="Share that is not committed"
        hint="of what each area has now, e.g. 2.5%"
        value={uncommittedShare}
        format={formatShare}
        parse={parsePercent}
        onCommit={(share) => share !== null && change({ uncommittedShare: share })}
      />
      {uncommittedShare === 0 && <p>At 0% none of it moves. Say how much can.</p>}
      {!hasBaseline(settings) && (
        <p>
          No spend is published for {UNIT_WORDS[settings.unit].plural}: load what each has now,
          below.
        </p>
      )}
      {run !== null && run.outcome.losers.areas > 0 && (
        <p>
          As it stands {formatPounds(run.outcome.losers.pounds)} is taken from{' '}
          {run.outcome.losers.areas} {run.outcome.losers.areas === 1 ? 'area' : 'areas'}.
        </p>
      )}
    </Notice>
  );
}

function PotField({ shift }: { readonly shift: ShiftView }) {
  const { settings, change } = shift;
  const totals = usePotTotals(settings.place, true);
  const chosen = pot(settings.pot);
  const { plural } = UNIT_WORDS[settings.unit];
  const below = chosen.level !== null && chosen.level !== settings.unit;
  const total = totals[settings.pot];
  return (
    <>
      <Select<PotId>
        label="Pot"
        value={settings.pot}
        onChange={(id) => change(withPot(settings, id, totals[id]))}
        options={Object.values(POTS).map(({ id, label }) => ({ value: id, label }))}
        hint={chosen.description}
      />
      {chosen.caveat !== undefined && <p className="small muted">{chosen.caveat}</p>}
      {below && settings.ownBaseline === null && (
        <div className="small setting__note">
          <p>
            What {plural} have of it is not published. So there is no distance from target here, and
            nothing existing to move: the sum above is shared out, and shown as target shares.
          </p>
          <p>
            {total === null
              ? 'What this pot comes to in this place is not published as one figure: enter the sum yourself.'
              : settings.newMoney === total
                ? `The sum is the whole pot of the place: ${formatPounds(total)}, ${chosen.priceBase}.`
                : `The whole pot of the place is ${formatPounds(total)}, ${chosen.priceBase}.`}
          </p>
        </div>
      )}
      {(settings.pot === 'own' || settings.ownBaseline !== null) && (
        <OwnFiguresField shift={shift} figure="baseline" />
      )}
    </>
  );
}

function PriceBase({ shift }: { readonly shift: ShiftView }) {
  const [text, setText] = useState(shift.settings.priceBase);
  const commit = () => {
    const next = text.trim();
    if (next === '') setText(shift.settings.priceBase);
    else if (next !== shift.settings.priceBase) shift.change({ priceBase: next });
  };
  return (
    <TextField
      label="Price base"
      hint="the year’s prices that the sum is in"
      value={text}
      maxLength={40}
      onChange={setText}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
