import { formatNumber } from '../../../indicators/format.ts';
import { formatPounds, formatShare } from '../../../report/shift/scenario-sentence.ts';
import { countsBaseline } from '../../../shift/baseline-use.ts';
import { MOST_PLACES_WORDS } from '../../../shift/places-words.ts';
import { givesTargetsOnly, hasBaseline, TARGETS_ONLY } from '../../../shift/pots.ts';
import { rule } from '../../../shift/rules.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Choice.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { NumberField } from './NumberField.tsx';
import { parseNumber, parsePercent, parsePounds } from './parse-amount.ts';
import { SettingPart } from './SettingPart.tsx';
import { limitsValue } from './setting-values.ts';

const pounds = (value: number): string => formatPounds(value);

/** What no share-out may do, whatever the rule says. */
export function LimitsPart({ shift }: { readonly shift: ShiftView }) {
  const { settings, change } = shift;
  const held = hasBaseline(settings);
  const counts = countsBaseline(settings);
  if (rule(settings.rule).setsMoney === true)
    return (
      <SettingPart
        title="Limits"
        value="The rule has its own"
        help="Under this rule floors, caps and awards of your own have no part. Choose another rule to set them."
      >
        {null}
      </SettingPart>
    );
  return (
    <SettingPart
      title="Limits"
      value={limitsValue(settings)}
      help="An empty field is no limit. Where limits can’t all be kept, it says which and by how much."
    >
      {givesTargetsOnly(settings) ? (
        <p className="small">{TARGETS_ONLY}</p>
      ) : settings.mode === 'new' ? (
        <p className="small">
          <strong>Nobody loses.</strong> New money takes nothing from anyone. Existing money is a
          mode of its own, under Money.
        </p>
      ) : (
        <Checkbox
          checked={settings.noLoss}
          onChange={(noLoss) => change({ noLoss })}
          detail={
            settings.mode === 'existing'
              ? 'With existing money alone, then nothing moves.'
              : 'Then only the new money moves.'
          }
        >
          Nobody loses
        </Checkbox>
      )}
      <NumberField
        label="No area under, £ a head"
        value={settings.floorPerHead}
        format={(value) => formatPounds(value, 2)}
        parse={parsePounds}
        ifEmpty="none"
        onCommit={(floorPerHead) => change({ floorPerHead })}
      />
      <NumberField
        label="Most to one area, £"
        hint="beyond what it has now"
        value={settings.mostAward}
        format={pounds}
        parse={parsePounds}
        ifEmpty="none"
        onCommit={(mostAward) => change({ mostAward })}
      />
      <NumberField
        label="Smallest award, £"
        hint="An area gets this much or nothing: slivers can’t be spent."
        value={settings.minimumAward}
        format={pounds}
        parse={parsePounds}
        ifEmpty="none"
        onCommit={(minimumAward) => change({ minimumAward })}
      />
      <NumberField
        label="At most so many areas gain"
        hint={MOST_PLACES_WORDS}
        value={settings.mostPlaces}
        format={(value) => formatNumber(value)}
        parse={(text) => parseNumber(text, { least: 1, most: 40_000 }, true)}
        ifEmpty="none"
        onCommit={(mostPlaces) => change({ mostPlaces })}
      />
      {held ? (
        <>
          <Checkbox
            checked={settings.onlyLeastFundedHalf}
            onChange={(onlyLeastFundedHalf) => change({ onlyLeastFundedHalf })}
            detail="The others keep what they have."
          >
            Only the half of areas with least money for their need may gain
          </Checkbox>
          <NumberField
            label="Most change in a year"
            hint={
              counts
                ? 'of what an area has, up or down, e.g. 2.5%: so that it does not destabilise'
                : 'of what an area has, e.g. 2.5%: no more new money than that, so that it does not destabilise'
            }
            value={settings.mostYearlyChange}
            format={formatShare}
            parse={(text) => parsePercent(text, { least: 0, most: 10 })}
            ifEmpty="none"
            onCommit={(mostYearlyChange) => change({ mostYearlyChange })}
          />
          {settings.mostYearlyChange !== null && counts && (
            <NumberField
              label="Over how many years"
              hint="The way there, year by year, stands with the result."
              value={settings.years}
              format={(value) => formatNumber(value)}
              parse={(text) => parseNumber(text, { least: 1, most: 50 }, true)}
              onCommit={(years) => years !== null && change({ years })}
            />
          )}
        </>
      ) : (
        <p className="small muted">
          Limits on yearly change, and on who may gain by what they have, need what each area has
          now: no spend is published here. Load your own figures under Money.
          {(settings.mostYearlyChange !== null || settings.onlyLeastFundedHalf) && (
            <>
              {' '}
              <strong>Set before, and not kept here:</strong>{' '}
              {[
                ...(settings.mostYearlyChange === null
                  ? []
                  : [`at most ${formatShare(settings.mostYearlyChange)} change in a year`]),
                ...(settings.onlyLeastFundedHalf ? ['only the least funded half may gain'] : []),
              ].join('; ')}
              .{' '}
              <Button
                size="small"
                onClick={() => change({ mostYearlyChange: null, onlyLeastFundedHalf: false })}
              >
                Take away
              </Button>
            </>
          )}
        </p>
      )}
    </SettingPart>
  );
}
