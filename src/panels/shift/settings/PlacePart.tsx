import { useState } from 'react';
import type { ScenarioSettings, ShiftUnit } from '../../../shift/scenario-settings.ts';
import { unitWords } from '../../../shift/settings-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segments } from '../../../ui/Choice.tsx';
import { Select } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { usePlaceName } from '../../../view/shift/use-place-name.ts';
import { unitsWithin, withPlace } from '../begin-at.ts';
import { besideUnit, besideUnitWords } from '../need-choice.ts';
import { useAreaNames } from '../use-area-names.ts';
import { AreaSearch } from './AreaSearch.tsx';
import { besidePot } from './pot-choice.ts';
import { SettingPart } from './SettingPart.tsx';
import { placeValue } from './setting-values.ts';

type Adding = 'instead' | 'beside';

/** What a choice of areas set besides, said as long as it stands. */
type Said = Pick<ScenarioSettings, 'unit' | 'need' | 'setAsideUnlike'> & {
  readonly words: readonly string[];
};

/** Of which areas, and between what they are shared out. */
export function PlacePart({ shift }: { readonly shift: ShiftView }) {
  const { settings, figures, change } = shift;
  const { place, unit } = settings;
  const names = useAreaNames(place);
  const units = unitsWithin(place);
  const [adding, setAdding] = useState<Adding>('instead');
  const [said, setSaid] = useState<Said | null>(null);
  const named = usePlaceName(place);
  const choose = (next: Partial<ScenarioSettings>) => {
    const all = besideUnit(settings, besidePot(settings, next));
    setSaid({ ...settings, ...all, words: besideUnitWords(settings, all) });
    change(all);
  };
  const setPlace = (codes: readonly string[]) => choose(withPlace(settings, codes));
  return (
    <SettingPart
      title="Place and areas"
      value={placeValue(settings, figures?.placeName ?? named)}
      help="Money is shared out between the areas of one place, or of several taken together."
    >
      <div className="field">
        <h4 className="field__label">Place</h4>
        <ul className="chips">
          {place.map((code) => (
            <li key={code}>
              <button
                type="button"
                className="chip"
                // The last one stays: a scenario without a place shares out between nobody.
                disabled={place.length === 1}
                onClick={() => setPlace(place.filter((one) => one !== code))}
              >
                {names.get(code) ?? code}
                {place.length > 1 && <Icon name="close" />}
                <span className="visually-hidden">
                  {place.length > 1 ? ', take away' : ', the only place'}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Segments<Adding>
        label="Another place"
        value={adding}
        onChange={setAdding}
        options={[
          { value: 'instead', label: 'Instead of these' },
          { value: 'beside', label: 'Beside these' },
        ]}
      />
      <AreaSearch
        label={`${adding === 'instead' ? 'Place' : 'Further place'}: a name or code`}
        onChoose={(code) => setPlace(adding === 'instead' ? [code] : [...place, code])}
        leftOut={adding === 'instead' ? [] : place}
      />
      <Select<ShiftUnit>
        label="Shared out between"
        value={unit}
        onChange={(next) => choose({ unit: next, excluded: [] })}
        options={[
          ...units.map((value) => ({ value, label: unitWords(value) })),
          ...(units.includes(unit)
            ? []
            : [{ value: unit, label: unitWords(unit), disabled: true }]),
        ]}
        hint="Wards are best fit from neighbourhoods. GP practices count their registered patients."
      />
      {said !== null &&
        said.words.length > 0 &&
        said.unit === unit &&
        said.need === settings.need &&
        said.setAsideUnlike === settings.setAsideUnlike && (
          <Notice kind="info" title="Set with these areas" live onDismiss={() => setSaid(null)}>
            {said.words.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </Notice>
        )}
      {settings.excluded.length > 0 && (
        <p className="small muted">Another place or unit brings back what was set aside by hand.</p>
      )}
      {settings.figures !== null && (
        <p className="small">
          These figures came with an opened file.{' '}
          <Button size="small" onClick={() => change({ figures: null })}>
            Use today’s packs
          </Button>
        </p>
      )}
    </SettingPart>
  );
}
