import fc from 'fast-check';
import { type FlowingLink, type FlowingNode, layOut, scaleFor } from './sankey-layout';

/** What flows through columns: each strand names its node in every one of them. */
const anyFlow = fc
  .array(
    fc.record({
      way: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 5 }),
      value: fc.constantFrom(0, 0.33, 0.5, 1),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((strands) => {
    const nodes = new Map<string, FlowingNode>();
    const links = new Map<string, FlowingLink>();
    for (const { way, value } of strands)
      for (const [column, name] of way.entries()) {
        const key = `${column}:${name}`;
        nodes.set(key, { key, column, value: (nodes.get(key)?.value ?? 0) + value });
        if (column === 0) continue;
        const from = `${column - 1}:${way[column - 1]}`;
        const link = links.get(`${from} ${key}`);
        links.set(`${from} ${key}`, { from, to: key, value: (link?.value ?? 0) + value });
      }
    return { nodes: [...nodes.values()], links: [...links.values()] };
  });

const laidOut = ({ nodes, links }: { nodes: readonly FlowingNode[]; links: readonly FlowingLink[] }) => ({
  scale: scaleFor(nodes),
  layout: layOut(nodes, links, scaleFor(nodes)),
});

it('no two names of a column overlap, and none leaves the drawing', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const { layout, scale } = laidOut(flow);
      for (const column of Map.groupBy(flow.nodes, (node) => node.column).values()) {
        const placed = column.flatMap(({ key }) => layout.nodes.get(key) ?? []).toSorted((a, b) => a.top - b.top);
        let free = 0;
        for (const { top, room } of placed) {
          expect(room).toBeGreaterThanOrEqual(scale.room);
          expect(top).toBeGreaterThanOrEqual(free - 1e-6);
          free = top + room + scale.gap;
        }
        expect(free - scale.gap).toBeLessThanOrEqual(layout.height + 1e-6);
      }
    }),
  );
});

it('a link is as thick as its value and begins and ends within its nodes', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const { layout, scale } = laidOut(flow);
      for (const [at, { from, to, value }] of flow.links.entries()) {
        const link = layout.links[at];
        expect(link?.thickness).toBeCloseTo(value * scale.unit);
        for (const [key, edge] of [
          [from, link?.leaves ?? NaN],
          [to, link?.arrives ?? NaN],
        ] as const) {
          const { top, room, height } = layout.nodes.get(key) ?? { top: NaN, room: NaN, height: NaN };
          const start = top + (room - height) / 2;
          expect(edge).toBeGreaterThanOrEqual(start - 1e-6);
          expect(edge + (link?.thickness ?? 0)).toBeLessThanOrEqual(start + height + 1e-6);
        }
      }
    }),
  );
});

it('two pairs that could be drawn straight do not cross', () => {
  const nodes = ['a', 'b'].map((key) => ({ key, column: 0, value: 1 }));
  const middle = ['of b', 'of a'].map((key) => ({ key, column: 1, value: 1 }));
  const ends = ['A', 'B'].map((key) => ({ key, column: 2, value: 1 }));
  const links = [
    { from: 'a', to: 'of a', value: 1 },
    { from: 'b', to: 'of b', value: 1 },
    { from: 'of a', to: 'A', value: 1 },
    { from: 'of b', to: 'B', value: 1 },
  ];
  const { layout } = laidOut({ nodes: [...nodes, ...middle, ...ends], links });
  const top = (key: string) => layout.nodes.get(key)?.top ?? NaN;
  expect(top('of a')).toBeLessThan(top('of b'));
  for (const { leaves, arrives } of layout.links) expect(arrives).toBeCloseTo(leaves);
});

it('many names get one line each, a few get two, and a large value does not make the drawing endless', () => {
  const column = (length: number, value: number) =>
    Array.from({ length }, (_, at) => ({ key: String(at), column: 0, value }));
  expect(scaleFor(column(30, 1)).room).toBe(22);
  expect(scaleFor(column(4, 1)).room).toBe(38);
  expect(layOut(column(5, 400), [], scaleFor(column(5, 400))).height).toBeLessThan(700);
});
