import { Component, ElementRef, afterRenderEffect, computed, inject, input } from '@angular/core';
import { RouterLink, UrlTree } from '@angular/router';
import { BarChartModule } from '@swimlane/ngx-charts';
import { Formats } from '../language/formats';
import { Words } from '../language/words';
import { Rag, RagColour, ragOrder } from '../rag';

/** A group of commitments: how far it is, and how many commitments have which colour. */
export interface DeliveryGroup {
  readonly key: string;
  readonly label: string;
  readonly labelLanguage?: string;
  readonly progress: number;
  readonly commitments: number;
  readonly rag: Readonly<Record<RagColour, number>>;
  /** What the figure rests on, beside it, line by line. */
  readonly basis: readonly string[];
  readonly link: UrlTree;
  /** How its figure is computed. */
  readonly explanation: UrlTree;
  readonly ragLinks: Readonly<Record<RagColour, UrlTree>>;
}

/** ngx-charts draws into this box; its own margins are cut off by the viewBox, and the page stretches what is left. */
const drawn = { view: [1000, 34] satisfies [number, number], viewBox: '20 10 960 14' };

/** One bar a group, parted by RAG colour from complete to not reported, with the counts as links beneath. */
@Component({
  selector: 'app-delivery-bars',
  imports: [BarChartModule, Rag, RouterLink],
  templateUrl: './delivery-bars.html',
  styleUrl: './delivery-bars.css',
})
export class DeliveryBars {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly groups = input.required<readonly DeliveryGroup[]>();

  protected readonly view = drawn.view;
  protected readonly colours = ragOrder.map((rag) => ({ name: rag, value: `var(--${rag}-fill)` }));
  protected readonly bars = computed(() =>
    this.groups().map((group) => ({
      group,
      results: [{ name: group.key, series: ragOrder.map((rag) => ({ name: rag, value: group.rag[rag] })) }],
      counts: ragOrder.filter((rag) => group.rag[rag] > 0).map((rag) => ({ rag, count: group.rag[rag] })),
    })),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      if (!this.bars().length) return;
      for (const svg of host.querySelectorAll('svg.ngx-charts')) {
        svg.setAttribute('viewBox', drawn.viewBox);
        svg.setAttribute('preserveAspectRatio', 'none');
      }
    });
  }
}
