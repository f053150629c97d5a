import { expect, it } from 'vitest';
import { wrapped } from './map-picture.ts';

const letters = (text: string) => text.length;

it('breaks a caption where the next word would not fit', () => {
  expect(wrapped('Wards of Leicester by score', 18, letters)).toEqual([
    'Wards of Leicester',
    'by score',
  ]);
});

it('leaves a word that is too wide on a line of its own', () => {
  expect(wrapped('of Bournemouth-Christchurch-Poole here', 12, letters)).toEqual([
    'of',
    'Bournemouth-Christchurch-Poole',
    'here',
  ]);
});
