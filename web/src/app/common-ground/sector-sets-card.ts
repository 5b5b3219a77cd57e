import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink, UrlTree } from '@angular/router';
import type { CommonGround } from '@symmachia/contracts';
import type { Sector } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { SetMarks } from './set-marks';
import { SharedWork } from './shared-work';

const kinds = ['themes', 'ideas', 'actions', 'commitments'] as const;
type Kind = (typeof kinds)[number];
interface Told {
  kind: Kind;
  sets: CommonGround['actions']['sets'];
  nobody: number;
}

/** How many themes, ideas, actions and commitments rest on each set of sectors. */
@Component({
  selector: 'app-sector-sets-card',
  imports: [Chart, RouterLink, SetMarks],
  templateUrl: './sector-sets-card.html',
  styleUrl: './sector-sets-card.css',
})
export class SectorSetsCard {
  protected readonly shared = inject(SharedWork);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly plan = input.required<string>();
  readonly ground = input.required<CommonGround>();
  readonly asTable = model(false);

  /** A locked period keeps neither themes nor ideas. */
  private readonly told = computed((): Told[] =>
    kinds.flatMap((kind) => {
      const of = this.ground()[kind];
      return of ? [{ kind, sets: of.sets, nobody: 'nobody' in of ? of.nobody : 0 }] : [];
    }),
  );

  protected readonly columns = computed(() =>
    this.told().map(({ kind }) => ({ kind, label: this.t(`commonGround.sets.${kind}`) })),
  );

  protected readonly rows = computed(() => {
    const sets = this.ground().actions.sets.map(({ sectors: set }, at) =>
      this.row(this.shared.sectors(set), set, set.join(','), ({ sets: counts }) => counts[at]?.count ?? 0),
    );
    const nobody = this.row(this.t('commonGround.none'), [], 'none', ({ nobody: count }) => count);
    return nobody.cells.some(({ count }) => count) ? [...sets, { ...nobody, isNobody: true }] : sets;
  });

  protected readonly finding = computed(() => {
    const [largest, next] = this.ground().actions.sets.toSorted((one, other) => other.count - one.count);
    if (!largest?.count) return this.t('commonGround.sets.findingNone');
    return this.t('commonGround.sets.finding', {
      count: largest.count,
      set: largest.sectors.join('_'),
      tied: String(largest.count === next?.count),
    });
  });

  protected readonly table = computed((): ChartTable => ({
    columns: [
      { label: this.t('commonGround.sets.sectors') },
      ...this.columns().map(({ label }) => ({ label, numeric: true })),
    ],
    rows: this.rows().map(({ label, cells }) => [
      label,
      ...cells.map(({ count, link }) => ({ value: count, text: this.formats.number(count), link })),
    ]),
  }));

  private row(label: string, set: readonly Sector[], behind: string, countOf: (told: Told) => number) {
    return {
      label,
      isNobody: false,
      set,
      cells: this.told().map((told) => {
        const most = Math.max(1, told.nobody, ...told.sets.map(({ count }) => count));
        const count = countOf(told);
        return { kind: told.kind, count, width: (100 * count) / most, link: this.linkTo(told.kind, behind) };
      }),
    };
  }

  private linkTo(kind: Kind, behind: string): UrlTree {
    return kind === 'themes'
      ? this.shared.themes(this.plan(), behind)
      : this.shared.list(this.plan(), kind, { behind });
  }
}
