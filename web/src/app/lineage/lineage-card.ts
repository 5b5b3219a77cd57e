import { Component, computed, inject, input, model } from '@angular/core';
import type { Lineage } from '@symmachia/contracts';
import { flowOf, fullLayers, lineageLayers, mostDrawn } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { Chart, Sankey } from '@symmachia/ui/charts';
import { CurrentPlan } from '../plans/current-plan';
import { drawingOf } from './lineage-drawing';
import { LineageLinks } from './lineage-links';
import { LineageNames } from './lineage-names';
import { tableOf } from './lineage-table';

/** Names of ideas and actions need most of the width. */
const widths = { lab: 1, theme: 1, idea: 1.7, action: 1.7, delivery: 1.1 };

/** What became of ideas, from their labs to delivery. */
@Component({
  selector: 'app-lineage-card',
  imports: [Chart, Sankey],
  template: `<app-chart
    [heading]="heading()"
    [finding]="finding()"
    [table]="table()"
    [fileName]="fileName()"
    [(asTable)]="asTable"
  >
    <app-sankey
      [caption]="t('lineage.caption')"
      [columns]="columns()"
      [nodes]="drawing().nodes"
      [links]="drawing().links"
    />
    <div chartBasis class="quiet small">
      <p>{{ t('lineage.measure') }}</p>
      @for (line of basis(); track line) {
        <p>{{ line }}</p>
      }
    </div>
  </app-chart>`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      min-width: 0;
    }
  `,
})
export class LineageCard {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly links = inject(LineageLinks);
  private readonly current = inject(CurrentPlan).plan;
  protected readonly t = this.words.t;

  readonly heading = input.required<string>();
  /** The plan's code. */
  readonly plan = input.required<string>();
  readonly lineage = input.required<Lineage>();
  readonly fileName = input.required<string>();
  readonly asTable = model(false);

  private readonly names = computed(
    () => new LineageNames(this.lineage(), this.current()?.languages ?? [], this.words, this.formats),
  );
  private readonly reader = computed(() => ({
    plan: this.plan(),
    names: this.names(),
    links: this.links,
    words: this.words,
    formats: this.formats,
  }));
  private readonly full = computed(() => fullLayers(this.lineage().strands));
  protected readonly drawing = computed(() => drawingOf(flowOf(this.lineage().strands, this.full()), this.reader()));
  /** As far as anything flows. */
  protected readonly columns = computed(() =>
    lineageLayers
      .slice(0, 1 + Math.max(...this.drawing().nodes.map(({ column }) => column)))
      .map((layer) => ({ label: this.t(`lineage.layer.${layer}`), width: widths[layer] })),
  );
  protected readonly table = computed(() => tableOf(this.lineage(), this.reader()));

  protected readonly finding = computed(() => {
    const { strands, delivered } = this.lineage();
    const led = new Set(strands.flatMap(({ actionId, ideaId }) => (actionId ? [ideaId] : [])));
    const ended = (...fates: string[]) =>
      strands.filter(({ actionId, fate }) => actionId === null && fates.includes(fate)).length;
    const rejected = ended('rejected');
    const parked = ended('parked');
    return this.t('lineage.finding', {
      ideas: this.begun(),
      led: led.size,
      actions: delivered.actions,
      counting: delivered.actions - delivered.leftOut,
      progress: this.formats.percent(delivered.progress),
      ...{ parked, rejected, open: this.begun() - led.size - parked - rejected },
    });
  });

  /** What the figures rest on, and what the drawing bundles. */
  protected readonly basis = computed(() => {
    const { delivered, asOf } = this.lineage();
    const bundles = this.full().has('idea')
      ? this.t('lineage.byFate', { most: mostDrawn })
      : this.full().size
        ? this.t('lineage.bundled', { most: mostDrawn })
        : '';
    const moment = asOf ? this.t('delivery.asOf', { moment: this.formats.moment(asOf, this.current()?.timezone) }) : '';
    const { commitments, owed, reported, leftOut } = delivered;
    const rests = delivered.actions ? this.t('lineage.rests', { commitments, owed, reported, leftOut }) : '';
    return [bundles, [moment, rests].filter(Boolean).join(' · ')].filter(Boolean);
  });

  /** How many ideas the strands begin with; those that others were merged into may come from elsewhere. */
  private readonly begun = computed(() => new Set(this.lineage().strands.map(({ ideaId }) => ideaId)).size);
}
