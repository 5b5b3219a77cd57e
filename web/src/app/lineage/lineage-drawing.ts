import { UrlTree } from '@angular/router';
import { Flow, FlowLink, FlowNode, deliveryEnds, lineageLayers } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { SankeyLink, SankeyNode, SankeyTone } from '@symmachia/ui/charts';
import { LineageLinks } from './lineage-links';
import { LineageNames, isColour } from './lineage-names';

interface Reader {
  readonly plan: string;
  readonly names: LineageNames;
  readonly links: LineageLinks;
  readonly words: Words;
  readonly formats: Formats;
}

/** The flow as it is drawn: named, coloured, and with where each node and link leads. */
export function drawingOf(flow: Flow, reader: Reader): { nodes: SankeyNode[]; links: SankeyLink[] } {
  const byKey = new Map(flow.nodes.map((node) => [node.key, node]));
  return {
    nodes: flow.nodes
      .toSorted((one, other) => orderOf(one, reader) - orderOf(other, reader))
      .map((node) => nodeOf(node, reader)),
    links: flow.links.flatMap((link) => {
      const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
      return from && to ? [linkOf(link, from, to, reader)] : [];
    }),
  };
}

function nodeOf(node: FlowNode, reader: Reader): SankeyNode {
  const name = reader.names.node(node);
  return {
    ...name,
    key: node.key,
    column: lineageLayers.indexOf(node.layer),
    value: node.parts / 100,
    figure: figureOf(node, reader),
    amount: amountOf(node, reader),
    words: reader.words.t('lineage.passes', { name: name.label, ideas: reader.names.ideas(node.parts) }),
    tone: toneOf(node.key, node),
    link: pageOf(node, reader),
    ends: node.ends,
  };
}

function linkOf(link: FlowLink, from: FlowNode, to: FlowNode, reader: Reader): SankeyLink {
  const [one, other] = [reader.names.node(from).label, reader.names.node(to).label];
  return {
    from: link.from,
    to: link.to,
    value: link.parts / 100,
    words: reader.words.t('lineage.flows', { one, other, ideas: reader.names.ideas(link.parts) }),
    tone: toneOf(link.to, link),
    link: pageOf(to, reader) ?? pageOf(from, reader),
    ends: link.ends,
  };
}

/** How far an action is, how many stand in one way, and how many ideas pass elsewhere; nothing beside a single idea. */
function figureOf(node: FlowNode, reader: Reader): string {
  const { key, layer, parts, ideas, actions } = node;
  const progress = key.startsWith('action:') ? reader.names.progress(key.slice('action:'.length)) : null;
  if (progress !== null) return reader.formats.percent(progress);
  if (key.startsWith('delivery:')) return reader.formats.number(actions.size);
  if (key.startsWith('fate:')) return amountOf(node, reader);
  return layer === 'action' || (layer === 'idea' && ideas.size === 1) ? '' : reader.names.ideas(parts);
}

const amountOf = ({ layer, ideas, actions }: FlowNode, { words }: Reader): string =>
  layer === 'delivery'
    ? words.t('lineage.actions', { count: actions.size })
    : words.t('lineage.ideas', { count: ideas.size });

/** The colours of delivery on the way into it alone; what led to no action is faint. */
function toneOf(key: string, { ends }: { ends: ReadonlySet<string> }): SankeyTone {
  const end = key.startsWith('delivery:') ? key.slice('delivery:'.length) : '';
  if (isColour(end)) return end;
  if (end) return 'faint';
  return [...ends].some((each) => each.startsWith('delivery:')) ? 'plain' : 'faint';
}

function pageOf({ key }: FlowNode, { plan, links }: Reader): UrlTree | undefined {
  const [kind, id = ''] = key.split(':');
  if (kind === 'fate') return links.ideas(plan, { status: id });
  if (id === 'all' || id === 'none') return undefined;
  if (kind === 'lab') return links.lab(id);
  if (kind === 'theme') return links.ideas(plan, { theme: id });
  if (kind === 'idea') return links.idea(id);
  return kind === 'action' ? links.action(id) : undefined;
}

/** By layer; labs in the order in which they were held, and where flows end from complete to merged. */
function orderOf({ key, layer }: FlowNode, { names }: Reader): number {
  const within =
    layer === 'lab'
      ? names.placeOf(key.slice('lab:'.length))
      : deliveryEnds.findIndex((end) => key === `delivery:${end}`);
  return 1000 * lineageLayers.indexOf(layer) + Math.max(0, within);
}
