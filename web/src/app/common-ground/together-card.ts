import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommonGround } from '@symmachia/contracts';
import { sectors } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { PeriodNames } from '../delivery/period-name';
import { SharedWork, organisationOf } from './shared-work';

/** How much accent is in a cell of one action and of most: ink stays readable on both. */
const lightest = 8;
const darkest = 36;

type Pair = CommonGround['collaborations']['pairs'][number];

/** Who works with whom: a heat map of organisations by sector, the more actions two share the darker. */
@Component({
  selector: 'app-together-card',
  imports: [Chart, RouterLink],
  templateUrl: './together-card.html',
  styleUrl: './together-card.css',
})
export class TogetherCard {
  protected readonly words = inject(Words);
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

  private readonly pairs = computed(
    () => new Map(this.ground().collaborations.pairs.flatMap((pair) => keysOf(pair).map((key) => [key, pair]))),
  );

  /** By sector, those with most partners first. */
  protected readonly groups = computed(() => {
    const told = this.ground().collaborations.shown.flatMap((id) => organisationOf(this.ground(), id) ?? []);
    return sectors
      .map((sector) => ({
        sector,
        label: this.words.of('sector', sector),
        organisations: told
          .filter((organisation) => organisation.sector === sector)
          .map(({ id, name, shortName }) => ({
            id,
            name: this.formats.text(name),
            short: shortName ?? this.formats.text(name),
          })),
      }))
      .filter(({ organisations }) => organisations.length);
  });

  protected readonly note = computed(() => {
    const { shown, organisations, pairs, total } = this.ground().collaborations;
    return this.t(`commonGround.together.${shown.length < organisations ? 'shown' : 'all'}`, {
      shown: shown.length,
      total: organisations,
      pairs: this.formats.number(pairs.length),
      allPairs: this.formats.number(total),
    });
  });

  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.ground().collaborations.pairs.map(({ actions }) => actions));
    const columns = this.groups().flatMap(({ organisations }) =>
      organisations.map((column, at) => ({ ...column, isFirst: at === 0 })),
    );
    return this.groups().map(({ organisations, ...group }) => ({
      ...group,
      rows: organisations.map((row) => ({
        ...row,
        cells: columns.map(({ id, isFirst, name }) => {
          const pair = this.pairs().get(`${row.id} ${id}`);
          const count = pair?.actions ?? 0;
          return {
            ...{ id, isFirst, count },
            isSelf: row.id === id,
            isNew: pair?.isNew ?? false,
            strength: lightest + Math.round(((darkest - lightest) * count) / most),
            words: this.t('commonGround.together.cell', { one: row.name, other: name, count }),
            link: pair && this.listOf('actions', pair),
          };
        }),
      })),
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
      rows: this.ground().collaborations.pairs.map((pair) => [
        this.shared.organisation(this.ground(), pair.one),
        this.shared.organisation(this.ground(), pair.other),
        [pair.one, pair.other].map((id) => this.sectorOf(id)).join(' · '),
        { ...number(pair.actions), link: this.listOf('actions', pair) },
        { ...number(pair.commitments), link: pair.commitments ? this.listOf('commitments', pair) : undefined },
        pair.isNew ? this.t('commonGround.together.isNew') : '',
      ]),
    };
  });

  private sectorOf(id: string): string {
    const sector = organisationOf(this.ground(), id)?.sector;
    return sector ? this.words.of('sector', sector) : '';
  }

  private listOf(list: 'actions' | 'commitments', { one, other }: Pair) {
    return this.shared.list(this.plan(), list, { together: `${one},${other}` });
  }
}

/** A pair is found from either side. */
const keysOf = ({ one, other }: Pair) => [`${one} ${other}`, `${other} ${one}`];
