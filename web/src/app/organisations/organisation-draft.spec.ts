import { newOrganisation, wireOfOrganisation } from './organisation-draft';

describe('an organisation in its form', () => {
  it('each line is one former name, blank lines are none', () => {
    expect(wireOfOrganisation({ ...newOrganisation, aliases: ' ΥΨΗΔ \n\nMinistry\n' }).aliases).toEqual([
      'ΥΨΗΔ',
      'Ministry',
    ]);
  });

  it.each([
    ['www.example.gr', 'https://www.example.gr'],
    ['http://example.gr', 'http://example.gr'],
    ['', null],
  ])('the website %j is sent as %j', (written, sent) => {
    expect(wireOfOrganisation({ ...newOrganisation, website: written }).website).toBe(sent);
  });
});
