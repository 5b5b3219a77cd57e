import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { Lineage } from '@symmachia/contracts';
import { flowOf, fullLayers, type Language } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { drawingOf } from './lineage-drawing';
import { LineageLinks } from './lineage-links';
import { LineageNames } from './lineage-names';
import { tableOf } from './lineage-table';

const words = {
  language: signal<Language>('en'),
  t: (key: string, params: object = {}) => [key, ...Object.values(params)].join(' '),
  of: (vocabulary: string, value: string) => `${vocabulary}.${value}`,
} as unknown as Words;

const strand = (ideaId: string, more: Partial<Lineage['strands'][number]> = {}): Lineage['strands'][number] => ({
  ...{ labId: 'lab', themeId: null, ideaId, survivorId: ideaId, fate: 'adopted' },
  ...{ actionId: null, relation: null, end: null, parts: 100 },
  ...more,
});
const led = { actionId: 'action', relation: 'became', end: 'red' } as const;

const lineage = {
  labs: [{ id: 'lab', title: { el: 'Εργαστήριο' } }],
  themes: [],
  ideas: ['courses', 'buses', 'books'].map((id) => ({ id, title: { en: id }, status: 'adopted' })),
  actions: [
    {
      ...{ id: 'action', code: '1.01', title: { en: 'Courses' }, status: 'in_progress' },
      delivery: { progress: 48.67, elapsed: 60, rag: 'red', overdue: false },
    },
  ],
  strands: [
    strand('courses', led),
    strand('buses', { survivorId: 'courses', ...led }),
    strand('books', { fate: 'parked' }),
  ],
} as unknown as Lineage;

function drawn(of: Lineage) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Words, useValue: words }] });
  const formats = TestBed.inject(Formats);
  const reader = {
    ...{ plan: 'plan', words, formats, links: TestBed.inject(LineageLinks) },
    names: new LineageNames(of, ['el', 'en'], words, formats),
  };
  const url = (link: Parameters<Router['serializeUrl']>[0] | undefined) =>
    link && TestBed.inject(Router).serializeUrl(link);
  return { ...drawingOf(flowOf(of.strands, fullLayers(of.strands)), reader), table: tableOf(of, reader), url };
}

it('colours of delivery are for delivery alone; what led to no action is faint', () => {
  const { nodes, links } = drawn(lineage);
  expect(nodes.map(({ key, tone }) => [key, tone])).toEqual([
    ['lab:lab', 'plain'],
    ['theme:none:lab', 'plain'],
    ['idea:courses', 'plain'],
    ['idea:books', 'faint'],
    ['action:action', 'plain'],
    ['fate:parked', 'faint'],
    ['delivery:red', 'red'],
  ]);
  expect(links.filter(({ tone }) => tone === 'red').map(({ to }) => to)).toEqual(['delivery:red']);
});

it('each node says how much passes, and leads to its page where it has one', () => {
  const { nodes, url } = drawn(lineage);
  expect(nodes.map(({ label, figure, link }) => [label, figure, url(link)])).toEqual([
    ['Εργαστήριο', '3', '/en/labs/lab'],
    ['lineage.none.theme', '3', undefined],
    ['courses', '2', '/en/ideas/courses'],
    ['books', '', '/en/ideas/books'],
    ['1.01 Courses', '49%', '/en/actions/action'],
    ['lineage.fate.parked action', 'lineage.ideas 1', '/en/plans/plan/ideas?status=parked&withdrawn=false'],
    ['rag.red', '1', undefined],
  ]);
  expect(nodes[0]?.labelLanguage).toBe('el');
});

it('the table has each idea with its way, a merged one with the idea that it lives on in', () => {
  const { table } = drawn(lineage);
  const text = (row: (typeof table.rows)[number]) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text));
  expect(table.rows.map(text)).toEqual([
    [
      'courses',
      'Εργαστήριο',
      '',
      '',
      'ideaStatus.adopted',
      '1.01 Courses',
      'ideaRelation.became',
      'rag.red',
      '48.67%',
      '1.00',
    ],
    [
      'buses',
      'Εργαστήριο',
      '',
      'courses',
      'ideaStatus.adopted',
      '1.01 Courses',
      'ideaRelation.became',
      'rag.red',
      '48.67%',
      '1.00',
    ],
    ['books', 'Εργαστήριο', '', '', 'ideaStatus.parked', '', '', '', '–', '1.00'],
  ]);
});

it('more than thirty ideas are drawn by their fate, and the table still names each', () => {
  const many = Array.from({ length: 31 }, (_, at) => strand(`idea ${at}`, { fate: 'parked' }));
  const { nodes, table } = drawn({ ...lineage, strands: [strand('courses', led), ...many] });
  expect(nodes.map(({ key, figure }) => [key, figure])).toEqual([
    ['lab:lab', '32'],
    ['theme:none:lab', '32'],
    ['fate:adopted', 'lineage.ideas 1'],
    ['fate:parked', 'lineage.ideas 31'],
    ['action:action', '49%'],
    ['delivery:red', '1'],
  ]);
  expect(table.rows).toHaveLength(32);
});
