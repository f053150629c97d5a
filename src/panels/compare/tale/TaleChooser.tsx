import { useState } from 'react';
import type { AreaCode } from '../../../place/area.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segments } from '../../../ui/Choice.tsx';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { TaleMode, TaleView } from '../../../view/tale/use-tale.ts';
import { AddArea } from '../AddArea.tsx';

const OFFERED: readonly { readonly code: AreaCode; readonly name: string }[] = [
  { code: 'E54000015' as AreaCode, name: 'Leicester, Leicestershire and Rutland' },
  { code: 'E10000012' as AreaCode, name: 'Essex' },
];

/** Whose tale is told: the wards of a place, or two areas. Not printed. */
export function TaleChooser({
  view,
  pins,
  update,
}: {
  readonly view: TaleView;
  readonly pins: readonly AreaCode[];
  readonly update: UpdateViewState;
}) {
  const { chosen } = view;
  /** what the reader has turned to, before two areas are chosen */
  const [turned, setTurned] = useState<TaleMode | null>(null);
  const [first, setFirst] = useState<AreaCode | null>(null);
  const mode = turned ?? view.mode;
  const [pinned, other] = pins;
  const tell = (codes: readonly AreaCode[]) => {
    setTurned(null);
    setFirst(null);
    update({ tale: codes });
  };
  return (
    <div className="tale-chooser no-print">
      <Segments<TaleMode>
        label="Whose tale"
        value={mode}
        onChange={(next) => {
          setTurned(next);
          setFirst(null);
          const [place] = chosen;
          if (next === 'tenths' && view.mode === 'areas' && place !== undefined) tell([place.code]);
        }}
        options={[
          { value: 'tenths', label: 'The wards of a place' },
          { value: 'areas', label: 'Two areas' },
        ]}
      />
      <div className="tale-chooser__fields">
        {mode === 'tenths' ? (
          <>
            <AddArea
              finest="ward"
              leftOutWords="chosen already"
              label="Place"
              placeholder={chosen[0]?.name ?? 'A district, county, board or region'}
              leftOut={chosen.map(({ code }) => code)}
              isOffered={(level) => level !== 'ward' && level !== 'msoa' && level !== 'lsoa'}
              onChoose={(code) => tell([code])}
            />
            {/* The chosen one stays too: it would take the focus of whoever pressed it. */}
            {OFFERED.map(({ code, name }) => (
              <Button
                key={code}
                size="small"
                aria-pressed={view.mode === 'tenths' && code === chosen[0]?.code}
                onClick={() => tell([code])}
              >
                {name}
              </Button>
            ))}
          </>
        ) : view.mode === 'areas' && chosen.length === 2 ? (
          ([0, 1] as const).map((k) => (
            <AddArea
              finest="ward"
              leftOutWords="chosen already"
              key={k}
              label={k === 0 ? 'First area' : 'Second area'}
              placeholder={chosen[k]?.name ?? ''}
              leftOut={chosen.map(({ code }) => code)}
              onChoose={(code) => {
                const rest = chosen[k === 0 ? 1 : 0]?.code;
                if (rest !== undefined) tell(k === 0 ? [code, rest] : [rest, code]);
              }}
            />
          ))
        ) : (
          <AddArea
            finest="ward"
            leftOutWords="chosen already"
            label={
              (first ?? chosen[0]) === undefined
                ? 'First area'
                : `Area to set beside ${first === null ? chosen[0]?.name : 'it'}`
            }
            placeholder="Any area"
            leftOut={first === null ? chosen.map(({ code }) => code) : [first]}
            onChoose={(code) => {
              const begun = first ?? chosen[0]?.code;
              if (begun === undefined) setFirst(code);
              else tell([begun, code]);
            }}
          />
        )}
        {mode === 'areas' && chosen.length === 2 && view.mode === 'areas' && (
          <Button size="small" onClick={() => tell(chosen.map(({ code }) => code).reverse())}>
            Swap the two
          </Button>
        )}
        {mode === 'areas' &&
          view.mode !== 'areas' &&
          pinned !== undefined &&
          other !== undefined && (
            <Button size="small" onClick={() => tell([pinned, other])}>
              The first two pinned
            </Button>
          )}
      </div>
    </div>
  );
}
