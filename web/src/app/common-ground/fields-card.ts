import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommonGround } from '@symmachia/contracts';
import { sectors } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { SharedWork } from './shared-work';

type Cell = CommonGround['fields']['cells'][number];

/** Pillars by target groups: which sectors are at work in each field, and where one is missing or nobody is. */
@Component({
  selector: 'app-fields-card',
  imports: [Chart, RouterLink],
  templateUrl: './fields-card.html',
  styleUrl: './fields-card.css',
})
export class FieldsCard {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly shared = inject(SharedWork);
  protected readonly t = this.words.t;

  readonly plan = input.required<string>();
  readonly ground = input.required<CommonGround>();
  readonly asTable = model(false);

  protected readonly columns = computed(() => this.ground().fields.targetGroups);
  protected readonly legend = sectors.map((sector) => ({ sector, label: this.words.of('sector', sector) }));

  protected readonly finding = computed(() => {
    const { cells } = this.ground().fields;
    const empty = cells.filter(({ actions }) => actions === 0).length;
    const partial = cells.filter(({ actions, sectors: here }) => actions > 0 && here.length < sectors.length).length;
    return this.t('commonGround.fields.finding', { empty, partial, total: cells.length });
  });

  protected readonly rows = computed(() =>
    this.ground().fields.pillars.map((pillar) => ({
      ...pillar,
      cells: this.columns().map((group) => {
        const cell = this.cellAt(pillar.key, group.key);
        return {
          key: group.key,
          group: group.label,
          isEmpty: !cell?.actions,
          marks: sectors.map((sector) => ({ sector, present: cell?.sectors.includes(sector) ?? false })),
          words: cell?.actions
            ? this.t('commonGround.fields.cell', {
                count: cell.actions,
                sectors: cell.sectors.map((sector) => this.words.of('sector', sector)).join(', '),
              })
            : this.t('commonGround.fields.nobody'),
          link: this.shared.field(this.plan(), { pillar: pillar.key, targetGroup: group.key }),
        };
      }),
    })),
  );

  protected readonly table = computed((): ChartTable => {
    const { pillars, cells } = this.ground().fields;
    const label = (headings: readonly { key: string; label: string }[], key: string) =>
      headings.find((heading) => heading.key === key)?.label ?? '';
    return {
      columns: [
        { label: this.t('commonGround.fields.pillar') },
        { label: this.t('commonGround.fields.targetGroup') },
        { label: this.t('commonGround.fields.actions'), numeric: true },
        { label: this.t('commonGround.fields.missing') },
      ],
      rows: cells.map((cell) => [
        label(pillars, cell.pillar),
        label(this.columns(), cell.targetGroup),
        { value: cell.actions, text: this.formats.number(cell.actions), link: this.shared.field(this.plan(), cell) },
        sectors
          .filter((sector) => !cell.sectors.includes(sector))
          .map((sector) => this.words.of('sector', sector))
          .join(', '),
      ]),
    };
  });

  private cellAt(pillar: string, group: string): Cell | undefined {
    return this.ground().fields.cells.find((cell) => cell.pillar === pillar && cell.targetGroup === group);
  }
}
