/** What a reader of a scenario's figures must know. */
import { indicator, isIndicatorId, originAt } from '../../indicators/registry.ts';
import type { Level } from '../../place/levels.ts';
import { pot } from '../../shift/pots.ts';
import type { Units } from './figure-units.ts';
import { denominatorOf, type FigureSettings } from './shift-packs.ts';
import { UNIT_WORDS } from './unit-rows.ts';

/** Fewer people than this, and one household's luck moves £ a head. */
const SMALL = 1000;
const CITY_OF_LONDON = 'E09000001';

export function figureNotes(settings: FigureSettings, units: Units): string[] {
  const { unit, pot: id, gradientMeasure } = settings;
  const { plural } = UNIT_WORDS[unit];
  const chosen = pot(id);
  const out: string[] = [];
  if (chosen.level !== null && chosen.level !== unit && settings.ownBaseline === null)
    out.push(
      `${chosen.label}: spend is published for ${UNIT_WORDS[chosen.level as keyof typeof UNIT_WORDS].plural} only. What ${units.placeName} spends below that level is not published.`,
    );
  if (unit === 'practice')
    out.push(
      'The deprivation of a practice is that of the neighbourhood in which its main site stands, not of its patients. How many of them are income-deprived is not held.',
    );
  else if (denominatorOf(settings) === 'registered patients')
    out.push(
      'Income-deprived people among registered patients are taken to be as many in a hundred as among residents.',
    );
  const measure = isIndicatorId(gradientMeasure) ? indicator(gradientMeasure) : null;
  const level: Level = unit === 'practice' ? 'lsoa' : unit;
  if (measure === null) out.push(`“${gradientMeasure}” is no measure that is held here.`);
  else if (originAt(measure, level) === null || originAt(measure, level) === 'modelled')
    out.push(`${measure.label}: no figure for ${plural} that money may be held against.`);
  const small = units.population.filter((people) => people < SMALL).length;
  if (small > 0)
    out.push(
      `${small} ${small === 1 ? UNIT_WORDS[unit].singular : plural} with fewer than 1,000 people: a little money is much a head there.`,
    );
  if (unit !== 'practice' && denominatorOf(settings) === 'residents' && holdsCity(units))
    out.push(
      'The City of London: residents of mid-2023 are 1.57 times those of the census, and its neighbourhoods are scaled alike.',
    );
  return out;
}

const holdsCity = ({ codes, parents }: Units): boolean =>
  codes.includes(CITY_OF_LONDON) || parents.includes(CITY_OF_LONDON);
