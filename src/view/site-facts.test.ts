import { expect, it } from 'vitest';
import type { ServiceSite } from '../pack/points.ts';
import type { ServiceKind } from '../pack/schemas.ts';
import { siteFacts } from './site-facts.ts';

const site = (kind: ServiceKind, extra: ServiceSite['extra']): ServiceSite => ({
  kind,
  id: 'V001573',
  name: 'A site in Clacton',
  address: '1 Station Road, Clacton-on-Sea',
  postcode: 'CO15 1SP',
  longitude: 1.15,
  latitude: 51.79,
  lsoa: null,
  ward: null,
  ltla: null,
  extra,
});

it('unknown is not "no"', () => {
  const facts = siteFacts(
    site('dentist', { accepting_adults: 'unknown', accepting_children: 'no' }),
  );
  expect(facts.map(({ text }) => text)).toEqual(['Not known', 'No']);
});

it('a list that is not known is not zero patients', () => {
  expect(siteFacts(site('gp', { list_size: null }))[0]?.text).toBe('Not known');
  expect(siteFacts(site('gp', { list_size: '18738' }))[0]?.text).toBe('18,738');
});
