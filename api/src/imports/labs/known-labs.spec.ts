import { LabEntity } from '../../labs/lab.entity';
import { KnownLabs } from './known-labs';
import type { LabRow } from './lab-row';

const lab = (id: string, fields: Partial<LabEntity>): LabEntity =>
  Object.assign(new LabEntity(), { id, reference: null, startDate: null, endDate: null, title: {} }, fields);
const row = (fields: Partial<LabRow>): LabRow => ({
  line: 2,
  problems: [],
  warnings: [],
  themes: [],
  commonGround: [],
  participants: {},
  ...fields,
});

describe('the labs that rows of a file speak of', () => {
  it('are found by what they are called by now, and no more by what they were called', () => {
    const known = new KnownLabs([lab('one', { reference: 'A-1', title: { en: 'Ferries' } }), lab('two', {})]);
    expect(known.find(row({ title: 'FERRIES' }))).toMatchObject({ id: 'one' });
    known.note(lab('one', { reference: 'A-2', title: { en: 'Boats' } }));
    expect([known.find(row({ title: 'Ferries' })), known.find(row({ reference: 'A-1' }))]).toEqual([
      undefined,
      undefined,
    ]);
    expect([known.find(row({ title: 'Boats' })), known.find(row({ reference: 'A-2' }))]).toEqual([
      'repeated-lab',
      'repeated-lab',
    ]);
  });

  it('are folded once, however many rows there are', () => {
    let looks = 0;
    const watched = lab('one', {});
    Object.defineProperty(watched, 'title', { get: () => ((looks += 1), { en: 'Ferries' }) });
    const known = new KnownLabs([watched]);
    for (let line = 0; line < 100; line += 1) known.find(row({ title: `Lab ${line}` }));
    expect(looks).toBe(1);
  });
});
