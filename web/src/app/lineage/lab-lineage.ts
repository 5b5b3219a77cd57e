import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Lab, Lineage } from '@symmachia/contracts';
import { ErrorState, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { LineageCard } from './lineage-card';

/** What became of the ideas of a lab; nothing while it has none. */
@Component({
  selector: 'app-lab-lineage',
  imports: [ErrorState, LineageCard, RouterLink],
  template: `@if (lineage.value(); as lineage) {
      @if (lineage.strands.length) {
        <app-lineage-card
          [heading]="t('lineage.title')"
          [plan]="plan()"
          [lineage]="lineage"
          [fileName]="'lineage-' + (lab().reference ?? lab().id)"
        />
        <p class="small no-print">
          <a [routerLink]="['/', words.language(), 'plans', plan(), 'lineage']">{{ t('lineage.ofAll') }}</a>
        </p>
      }
    } @else if (lineage.problem(); as problem) {
      <app-error-state [code]="problem.code" (again)="lineage.reload()" />
    }`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      margin-top: 16px;
    }
    :host:empty {
      display: none;
    }
  `,
})
export class LabLineage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  readonly lab = input.required<Pick<Lab, 'id' | 'reference'>>();
  /** The code of the plan whose ideas are followed. */
  readonly plan = input.required<string>();

  protected readonly lineage = load<Lineage>(() => `/plans/${this.plan()}/lineage${query({ lab: this.lab().id })}`, {
    live: true,
  });
}
