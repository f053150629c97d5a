import type { MouseEvent } from 'react';
import { type AreaCode, ENGLAND } from '../../place/area.ts';
import { PRESETS, type Preset } from '../../shift/presets.ts';
import { DEFAULT_SETTINGS } from '../../shift/scenario-settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { ShiftView } from '../../view/shift/shift-view.ts';
import { UNIT_WORDS } from '../../view/shift/unit-rows.ts';
import { firstUnitOf, withPlace } from './begin-at.ts';
import { besideUnit } from './need-choice.ts';
import { besidePot } from './settings/pot-choice.ts';
import { useAreaNames } from './use-area-names.ts';

/** Another scenario is another page: it is read from its top. */
function toTop(from: Element): void {
  from.closest('[role=tabpanel]')?.scrollTo({ top: 0 });
  from.closest<HTMLElement>('.shift')?.focus({ preventScroll: true });
}

/** Where to begin: the place chosen in Explore, or a scenario that is known, with its source and caveats. */
export function BeginPart({
  shift,
  place,
}: {
  readonly shift: ShiftView;
  readonly place: AreaCode | null;
}) {
  return (
    <Disclosure summary="Begin with another place or scheme" printed={false}>
      <div className="begin">
        <ChosenPlace shift={shift} code={place ?? ENGLAND} />
        <ul className="begin__presets">
          {Object.values(PRESETS).map((preset: Preset) => (
            <PresetCard key={preset.id} preset={preset} shift={shift} />
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

function ChosenPlace({ shift, code }: { readonly shift: ShiftView; readonly code: AreaCode }) {
  const names = useAreaNames([code]);
  const unit = firstUnitOf(code);
  const name = names.get(code) ?? code;
  if (shift.settings.place.length === 1 && shift.settings.place[0] === code)
    return <p className="small muted">The scenario is of the place chosen in Explore, {name}.</p>;
  if (unit === null)
    return (
      <p className="small muted">
        {name} is a neighbourhood, and can’t be divided. Choose its ward or district in Explore.
      </p>
    );
  return (
    <div className="begin__place">
      <Button
        icon="pin"
        onClick={(event) => {
          toTop(event.currentTarget);
          const next = besidePot(shift.settings, { ...withPlace(shift.settings, [code]), unit });
          shift.change(besideUnit(shift.settings, next));
        }}
      >
        Use {name}
      </Button>
      <p className="small muted">
        The place chosen in Explore, shared out between its {UNIT_WORDS[unit].plural} by the rule
        above.
      </p>
    </div>
  );
}

/** A preset that names no place is a rule for the place at hand. */
function PresetCard({ preset, shift }: { readonly preset: Preset; readonly shift: ShiftView }) {
  const { label, description, source, date, page, caveats } = preset;
  const isRule = preset.kind === 'rule';
  const begin = (event: MouseEvent) => {
    toTop(event.currentTarget);
    if (isRule) shift.change(preset.settings);
    else shift.open({ ...DEFAULT_SETTINGS, ...preset.settings }, label);
  };
  return (
    <li className="preset">
      <h4>{label}</h4>
      <p>{description}</p>
      <ul className="plain-items muted">
        {caveats.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="muted">
        Source:{' '}
        {page === null ? (
          source
        ) : (
          <a href={page} rel="noreferrer">
            {source}
          </a>
        )}
        , {date}.
      </p>
      <Button size="small" onClick={begin}>
        {isRule ? 'Use this rule here' : 'Open this'}
        <span className="visually-hidden">: {label}</span>
      </Button>
    </li>
  );
}
