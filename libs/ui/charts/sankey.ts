import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink, UrlTree } from '@angular/router';
import { Formats } from '../language/formats';
import { RagColour, ragOrder } from '../rag';
import { FlowingLink, FlowingNode, PlacedLink, layOut, scaleFor } from './sankey-layout';

/** How a flow is coloured: the colours of delivery for delivery alone. */
export type SankeyTone = 'plain' | 'faint' | RagColour;

export interface SankeyColumn {
  readonly label: string;
  /** How much of the width its names need, against the others. */
  readonly width: number;
}

export interface SankeyNode extends FlowingNode {
  readonly label: string;
  /** The language of the label where it is not the reader's. */
  readonly labelLanguage?: string | undefined;
  /** A figure beside the label. */
  readonly figure: string;
  /** The same with what it counts, for the legend and where there is room. */
  readonly amount: string;
  /** All of it in words, for whoever hovers. */
  readonly words: string;
  readonly tone: SankeyTone;
  readonly link?: UrlTree | undefined;
  /** The keys of the nodes in which what passes here ends. */
  readonly ends: ReadonlySet<string>;
}

export interface SankeyLink extends FlowingLink {
  readonly words: string;
  readonly tone: SankeyTone;
  readonly link?: UrlTree | undefined;
  readonly ends: ReadonlySet<string>;
}

const shapes: Record<SankeyTone, string> = {
  ...{ blue: '✓', green: '●', amber: '▲', red: '■', grey: '○' },
  ...{ plain: '', faint: '' },
};

/** In pixels. */
const lineHeight = 17;
/** From so many lines on, a figure has a line of its own. */
const roomy = 4;
/** Of the width, what the flows between two columns take. */
const between = 0.055;
/** The width of the box that links are drawn in; the page stretches it. */
const drawn = 1000;

/**
 * Flows through columns from left to right, each node as high as what flows through it, its name on it. Where flows end is
 * told by the legend, which lifts out all that ends in one place. The drawing is hidden from assistive technology: the
 * table of its `app-chart` says the same, with a link wherever a node or flow leads.
 */
@Component({
  selector: 'app-sankey',
  imports: [RouterLink],
  templateUrl: './sankey.html',
  styleUrl: './sankey.css',
})
export class Sankey {
  protected readonly formats = inject(Formats);
  private readonly chosen = signal<string | undefined>(undefined);

  readonly columns = input.required<readonly SankeyColumn[]>();
  readonly nodes = input.required<readonly SankeyNode[]>();
  readonly links = input.required<readonly SankeyLink[]>();
  /** What the drawing is called, for whoever scrolls it by keyboard. */
  readonly caption = input.required<string>();

  private readonly layout = computed(() => layOut(this.nodes(), this.links(), scaleFor(this.nodes())));
  protected readonly height = computed(() => Math.ceil(this.layout().height));
  protected readonly viewBox = computed(() => `0 0 ${drawn} ${this.height()}`);

  /** In parts of the width. */
  protected readonly places = computed(() => {
    const columns = this.columns();
    const forNames = 1 - between * (columns.length - 1);
    const shares = columns.map(({ width }) => (forNames * width) / columns.reduce((sum, each) => sum + each.width, 0));
    return columns.map(({ label }, at) => ({
      label,
      left: shares.slice(0, at).reduce((sum, share) => sum + share + between, 0),
      width: shares[at] ?? 0,
    }));
  });

  protected readonly roomy = roomy;

  protected readonly drawnNodes = computed(() =>
    this.nodes().flatMap((node) => {
      const placed = this.layout().nodes.get(node.key);
      const column = this.places()[node.column];
      if (!placed || !column) return [];
      return [
        {
          ...{ node, shape: shapes[node.tone], dimmed: this.isDimmed(node.ends) },
          ...{ left: 100 * column.left, width: 100 * column.width, top: placed.top, room: placed.room },
          ...{ band: Math.max(2, placed.height), lines: Math.max(1, Math.floor((placed.room - 4) / lineHeight)) },
        },
      ];
    }),
  );

  protected readonly drawnLinks = computed(() => {
    const columnOf = new Map(this.nodes().map(({ key, column }) => [key, column]));
    return this.links().flatMap((link, at) => {
      const placed = this.layout().links[at];
      const [from, to] = [this.places()[columnOf.get(link.from) ?? -1], this.places()[columnOf.get(link.to) ?? -1]];
      if (!placed || !from || !to) return [];
      const path = ribbon(drawn * (from.left + from.width), drawn * to.left, placed);
      return [{ link, path, dimmed: this.isDimmed(link.ends) }];
    });
  });

  /** Where flows end, the colours of delivery first. */
  protected readonly legend = computed(() =>
    this.nodes()
      .filter(({ key, ends }) => ends.has(key))
      .toSorted((one, other) => orderOf(one) - orderOf(other))
      .map((node) => ({ node, shape: shapes[node.tone], lifted: node.key === this.chosen() })),
  );

  protected lift(key: string) {
    this.chosen.update((chosen) => (chosen === key ? undefined : key));
  }

  private isDimmed(ends: ReadonlySet<string>): boolean {
    const chosen = this.chosen();
    return chosen !== undefined && !ends.has(chosen);
  }
}

function orderOf({ tone }: SankeyNode): number {
  const at = ragOrder.findIndex((rag) => rag === tone);
  return at < 0 ? ragOrder.length : at;
}

/** The outline of a flow that leaves and arrives level. */
function ribbon(left: number, right: number, { leaves, arrives, thickness }: PlacedLink): string {
  const thick = Math.max(1, thickness);
  const middle = (left + right) / 2;
  const curve = (from: number, end: string, to: number) => `C${middle} ${from} ${middle} ${to} ${end} ${to}`;
  return [
    `M${left} ${leaves}`,
    curve(leaves, String(right), arrives),
    `V${arrives + thick}`,
    curve(arrives + thick, String(left), leaves + thick),
    'Z',
  ].join('');
}
