import { useId } from 'react';
import { hasBaseline } from '../../../shift/pots.ts';
import { promisesOf } from '../../../shift/promises.ts';
import { NO_AGREED_RULE, RULES, type Rule } from '../../../shift/rules.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { RatioField } from './NeedPart.tsx';
import { SettingPart } from './SettingPart.tsx';
import { ruleValue } from './setting-values.ts';

/** By which rule: each in words, with its formula, what it promises and what to mind. */
export function RulePart({ shift }: { readonly shift: ShiftView }) {
  const { settings, change } = shift;
  const name = useId();
  const rules: readonly Rule[] = Object.values(RULES);
  return (
    <SettingPart title="Rule" value={ruleValue(settings)} help={NO_AGREED_RULE}>
      <fieldset className="choices">
        <legend className="visually-hidden">Rule</legend>
        {rules.map((rule) => {
          const lacking = lackingFor(rule, shift);
          return (
            <label key={rule.id} className="choice">
              <input
                type="radio"
                name={name}
                checked={rule.id === settings.rule}
                disabled={lacking !== null && rule.id !== settings.rule}
                aria-describedby={`${name}-${rule.id}`}
                onChange={() => change(withRule(rule))}
              />
              <span className="choice__words">
                {rule.label}
                <span className="choice__detail" id={`${name}-${rule.id}`}>
                  {rule.description}
                  {lacking !== null && (
                    <>
                      {' '}
                      <strong>Not here:</strong> {lacking}
                    </>
                  )}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <Chosen rule={RULES[settings.rule]} settings={settings} />
      {RULES[settings.rule].takesRatio && <RatioField shift={shift} />}
    </SettingPart>
  );
}

/** A rule that says itself how much money there is takes none that areas have. */
const withRule = ({ id, setsMoney }: Rule): Partial<ScenarioSettings> =>
  setsMoney === true
    ? { ...NO_LIMITS, rule: id, mode: 'new', noLoss: true, uncommittedShare: 1 }
    : { rule: id };

/** A rule that sets everyone's money leaves nothing for limits to hold. */
const NO_LIMITS = {
  mostAward: null,
  onlyLeastFundedHalf: false,
  minimumAward: null,
  mostPlaces: null,
  floorPerHead: null,
  mostYearlyChange: null,
} as const satisfies Partial<ScenarioSettings>;

/** What a rule reads that these areas have not, in words; null where it can be chosen. */
function lackingFor(rule: Rule, { settings, figures }: ShiftView): string | null {
  if (rule.id === 'paceOfChange')
    return figures?.areas.some(({ publishedTarget }) => publishedTarget !== null) === true
      ? null
      : 'targets are published for the ICB pots, between integrated care boards.';
  return rule.readsBaseline && !hasBaseline(settings)
    ? 'it lifts from what each area has. Choose a pot published for these areas, or load your own figures, under Money.'
    : null;
}

function Chosen({ rule, settings }: { readonly rule: Rule; readonly settings: ScenarioSettings }) {
  const { hold, but } = promisesOf(settings);
  return (
    <div className="setting__note small">
      <p>
        <strong>{rule.label}:</strong> <span className="formula">{rule.formula}</span>
      </p>
      {hold.length > 0 && (
        <>
          <p>It promises:</p>
          <ul className="plain-items">
            {hold.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {but !== null && <p>{but}</p>}
      <p>To mind:</p>
      <ul className="plain-items">
        {rule.caveats.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
