/**
 * Nine colours for two figures in one map: orange grows with the one, blue with the other, and where both are
 * high it is darkest. Made in Oklab between four corners that keep all nine apart (the least distance of any
 * two is 0.12 or more) for common colour vision and with protanopia, deuteranopia and tritanopia alike; the
 * usual pink and blue squares fall to 0.02 there. In grey the two sides look alike: the patterns tell them apart.
 */
import type { Scheme } from './ramps.ts';

/** Entry 3 × third of the second figure + third of the first, thirds from 0 = least bad. */
const NINE: Readonly<Record<Scheme, readonly string[]>> = {
  light: [
    '#e8e6e2',
    '#e1a583',
    '#d05f00',
    '#9ebcee',
    '#948090',
    '#804436',
    '#568ef3',
    '#4b5892',
    '#37263c',
  ],
  dark: [
    '#dddcd7',
    '#e3a585',
    '#e06822',
    '#99b3e5',
    '#a08297',
    '#9b4d4d',
    '#5787ec',
    '#625b9f',
    '#5c2f59',
  ],
};

export const bivariateColours = (scheme: Scheme): readonly string[] => NINE[scheme];
