import { leftoverFilters } from './leftover';

const facets = [
  { name: 'rag', heading: 'Standing', choices: [{ key: 'red', label: 'Off track', chosen: true }] },
  { name: 'standing', heading: '', choices: [{ key: 'true', filter: 'owed', label: 'Report owed', chosen: true }] },
];
const label = (name: string, key: string) => `${name}: ${key}`;

it('what no facet shows can still be taken away: an organisation, an old value', () => {
  const filters = { rag: ['red', 'purple'], owed: ['true'], organisation: ['o1'] };
  expect(leftoverFilters(filters, facets, label)).toEqual([
    { name: 'rag', key: 'purple', label: 'rag: purple' },
    { name: 'organisation', key: 'o1', label: 'organisation: o1' },
  ]);
});
