import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ImportBatch } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { Subject, of, throwError } from 'rxjs';
import { Problem } from '../problems/problem';
import { previewed } from './import-batch.spec-support';
import { SessionStore } from '../session/session-store';
import { ImportDesk } from './import-desk';
import { ImportsApi, Upload } from './imports-api';
import { Reading, withField } from './reading';

const first = previewed({ id: 'first', headers: ['Δράση', 'Σχόλια'], mapping: { columns: { Δράση: 'action' } } });
const file = new File(['Δράση;Σχόλια'], 'plan.csv');

const user = signal<object | undefined>({});
let sent: { as: object; answer: Subject<Upload> }[];
let state: ImportBatch;
let desk: ImportDesk;

const api = {
  preview: (_plan: string, _kind: string, _file: File, as: object = {}) => {
    const answer = new Subject<Upload>();
    sent.push({ as, answer });
    return answer;
  },
  read: (id: string) => of({ ...state, id }),
  apply: () => of(state),
  undo: () => throwError(() => new Problem(409, 'undo-refused')),
};

function answer(index: number, batch: ImportBatch) {
  sent[index]?.answer.next({ batch });
  sent[index]?.answer.complete();
}

const change = (by: (reading: Reading) => Reading) => {
  const reading = desk.reading();
  if (reading) desk.readAs(by(reading));
};
const remarks = (reading: Reading) => withField(reading, 1, 'description');

beforeEach(async () => {
  jest.useFakeTimers();
  sent = [];
  user.set({});
  state = first;
  TestBed.configureTestingModule({
    providers: [
      { provide: ImportsApi, useValue: api },
      { provide: SessionStore, useValue: { user } },
      { provide: Words, useValue: { language: signal('el') } },
    ],
  });
  desk = TestBed.inject(ImportDesk);
  const begun = desk.begin('plan', 'plan', file);
  answer(0, first);
  await begun;
});
afterEach(() => jest.useRealTimers());

it('several changes in a row are one preview, of the last of them', () => {
  change(remarks);
  change((reading) => ({ ...reading, dateOrder: 'dmy' }));
  expect(desk.updating()).toBe(true);
  jest.runAllTimers();
  expect(sent.slice(1).map(({ as }) => as)).toEqual([{ reading: desk.reading() }]);
  answer(1, previewed({ id: 'second' }));
  expect([desk.batch()?.id, desk.updating()]).toEqual(['second', false]);
});

it('the preview before stays in sight until the new one is there, and when it fails', () => {
  change(remarks);
  jest.runAllTimers();
  expect(desk.batch()).toBe(first);
  sent[1]?.answer.error(new Problem(503, 'busy'));
  expect([desk.batch(), desk.readProblem()?.code, desk.updating()]).toEqual([first, 'busy', false]);
  expect(desk.reading()?.columns[1]?.field).toBe('description');
});

it('another encoding is guessed anew, and what a person said is put upon the guess', () => {
  change(remarks);
  change((reading) => ({ ...reading, encoding: 'windows-1253' }));
  jest.runAllTimers();
  expect(sent[1]?.as).toEqual({ encoding: 'windows-1253', separator: ',', language: undefined });
  const decoded = previewed({ ...first, encoding: 'windows-1253', headers: ['ΔΡΑΣΗ', 'ΣΧΟΛΙΑ'] });
  answer(1, { ...decoded, id: 'guessed', mapping: { columns: { ΔΡΑΣΗ: 'action' } } });
  expect(desk.batch()).toBe(first);
  answer(2, { ...decoded, id: 'said', mapping: { columns: { ΔΡΑΣΗ: 'action', ΣΧΟΛΙΑ: 'description' } } });
  expect(desk.reading()?.columns.map(({ field }) => field)).toEqual(['action', 'description']);
  expect(desk.batch()?.id).toBe('said');
});

it('a preview that comes late does not take the place of the import opened since', async () => {
  change(remarks);
  jest.runAllTimers();
  await desk.show('plan', 'other', 'el');
  answer(1, previewed({ id: 'late' }));
  expect(desk.batch()?.id).toBe('other');
});

it('without the file a change is kept, and the file is asked for', async () => {
  await desk.show('plan', 'other', 'el');
  change(remarks);
  jest.runAllTimers();
  expect([desk.needsFile(), sent.length]).toEqual([true, 1]);
  desk.chooseAgain(file);
  jest.runAllTimers();
  expect([desk.needsFile(), sent.length]).toEqual([false, 2]);
});

it('while the import is applied its progress is asked for until it is through', async () => {
  state = { ...first, state: 'applying', progress: { done: 0, total: 3 } };
  await desk.apply(false);
  state = { ...state, progress: { done: 2, total: 3 } };
  await jest.advanceTimersByTimeAsync(1000);
  expect(desk.batch()?.progress?.done).toBe(2);
  state = { ...first, state: 'applied' };
  await jest.advanceTimersByTimeAsync(5000);
  expect(desk.batch()?.state).toBe('applied');
  expect(jest.getTimerCount()).toBe(0);
});

it('an undo that is refused leaves the import as it is and says why', async () => {
  await desk.undo();
  expect([desk.batch(), desk.actProblem()?.code]).toEqual([first, 'undo-refused']);
});

it('nothing of an import stays behind when the person signs out', () => {
  user.set(undefined);
  TestBed.tick();
  expect([desk.batch(), desk.reading()]).toEqual([undefined, undefined]);
});
