import type { Idea } from '@symmachia/contracts';
import { existingLink, firstLinks, newLink, wireOfLink } from './link-draft';

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

  it('begins with what it led to before its adoption was taken back, where that lives on', () => {
    const led = (id: string, more: object = {}) => ({
      ...{ relation: 'enriched', note: null, through: null, action: { id, status: 'in_progress', mergedInto: null } },
      ...more,
    });
    const merged = { id: 'a2', status: 'merged', mergedInto: { id: 'a3' } };
    const idea = {
      actions: [led('a1', { note: 'More' }), led('a2', { action: merged }), led('a4', { through: { id: 'other' } })],
    } as unknown as Idea;
    expect(firstLinks(idea).map(wireOfLink)).toEqual([
      { relation: 'enriched', action: 'a1', note: 'More' },
      { relation: 'enriched', action: 'a3' },
    ]);
    expect(firstLinks({ ...idea, actions: [] }).map(({ how }) => how)).toEqual(['new']);
  });
});
