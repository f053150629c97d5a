/** How the figures are made, in plain words, for the Data panel. */

import { FLAG_NOTE } from './extremes-section.ts';
import { MODELLED_WORDS } from './life-expectancy-section.ts';

export interface MethodNote {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const METHOD_NOTES: readonly MethodNote[] = [
  {
    id: 'wards',
    title: 'Wards',
    paragraphs: [
      'Wards are those of 2025. Neighbourhoods (LSOAs) do not nest in wards: each goes whole to the ward that the best-fit lookup of ONS names, or, in ten districts with new wards since, to the ward of most of its postcodes. A ward’s figure is made from its neighbourhoods, weighted by population. A ward’s page says how large a share of their postcodes lies in one ward, that of most of them: the nearer to 100%, the better they fit. For 97% of neighbourhoods it is the ward that they were given to.',
      '33 wards have no neighbourhood that fits them best. They are drawn and named, and have no figure.',
    ],
  },
  {
    id: 'population',
    title: 'Population now',
    paragraphs: [
      'The census count of March 2021 times the growth of the district to its mid-2023 estimate. The year of that estimate is inferred: the copy does not say. The City of London’s factor is 1.57: take its figures with care.',
    ],
  },
  {
    id: 'above-lsoa',
    title: 'Deprivation above neighbourhoods',
    paragraphs: [
      'Scores of wards, districts and larger places are population-weighted means of neighbourhood scores; deciles are never averaged. A rank says who is more deprived, not by how much: decile 1 is not twice decile 2.',
      'District summaries (average rank, extent, local concentration, neighbourhoods in the most deprived tenth) follow MHCLG’s definitions with the population now: at most 380 places of average rank and 0.35 of a score point from the published.',
      '2019 to 2025 is a change of position among neighbourhoods, and partly of method.',
    ],
  },
  {
    id: 'core20',
    title: 'Core20',
    paragraphs: [
      'Residents of the neighbourhoods in national deciles 1 and 2 of the Index of Multiple Deprivation 2025 (rank 6,751 or less). It describes neighbourhoods, not people: 58% of England’s income-deprived people live outside it. Beside each share stands the share of income-deprived people who live there. The PLUS groups cannot be mapped from open data and are never counted as zero.',
    ],
  },
  {
    id: 'modelled',
    title: 'Modelled life expectancy',
    paragraphs: [
      MODELLED_WORDS,
      'An MSOA of 2021 takes the MSOA of 2011 that most of its LSOAs come from; MSOAs that share one take the same value. A ward has no value where under half of its people are covered. The deaths of 2016-20 in Notting Dale include those of the Grenfell Tower fire of 2017.',
    ],
  },
  {
    id: 'comparison',
    title: 'Higher, lower, or not to be told apart',
    paragraphs: [
      'Two published figures are compared by the interval of their difference, from their limits as normal: 95% for districts and larger places, 99.8% for wards and MSOAs, of which thousands are compared at once. Where it holds zero, they cannot be told apart, and it is worded so.',
    ],
  },
  {
    id: 'absences',
    title: 'Missing, suppressed, not published',
    paragraphs: [
      'Suppressed: withheld by the publisher. Missing: a figure was due and is not there. Not published: none exists at this level or for this area. Each has its own words and its own mark on the map; none is ever counted as zero.',
    ],
  },
  {
    id: 'flag',
    title: 'Prisons, barracks and students',
    paragraphs: [FLAG_NOTE],
  },
  {
    id: 'services',
    title: 'Services',
    paragraphs: [
      'GP points are main sites only: no current list of branch surgeries is held. Active practices with a list of 500 or more are shown. A site says nothing of capacity.',
    ],
  },
];
