import './map-controls.css';
import type { ReactNode } from 'react';
import { indicator as indicatorOf, originAt, periodAt } from '../../indicators/registry.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { levelPlural } from '../../report/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Field.tsx';
import { Popover } from '../../ui/Popover.tsx';
import type { LevelChoice } from '../../url/view-state.ts';
import { DisplayOptions, type DisplayOptionsProps } from './DisplayOptions.tsx';
import { IndicatorPicker } from './IndicatorPicker.tsx';
import { ServiceToggles, type ServiceTogglesProps } from './ServiceToggles.tsx';
import type { ChangeSettings, MapSettings } from './settings.ts';

export interface MapControlsProps
  extends Pick<DisplayOptionsProps, 'placeName' | 'drawnCuts' | 'range' | 'scheme' | 'baseMap'> {
  readonly value: MapSettings;
  readonly onChange: ChangeSettings;
  /** the level that the map shows now; with level 'auto' it follows the zoom */
  readonly shownLevel: Level;
  /** a sentence where the level shown is not the one asked for */
  readonly levelNote: string | null;
  /** periods that the indicator has at this level, oldest first; empty: only the latest */
  readonly periods: readonly string[];
  readonly serviceStatus: ServiceTogglesProps['status'];
  /** a bar over the map, or one under the other in a dialog */
  readonly layout: 'bar' | 'stack';
}

const CHOICES: readonly LevelChoice[] = [
  'auto',
  'region',
  'icb',
  'utla',
  'ltla',
  'msoa',
  'ward',
  'lsoa',
];
const LATEST = 'latest';

/** What the map shows and how: indicator, level, period, classes and colours, services. */
export function MapControls(props: MapControlsProps) {
  const { value, onChange, shownLevel, layout } = props;
  const indicator = indicatorOf(value.indicator);
  const stack = layout === 'stack';

  const picker = (onDone: () => void) => (
    <IndicatorPicker
      value={value.indicator}
      onChange={(id) => onChange({ indicator: id, period: null, ...ownCutsDropped(value) })}
      level={shownLevel}
      onDone={onDone}
      autoFocus={!stack}
    />
  );
  const level = (
    <Select
      label="Areas"
      labelHidden={!stack}
      value={value.level}
      onChange={(next) => onChange({ level: next, ...ownCutsDropped(value) })}
      options={CHOICES.map((choice) => ({
        value: choice,
        label: choice === 'auto' ? `Automatic: ${levelPlural(shownLevel)}` : LEVELS[choice].plural,
        disabled: choice !== 'auto' && originAt(indicator, choice) === null,
      }))}
    />
  );
  const latest = periodAt(indicator, shownLevel);
  const earlier = props.periods.filter((period) => period !== latest).reverse();
  const period = earlier.length > 0 && (
    <Select
      label="Period"
      labelHidden={!stack}
      value={value.period ?? LATEST}
      onChange={(next) => onChange({ period: next === LATEST ? null : next })}
      options={[
        { value: LATEST, label: `${latest} (latest)` },
        ...earlier.map((text) => ({ value: text, label: text })),
      ]}
    />
  );
  const display = (
    <DisplayOptions
      value={value}
      onChange={onChange}
      placeName={props.placeName}
      drawnCuts={props.drawnCuts}
      indicator={indicator}
      range={props.range}
      scheme={props.scheme}
      baseMap={props.baseMap}
    />
  );
  const services = (
    <ServiceToggles
      value={value.services}
      onChange={(chosen) => onChange({ services: chosen })}
      status={props.serviceStatus}
    />
  );
  const note = props.levelNote && (
    <p className="map-controls__note" role="status">
      {props.levelNote}
    </p>
  );
  if (stack)
    return (
      <div className="map-controls map-controls--stack">
        {note}
        {level}
        {period}
        <Part title={`Indicator: ${indicator.shortLabel}`}>{picker(() => undefined)}</Part>
        <Part title="Classes and colours">{display}</Part>
        <Part title={servicesTitle(value)}>{services}</Part>
      </div>
    );
  return (
    <div className="map-controls map-controls--bar">
      <div className="map-controls__row card">
        <Popover
          button={
            <>
              <span className="visually-hidden">Indicator: </span>
              {indicator.shortLabel}
            </>
          }
          label="Choose an indicator"
          buttonClassName="map-controls__indicator"
          wide
        >
          {picker}
        </Popover>
        {level}
        {period}
        <Popover button="Display" label="Classes and colours" icon="settings">
          {() => display}
        </Popover>
        <Popover button={servicesTitle(value)} label="Service points" icon="pin">
          {() => services}
        </Popover>
      </div>
      {note}
    </div>
  );
}

/** Own limits belong to one indicator at one level: with another they would mean nothing. */
const ownCutsDropped = ({ breaks }: MapSettings): Partial<MapSettings> =>
  breaks === 'own' ? { breaks: 'quantile', cuts: [] } : {};

const servicesTitle = ({ services }: MapSettings): string =>
  services.length === 0 ? 'Services' : `Services (${services.length})`;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <Disclosure summary={title}>{children}</Disclosure>;
}
