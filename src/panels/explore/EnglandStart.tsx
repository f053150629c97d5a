import { formatNumber } from '../../indicators/format.ts';
import { areaCode } from '../../place/area.ts';
import type { Place } from '../../report/place.ts';
import { TabLink } from '../../url/TabLink.tsx';
import { ViewLink } from '../../url/ViewLink.tsx';
import { AreaLink } from './AreaLink.tsx';
import { Section } from './Section.tsx';

const EXAMPLES = [
  { code: areaCode('E06000016'), name: 'Leicester' },
  { code: areaCode('E07000076'), name: 'Tendring' },
  { code: areaCode('E10000012'), name: 'Essex' },
] as const;

/** What one does first. */
export function EnglandStart({ place }: { readonly place: Place }) {
  const { table, area } = place;
  return (
    <>
      <header className="explore__head">
        <h2>England</h2>
        <p className="small">
          <strong>{formatNumber(Math.round(table.population[area.row] as number))}</strong> people
          now ({formatNumber(Math.round(table.populationCensus[area.row] as number))} at the census
          of March 2021), in 296 districts, 6,826 wards and 33,755 neighbourhoods ranked by the
          Index of Multiple Deprivation 2025. 6,793 of the wards have figures: no neighbourhood fits
          the other 33 best, so comparisons leave them out.
        </p>
      </header>
      <Section title="Explore a place">
        <p>
          Search above for a district, ward, neighbourhood or postcode, or choose an area on the
          map: you get its deprivation, life expectancy, services and sources.
        </p>
        <nav aria-label="Examples">
          <ul className="examples">
            {EXAMPLES.map(({ code, name }) => (
              <li key={code}>
                <AreaLink code={code}>{name}</AreaLink>
              </li>
            ))}
          </ul>
        </nav>
      </Section>
      <Section title="Compare places">
        <p>
          Pin up to ten areas of any level side by side, with limits and differences in words; or
          ask how unequal one place is within, and which wards stand out.
        </p>
        <ul className="examples">
          <li>
            <TabLink tab="compare">Compare places</TabLink>
          </li>
          <li>
            <TabLink tab="inequality">How unequal is it?</TabLink>
          </li>
          <li>
            <ViewLink to={{ tab: 'compare', look: 'tale', camera: null }}>
              A tale of two places
            </ViewLink>
          </li>
          <li>
            <TabLink tab="measures">A board’s measures</TabLink>
          </li>
        </ul>
      </Section>
      <Section title="Shift resources">
        <p>
          See what £1m of new money does when more of it goes where need is greater, and nobody
          loses: who gets how much, by which rule, and the sum behind each area.
        </p>
        <p className="examples">
          <TabLink tab="shift">Shift resources</TabLink>
        </p>
      </Section>
    </>
  );
}
