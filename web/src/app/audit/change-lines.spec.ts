import { TestBed } from '@angular/core/testing';
import { Words, provideLanguage } from '@symmachia/ui';
import { ChangeWords, newReason } from './change-lines';

const organisation = '01a200e2-382a-7579-89c4-e72bf12fbb44';
const hidden = '01a200e2-382a-7579-89c4-e72bf12fbb45';

describe('what the log holds, in words', () => {
  let words: ChangeWords;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideLanguage()] });
    await TestBed.inject(Words).speak('en');
    words = TestBed.inject(ChangeWords);
  });

  const told = (...changes: { field: string; before: unknown; after: unknown }[]) => {
    const names = words.namesOf([
      { entity: 'organisations', id: organisation, code: 'BETA', name: { en: 'Municipality of Beta' } },
    ]);
    return words.lines('commitments', changes, names).map(({ label, before, after }) => [label, before, after]);
  };

  it('words of vocabularies, days, numbers and names stand where the log has codes and ids', () => {
    expect(
      told(
        { field: 'endDate', before: null, after: '2019-12-20' },
        { field: 'deliveryStatus', before: 'in_progress', after: 'fulfilled' },
        { field: 'weight', before: 1, after: 1.5 },
        { field: 'isPledge', before: false, after: true },
        { field: 'organisation', before: organisation, after: hidden },
      ),
    ).toEqual([
      ['Delivery', 'In progress', 'Fulfilled'],
      ['End', '', '20 Dec 2019'],
      ['Weight', '1', '1.5'],
      ['Pledge', 'no', 'yes'],
      ['Organisation', 'Municipality of Beta', '(not visible to you)'],
    ]);
  });

  it('moments by the clock that the rest of the screen has', () => {
    const opened = [{ field: 'opensAt', before: null, after: '2019-11-01T22:30:00.000Z' }];
    const [line] = words.lines('reporting_periods', opened, new Map(), 'Europe/Athens');
    expect(line?.after).toContain('2 Nov 2019');
  });

  it('of a text only the languages that changed', () => {
    expect(told({ field: 'title', before: { el: 'Α', en: 'A' }, after: { el: 'Α', en: 'B', sv: 'C' } })).toEqual([
      ['Title, Swedish', '', 'C'],
      ['Title, English', 'A', 'B'],
    ]);
  });

  it('each organisation with its part', () => {
    const parties = [{ organisation, role: 'lead', share: 0.5, contribution: null, note: 'Halls' }];
    expect(told({ field: 'parties', before: [], after: parties })).toEqual([
      ['Organisations', '', 'Municipality of Beta, Lead, 50%, Halls'],
    ]);
  });

  it('what told of an erased person says so, a secret only that it changed, and what follows from others nothing', () => {
    expect(
      told(
        { field: 'contact', before: { erased: true }, after: null },
        { field: 'passwordHash', before: null, after: null },
        { field: 'outdated', before: [], after: ['/title/en'] },
      ),
    ).toEqual([
      ['Contact person', '(erased)', ''],
      ['Password', '', '(changed)'],
    ]);
  });

  it('a report is called by its commitment and period, an unlocked period by the organisation alone', () => {
    const commitment = { entity: 'commitments', id: 'c' } as const;
    const names = words.namesOf([
      { entity: 'review_events', id: 'r', code: 'C1', name: { en: 'Courses' }, period: 'June', of: commitment },
      {
        ...{ entity: 'period_exceptions', id: 'e', code: 'BETA', name: { en: 'Municipality of Beta' }, period: 'June' },
        of: { entity: 'organisations', id: organisation },
      },
    ]);
    expect([names.get('r'), names.get('e')]).toEqual(['C1 Courses · June', 'Municipality of Beta · June']);
  });

  it('a reason is said once', () => {
    const lines = [{ label: 'Reason', before: '', after: 'No money' }];
    expect(newReason({ reason: 'No money', lines })).toBeNull();
    expect(newReason({ reason: 'Another', lines })).toBe('Another');
  });
});
