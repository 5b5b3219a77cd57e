import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommonGround } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { PeriodNames } from '../delivery/period-name';
import { SharedWork, organisationOf } from './shared-work';

const shown = 12;

type Pair = CommonGround['collaborations']['pairs'][number];

/** Who works with whom: organisations by organisations, the more actions they share the darker. */
@Component({
  selector: 'app-together-card',
  imports: [Chart, RouterLink],
  templateUrl: './together-card.html',
  styleUrl: './together-card.css',
})
export class TogetherCard {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly shared = inject(SharedWork);
  private readonly names = inject(PeriodNames);
  protected readonly t = this.words.t;

  readonly plan = input.required<string>();
  readonly ground = input.required<CommonGround>();
  readonly asTable = model(false);

  protected readonly finding = computed(() => {
    const { total, fresh, since } = this.ground().collaborations;
    return this.t('commonGround.together.finding', { total, fresh, period: since ? this.names.of(since) : '' });
  });

  private readonly partners = computed(() => {
    const partners = new Map<string, Pair[]>();
    for (const pair of this.ground().collaborations.pairs)
      for (const id of [pair.one, pair.other]) partners.set(id, [...(partners.get(id) ?? []), pair]);
    return partners;
  });

  /** Those with most partners. */
  protected readonly organisations = computed(() =>
    [...this.partners()]
      .sort(([one, mine], [other, theirs]) => theirs.length - mine.length || (one < other ? -1 : 1))
      .slice(0, shown)
      .map(([id]) => ({ id, name: this.shared.organisation(this.ground(), id), sector: this.sectorOf(id) })),
  );

  protected readonly note = computed(() =>
    this.partners().size > shown
      ? this.t('commonGround.together.shown', { shown, total: this.formats.number(this.partners().size) })
      : '',
  );

  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.ground().collaborations.pairs.map(({ actions }) => actions));
    return this.organisations().map((row) => ({
      ...row,
      cells: this.organisations().map((column) => {
        const pair = row.id === column.id ? undefined : this.pairOf(row.id, column.id);
        return {
          id: column.id,
          isSelf: row.id === column.id,
          count: pair?.actions ?? 0,
          isNew: pair?.isNew ?? false,
          strength: pair ? 15 + Math.round((70 * pair.actions) / most) : 0,
          words: this.t('commonGround.together.cell', {
            one: row.name,
            other: column.name,
            count: pair?.actions ?? 0,
          }),
          link: this.shared.list(this.plan(), 'actions', { together: `${row.id},${column.id}` }),
        };
      }),
    }));
  });

  protected readonly table = computed((): ChartTable => {
    const number = (value: number) => ({ value, text: this.formats.number(value) });
    const column = (key: string, numeric = false) => ({ label: this.t(`commonGround.together.${key}`), numeric });
    return {
      columns: [
        ...[column('one'), column('other'), column('sectors')],
        ...[column('actions', true), column('commitments', true), column('new')],
      ],
      rows: this.ground().collaborations.pairs.map(({ one, other, actions, commitments, isNew }) => [
        this.shared.organisation(this.ground(), one),
        this.shared.organisation(this.ground(), other),
        [one, other].map((id) => this.sectorOf(id)).join(' · '),
        number(actions),
        number(commitments),
        isNew ? this.t('commonGround.together.isNew') : '',
      ]),
    };
  });

  private sectorOf(id: string): string {
    const sector = organisationOf(this.ground(), id)?.sector;
    return sector ? this.words.of('sector', sector) : '';
  }

  private pairOf(one: string, other: string): Pair | undefined {
    return this.partners()
      .get(one)
      ?.find((pair) => pair.one === other || pair.other === other);
  }
}
