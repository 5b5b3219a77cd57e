import { existingLink, newLink, wireOfLink } from './link-draft';

describe('what an idea leads to', () => {
  it('is a new action that it became, without what nobody filled in', () => {
    const draft = newLink(undefined);
    const create = { ...draft.create, title: { en: 'Clubs' }, pillars: ['p1'] };
    expect(wireOfLink({ ...draft, create })).toEqual({
      relation: 'became',
      create: { title: { en: 'Clubs' }, pillars: ['p1'] },
    });
  });

  it('or an action that is there, with a word on how, and nothing of a new one', () => {
    const draft = { ...existingLink, relation: 'merged_into', action: 'a1', note: 'Its second half' } as const;
    expect(wireOfLink(draft)).toEqual({ relation: 'merged_into', action: 'a1', note: 'Its second half' });
  });
});
