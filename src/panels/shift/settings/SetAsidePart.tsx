import { useMemo, useState } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Choice.tsx';
import { Combobox } from '../../../ui/Combobox.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { SettingPart } from './SettingPart.tsx';

const SHOWN = 12;

/** Who takes no part, each with its reason; and setting an area aside by hand. */
export function SetAsidePart({ shift }: { readonly shift: ShiftView }) {
  const { settings, figures, run, change } = shift;
  const [all, setAll] = useState(false);
  const names = useMemo(
    () => new Map(figures?.areas.map(({ code, name }) => [code, name])),
    [figures],
  );
  const byHand = new Set(settings.excluded.map(({ code }) => code));
  const aside: ScenarioSettings['excluded'] = run?.setAside ?? [
    ...settings.excluded,
    ...(figures?.excluded ?? []),
  ];
  const shown = all ? aside : aside.slice(0, SHOWN);
  return (
    <SettingPart
      title="Set aside"
      value={
        aside.length === 0
          ? 'Nobody'
          : `${formatNumber(aside.length)} of ${formatNumber(figures?.areas.length ?? aside.length)}`
      }
      help="An area set aside takes no part and keeps what it has. A missing figure is never read as no need."
    >
      {settings.unit === 'practice' && (
        <Checkbox
          checked={settings.setAsideUnlike}
          onChange={(setAsideUnlike) => change({ setAsideUnlike })}
          detail="Practices for homeless people, asylum seekers or students, atypical contracts and lists under 1,000: by name."
        >
          Set practices unlike others aside
        </Checkbox>
      )}
      {aside.length === 0 ? (
        <p className="small muted">Every area takes part.</p>
      ) : (
        <ul className="aside-list">
          {shown.map(({ code, reason }) => (
            <li key={code}>
              <span>
                <strong>{names.get(code) ?? code}</strong>: {reason}
              </span>
              {byHand.has(code) && (
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() =>
                    change({ excluded: settings.excluded.filter((one) => one.code !== code) })
                  }
                >
                  Take back in<span className="visually-hidden">: {names.get(code) ?? code}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {aside.length > SHOWN && !all && (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {formatNumber(aside.length)}
        </Button>
      )}
      <ByHand shift={shift} />
    </SettingPart>
  );
}

/** Names that begin with what was typed come first. */
const startsLate = (name: string, typed: string): number =>
  name.toLowerCase().startsWith(typed) ? 0 : 1;

function ByHand({ shift }: { readonly shift: ShiftView }) {
  const { settings, figures, change } = shift;
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const typed = text.trim().toLowerCase();
  const taken = new Set(settings.excluded.map(({ code }) => code));
  const found =
    typed === ''
      ? []
      : (figures?.areas ?? [])
          .filter(
            ({ code, name }) =>
              !taken.has(code) &&
              (name.toLowerCase().includes(typed) || code.toLowerCase() === typed),
          )
          .sort((a, b) => startsLate(a.name, typed) - startsLate(b.name, typed))
          .slice(0, 8);
  return (
    <>
      <TextField
        label="Why set aside by hand"
        hint="It stands in the record of the decision."
        value={reason}
        maxLength={120}
        onChange={setReason}
      />
      <div className="field">
        <span className="field__label" aria-hidden="true">
          Area to set aside
        </span>
        <Combobox
          label="Area to set aside: a name or code"
          text={text}
          onText={setText}
          groups={[
            {
              id: 'areas',
              label: null,
              options: found.map(({ code, name }) => ({
                id: code,
                content: (
                  <>
                    <strong>{name}</strong> <span className="muted">{code}</span>
                  </>
                ),
              })),
            },
          ]}
          onChoose={(code) => {
            setText('');
            setReason('');
            const because = reason.trim() === '' ? 'set aside by hand' : reason.trim();
            change({ excluded: [...settings.excluded, { code, reason: because }] });
          }}
          status={
            typed === ''
              ? ''
              : found.length === 0
                ? `None of these areas is called “${text.trim()}”.`
                : `${found.length} ${found.length === 1 ? 'result' : 'results'}`
          }
        />
      </div>
    </>
  );
}
