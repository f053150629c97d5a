import { expect, test } from 'vitest';
import { distanceSellingByName } from './distance-selling.ts';

test.each([
  'PHARMACY2U',
  'OXFORD ONLINE PHARMACY',
  'OXFORD E-PHARMACY',
  'VICTORY INTERNET PHARMACY',
  'UNIVERSAL DELIVERY PHARMACY',
  'MEDICINA PHARMACY.CO.UK',
  'PHLO - DIGITAL PHARMACY',
])('%s says that it sells at a distance', (name) => {
  expect(distanceSellingByName(name)).toBe(true);
});

test.each([
  'ROWLANDS PHARMACY',
  'PHARMACY EXPRESS',
  'PHARMACY DIRECT',
  'CLAREPHARM LIMITED',
  'POSTGATE CHEMIST',
  'PILLS4U PHARMACY',
])('%s does not say', (name) => {
  expect(distanceSellingByName(name)).toBeNull();
});
