export interface FlowingNode {
  readonly key: string;
  /** From left to right, from 0. */
  readonly column: number;
  readonly value: number;
}

export interface FlowingLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** In pixels: how high one of the value is, and what a name needs. */
export interface Scale {
  readonly unit: number;
  readonly room: number;
  readonly gap: number;
}

export interface PlacedNode {
  readonly key: string;
  /** Where its name may stand. */
  readonly top: number;
  readonly room: number;
  /** The part of it that is its value, in the middle of its room. */
  readonly height: number;
}

/** Where a link leaves and arrives, by its upper edge, and how thick it is. */
export interface PlacedLink {
  readonly leaves: number;
  readonly arrives: number;
  readonly thickness: number;
}

export interface SankeyLayout {
  readonly height: number;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  /** In the order of the links. */
  readonly links: readonly PlacedLink[];
}

const sweeps = 6;
const readable = { height: 620, room: { least: 22, most: 38 }, gap: 4 };

/** As high as names need and values allow: a column of few nodes has room for two lines each, one of many for one. */
export function scaleFor(nodes: readonly FlowingNode[]): Scale {
  const columns = [...Map.groupBy(nodes, ({ column }) => column).values()];
  const most = Math.max(1, ...columns.map(({ length }) => length));
  const whole = Math.max(1, ...columns.map((column) => sum(column.map(({ value }) => value))));
  const { least, most: largest } = readable.room;
  const room = Math.floor(Math.min(largest, Math.max(least, readable.height / most - readable.gap)));
  return { unit: Math.min(room, readable.height / whole), room, gap: readable.gap };
}

/**
 * Places nodes in their columns so that nothing overlaps and links run as straight as they can. The first and the last
 * column keep the order in which they are given, the others are put in the order of what they are linked to.
 */
export function layOut(nodes: readonly FlowingNode[], links: readonly FlowingLink[], scale: Scale): SankeyLayout {
  const last = Math.max(0, ...nodes.map(({ column }) => column));
  const columns = Array.from({ length: last + 1 }, (_, at) => nodes.filter(({ column }) => column === at));
  const roomOf = ({ value }: FlowingNode) => Math.max(scale.room, value * scale.unit);
  const needs = (column: readonly FlowingNode[]) => sum(column.map(roomOf)) + scale.gap * (column.length - 1);
  const height = Math.max(scale.room, ...columns.map(needs));
  const middles = new Map<string, number>();
  const place = (at: number, wanted: (node: FlowingNode) => number) => {
    const column = columns[at] ?? [];
    if (at > 0 && at < last) column.sort((one, other) => wanted(one) - wanted(other));
    const tops = spread(
      column.map((node) => ({ room: roomOf(node), wanted: wanted(node) - roomOf(node) / 2 })),
      { height, gap: scale.gap },
    );
    for (const [index, node] of column.entries()) middles.set(node.key, (tops[index] ?? 0) + roomOf(node) / 2);
  };
  for (const at of columns.keys()) place(at, () => height / 2);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = sweep % 2 ? [...columns.keys()].reverse() : [...columns.keys()];
    for (const at of order) place(at, (node) => pulled(node, links, middles));
  }
  const placed = new Map(
    nodes.map((node) => [
      node.key,
      {
        key: node.key,
        top: (middles.get(node.key) ?? 0) - roomOf(node) / 2,
        room: roomOf(node),
        height: node.value * scale.unit,
      },
    ]),
  );
  return { height, nodes: placed, links: attach(links, middles, placed, scale.unit) };
}

/** The middle of everything that a node is linked to, thick links pulling more; where it is without any. */
function pulled({ key }: FlowingNode, links: readonly FlowingLink[], middles: ReadonlyMap<string, number>): number {
  const pulls = links.flatMap(({ from, to, value }) =>
    from === key
      ? [{ value, middle: middles.get(to) ?? 0 }]
      : to === key
        ? [{ value, middle: middles.get(from) ?? 0 }]
        : [],
  );
  const whole = sum(pulls.map(({ value }) => value));
  return whole ? sum(pulls.map(({ value, middle }) => value * middle)) / whole : (middles.get(key) ?? 0);
}

/**
 * The tops nearest to what is wanted, in this order, without overlap and within the height: neighbours that would overlap
 * become one block around the middle of their wishes (the pool of adjacent violators of isotonic regression).
 */
function spread(
  column: readonly { room: number; wanted: number }[],
  { height, gap }: { height: number; gap: number },
): number[] {
  const offsets = column.map((_, at) => sum(column.slice(0, at).map(({ room }) => room + gap)));
  const spare = height - sum(column.map(({ room }) => room)) - gap * Math.max(0, column.length - 1);
  const blocks: { mean: number; size: number }[] = [];
  for (const [at, { wanted }] of column.entries()) {
    let block = { mean: wanted - (offsets[at] ?? 0), size: 1 };
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      const size = before.size + block.size;
      block = { mean: (before.mean * before.size + block.mean * block.size) / size, size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks
    .flatMap(({ mean, size }) => Array<number>(size).fill(Math.min(spare, Math.max(0, mean))))
    .map((free, at) => free + (offsets[at] ?? 0));
}

/** Links leave and arrive side by side, in the order of their other ends, so that they do not cross at a node. */
function attach(
  links: readonly FlowingLink[],
  middles: ReadonlyMap<string, number>,
  placed: ReadonlyMap<string, PlacedNode>,
  unit: number,
): PlacedLink[] {
  const side = (here: 'from' | 'to', there: 'from' | 'to') => {
    const tops = new Map<FlowingLink, number>();
    const filled = new Map<string, number>();
    const middle = (link: FlowingLink) => middles.get(link[there]) ?? 0;
    for (const link of links.toSorted((one, other) => middle(one) - middle(other))) {
      const node = placed.get(link[here]);
      const used = filled.get(link[here]) ?? 0;
      tops.set(link, (node ? node.top + (node.room - node.height) / 2 : 0) + used);
      filled.set(link[here], used + link.value * unit);
    }
    return tops;
  };
  const [leaving, arriving] = [side('from', 'to'), side('to', 'from')];
  return links.map((link) => ({
    leaves: leaving.get(link) ?? 0,
    arrives: arriving.get(link) ?? 0,
    thickness: link.value * unit,
  }));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
