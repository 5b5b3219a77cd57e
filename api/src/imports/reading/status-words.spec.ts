import { actionStatuses, deliveryStatuses, milestoneStatuses } from '@symmachia/domain';
import { StatusReader } from './status-reader';
import { readStatus } from './status-words';

describe('a status word is read for the level it is said of', () => {
  it.each([
    ['Finalitzat', 'completed', 'fulfilled', 'achieved'],
    ['En Marxa', 'in_progress', 'in_progress', 'in_progress'],
    ['Iniciat', 'in_progress', 'in_progress', 'in_progress'],
    ['ΟΛΟΚΛΗΡΩΘΗΚΕ', 'completed', 'fulfilled', 'achieved'],
    ['σε  εξέλιξη', 'in_progress', 'in_progress', 'in_progress'],
    ['Δεν έχει ξεκινήσει', 'planned', 'not_started', 'pending'],
    ['Ej påbörjad', 'planned', 'not_started', 'pending'],
    ['Genomförd', 'completed', 'fulfilled', 'achieved'],
    ['Delvis uppfyllt', undefined, 'partially_fulfilled', undefined],
    ['On hold', 'on_hold', undefined, undefined],
    ['Cancelled', 'cancelled', 'withdrawn', 'cancelled'],
    ['NS', 'planned', 'not_started', 'pending'],
    ['LP', 'in_progress', 'in_progress', 'in_progress'],
    ['SP', 'in_progress', 'in_progress', 'in_progress'],
    ['C', 'completed', 'fulfilled', 'achieved'],
  ])('%s', (word, action, commitment, milestone) => {
    expect(readStatus(word, 'action')).toBe(action);
    expect(readStatus(word, 'commitment')).toBe(commitment);
    expect(readStatus(word, 'milestone')).toBe(milestone);
  });

  it('the vocabularies themselves are understood, as they are stored and as they are said', () => {
    for (const value of deliveryStatuses) expect(readStatus(value, 'commitment')).toBe(value);
    for (const value of actionStatuses) expect(readStatus(value.replace('_', ' '), 'action')).toBe(value);
    for (const value of milestoneStatuses) expect(readStatus(value, 'milestone')).toBe(value);
  });

  it.each(['RED', 'Amber', 'green', 'πράσινο', 'Wadus', '__proto__', 'constructor'])('%s is no status', (word) => {
    expect(readStatus(word, 'commitment')).toBeUndefined();
  });
});

describe('what a person says of a word comes first', () => {
  it('for exactly that word', () => {
    const statuses = new StatusReader({ ' En  Marxa ': 'not_started' });
    expect(statuses.read('En Marxa', 'commitment')).toBe('not_started');
    expect(statuses.read('en marxa', 'commitment')).toBe('in_progress');
  });

  it('and means on another level what it means there', () => {
    expect(new StatusReader({ Wadus: 'fulfilled' }).read('Wadus', 'action')).toBe('completed');
  });
});

it('the words of a file are counted with what they were read as, so that a person can be asked', () => {
  const statuses = new StatusReader({ Klappat: 'fulfilled' });
  for (const word of ['Wadus', 'Pågår', 'Pågår', 'Klappat']) statuses.read(word, 'commitment');
  expect(statuses.words()).toEqual([
    { word: 'Pågår', count: 2, value: 'in_progress' },
    { word: 'Wadus', count: 1, value: null },
    { word: 'Klappat', count: 1, value: 'fulfilled' },
  ]);
  expect(statuses.values()).toEqual({ Pågår: 'in_progress', Klappat: 'fulfilled' });
});
