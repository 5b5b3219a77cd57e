import type { Strand } from './strands';

/** From left to right. */
export const lineageLayers = ['lab', 'theme', 'idea', 'action', 'delivery'] as const;
export type LineageLayer = (typeof lineageLayers)[number];

/** What strands pass through. Its key names the layer's kind and its row: `lab:…`, `fate:parked`, `delivery:green`. */
export interface FlowNode {
  key: string;
  layer: LineageLayer;
  /** In hundredths of an idea. */
  parts: number;
  ideas: ReadonlySet<string>;
  actions: ReadonlySet<string>;
  /** The keys of the nodes that what passes here ends in. */
  ends: ReadonlySet<string>;
}

export interface FlowLink extends Omit<FlowNode, 'key' | 'layer'> {
  from: string;
  to: string;
}

export interface Flow {
  nodes: FlowNode[];
  links: FlowLink[];
}

/** More than this in one layer cannot be read one by one. */
export const mostDrawn = 30;

/** The layers that are too full to be drawn one by one; labs, themes, ideas and actions are then drawn in bundles. */
export function fullLayers(strands: readonly Strand[], most = mostDrawn): ReadonlySet<LineageLayer> {
  const { nodes } = flowOf(strands, new Set());
  const counts = Map.groupBy(nodes, ({ layer }) => layer);
  return new Set(lineageLayers.filter((layer) => (counts.get(layer)?.length ?? 0) > most));
}

/** What the strands add up to, node by node and link by link, in the order in which they are first passed. */
export function flowOf(strands: readonly Strand[], bundled: ReadonlySet<LineageLayer>): Flow {
  const nodes = new Map<string, Gathered & { key: string; layer: LineageLayer }>();
  const links = new Map<string, Gathered & { from: string; to: string }>();
  for (const strand of strands) {
    const way = wayOf(strand, bundled);
    const end = way.at(-1)?.key ?? '';
    for (const [at, step] of way.entries()) {
      gather(nodes, step.key, strand, end, step);
      const from = way[at - 1]?.key;
      if (from) gather(links, `${from} ${step.key}`, strand, end, { from, to: step.key });
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

interface Gathered {
  parts: number;
  ideas: Set<string>;
  actions: Set<string>;
  ends: Set<string>;
}

function gather<Place extends object>(
  known: Map<string, Gathered & Place>,
  key: string,
  { ideaId, actionId, parts }: Strand,
  end: string,
  place: Place,
): void {
  const gathered = known.get(key) ?? { ...place, parts: 0, ideas: new Set(), actions: new Set(), ends: new Set() };
  gathered.parts += parts;
  gathered.ideas.add(ideaId);
  if (actionId) gathered.actions.add(actionId);
  gathered.ends.add(end);
  known.set(key, gathered);
}

/** What a strand passes, from its lab on. Without an action it ends in its fate: beside the actions, or among bundled ideas. */
function wayOf(
  { labId, themeId, survivorId, fate, actionId, end }: Strand,
  bundled: ReadonlySet<LineageLayer>,
): { key: string; layer: LineageLayer }[] {
  const lab = bundled.has('lab') ? 'all' : (labId ?? 'none');
  const theme = bundled.has('theme') ? `all:${lab}` : (themeId ?? `none:${lab}`);
  const idea = bundled.has('idea') ? `fate:${fate}` : `idea:${survivorId}`;
  const start = [
    { key: `lab:${lab}`, layer: 'lab' as const },
    { key: `theme:${theme}`, layer: 'theme' as const },
    { key: idea, layer: 'idea' as const },
  ];
  if (actionId === null)
    return bundled.has('idea') ? start : [...start, { key: `fate:${fate}`, layer: 'action' as const }];
  const action = bundled.has('action') ? `all:${end}` : actionId;
  return [...start, { key: `action:${action}`, layer: 'action' }, { key: `delivery:${end}`, layer: 'delivery' }];
}
