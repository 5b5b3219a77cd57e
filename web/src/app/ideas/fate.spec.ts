import { TestBed } from '@angular/core/testing';
import type { Idea, IdeaAction } from '@symmachia/contracts';
import { IdeaRelation } from '@symmachia/domain';
import { Formats, Words, provideLanguage } from '@symmachia/ui';
import { fateOf } from './fate';

const delivery = { progress: 63.6, elapsed: 70, rag: 'green', overdue: false };
const led = (relation: IdeaRelation, code: string, more: object = {}) =>
  ({ relation, isWithdrawn: false, ...more, action: { code, status: 'proposed', delivery, ...more } }) as IdeaAction;

describe('what became of an idea', () => {
  let words: Words;
  let formats: Formats;
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideLanguage()] });
    words = TestBed.inject(Words);
    formats = TestBed.inject(Formats);
    await words.speak('en');
  });

  const told = (status: Idea['status'], ...actions: IdeaAction[]) => fateOf({ status, actions }, words, formats);

  it('is one sentence that goes down to the delivery of the action', () => {
    expect(told('adopted', led('became', 'A12'))).toBe('Became action A12, 64% delivered, on track.');
    expect(told('adopted', led('enriched', 'A3', { delivery: null }))).toBe('Enriched action A3, proposed.');
  });

  it('names all actions where there are several, each once', () => {
    const several = [led('became', 'A12'), led('enriched', 'A3'), led('became', 'A14'), led('became', 'A12')];
    expect(told('adopted', ...several)).toBe('Became actions A12 and A14 and enriched action A3.');
  });

  it('is as Greek and Swedish as it is English', async () => {
    await words.speak('el');
    expect(told('adopted', led('became', 'A12'))).toBe('Έγινε η δράση A12, υλοποίηση 64%, σε τροχιά.');
    await words.speak('sv');
    expect(told('adopted', led('became', 'A12'), led('merged_into', 'A3'))).toBe(
      'Blev åtgärd A12 och gick in i åtgärd A3.',
    );
  });

  it('leaves out what was withdrawn, and says what else became of it', () => {
    expect(told('adopted', led('became', 'A12', { isWithdrawn: true }))).toBe('Adopted.');
    expect(told('parked')).toBe('Parked: not for now, but not forgotten.');
    expect(told('shortlisted', led('became', 'A12'))).toBe('On the shortlist: it may yet become an action.');
  });
});
