import { expect, test } from 'vitest';
import { siteAddress, siteName } from './site-name.ts';

test.each([
  ['THE DENSHAM SURGERY', 'The Densham Surgery'],
  ["ST JOHN'S MEDICAL CENTRE", "St John's Medical Centre"],
  ['DR RJ SMITH & PARTNERS', 'Dr RJ Smith & Partners'],
  ['SCHOOL OF NURSING GP HUB', 'School of Nursing GP Hub'],
  ['EGTON AND ON THE GREEN', 'Egton and on the Green'],
  ['MCARDLE PHARMACY', 'McArdle Pharmacy'],
  ["O'BRIEN CHEMIST", "O'Brien Chemist"],
  ['1ST CHOICE PHARMACY', '1st Choice Pharmacy'],
  ['H&W CHEMIST', 'H&W Chemist'],
  ['MEDICINA PHARMACY.CO.UK', 'Medicina Pharmacy.co.uk'],
  ['Bupa Dental Care', 'Bupa Dental Care'],
])('%s is %s', (capitals, expected) => {
  expect(siteName(capitals)).toBe(expected);
});

test('an address loses the stray capital', () => {
  expect(siteAddress("Unit 5,  St Mark'S Street, Hull")).toBe("Unit 5, St Mark's Street, Hull");
});
