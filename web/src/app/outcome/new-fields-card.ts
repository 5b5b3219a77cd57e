import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LabOutcome } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { Counting } from './counting';
import { OutcomeLinks } from './outcome-links';

/** The fields of a plan, each a pillar with a target group, that were worked in for the first time through a lab. */
@Component({
  selector: 'app-new-fields-card',
  imports: [Chart, Counting, RouterLink],
  template: `<app-chart
    [heading]="t('outcome.fields.heading')"
    [level]="3"
    [finding]="t('outcome.fields.finding', { count: fields().length })"
    [table]="table()"
    [fileName]="'lab-' + lab() + '-fields'"
  >
    <ul role="list">
      @for (field of fields(); track field.key) {
        <li>
          <a [routerLink]="field.link">{{ field.pillar }} × {{ field.targetGroup }}</a>
          <span class="day">{{ t('outcome.together.sinceDay', { date: formats.date(field.day) }) }}</span>
        </li>
      }
    </ul>
    <app-counting chartBasis [definition]="t('outcome.fields.definition')" />
  </app-chart>`,
  styleUrl: './first-times-card.css',
})
export class NewFieldsCard {
  private readonly links = inject(OutcomeLinks);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly lab = input.required<string>();
  readonly outcome = input.required<LabOutcome>();

  protected readonly fields = computed(() => {
    const { pillars, targetGroups, cells } = this.outcome().fields;
    const called = (headings: typeof pillars, key: string) => headings.find((each) => each.key === key)?.label ?? '';
    return cells.map(({ pillar, targetGroup, day }) => ({
      key: `${pillar} ${targetGroup}`,
      pillar: called(pillars, pillar),
      targetGroup: called(targetGroups, targetGroup),
      day,
      link: this.links.actions(this.outcome().plan.code, this.lab(), { pillar, targetGroup }),
    }));
  });

  protected readonly table = computed((): ChartTable => ({
    columns: ['pillar', 'targetGroup', 'since'].map((key) => ({ label: this.t(`outcome.fields.${key}`) })),
    rows: this.fields().map(({ pillar, targetGroup, day, link }) => [
      pillar,
      { value: targetGroup, text: targetGroup, link },
      { value: day, text: this.formats.date(day) },
    ]),
  }));
}
