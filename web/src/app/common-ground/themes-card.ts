import { afterRenderEffect, Component, computed, ElementRef, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommonGround, SharedTheme } from '@symmachia/contracts';
import { type Sector, sectors } from '@symmachia/domain';
import { Formats, Text, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { SetMarks } from './set-marks';
import { SharedWork } from './shared-work';

/** The themes of the labs: who stands behind their ideas, and where that differs from what the lab calls common ground. */
@Component({
  selector: 'app-themes-card',
  imports: [Chart, RouterLink, SetMarks, Text],
  templateUrl: './themes-card.html',
  styleUrl: './themes-card.css',
})
export class ThemesCard {
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly shared = inject(SharedWork);
  protected readonly t = this.words.t;

  readonly plan = input.required<string>();
  readonly themes = input.required<NonNullable<CommonGround['themes']>>();
  /** Only themes with exactly these sectors behind them, separated by commas, or `none`. */
  readonly behind = input('');
  readonly asTable = model(false);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      if (this.behind()) element.scrollIntoView({ block: 'nearest' });
    });
  }

  protected readonly finding = computed(() => {
    const { list } = this.themes();
    const count = (...verdicts: SharedTheme['verdict'][]) =>
      list.filter(({ verdict }) => verdicts.includes(verdict)).length;
    return this.t('commonGround.themes.finding', {
      total: list.length,
      marked: count('both', 'lab_only', 'undecided'),
      told: count('both', 'lab_only'),
      both: count('both'),
      more: count('ideas_only'),
    });
  });

  protected readonly chosen = computed(() => {
    const chosen = this.behind();
    if (!chosen) return '';
    const set = sectors.filter((sector) => chosen.split(',').includes(sector));
    return set.length ? this.shared.sectors(set) : this.t('commonGround.none');
  });

  protected readonly rows = computed(() =>
    this.themes()
      .list.filter((theme) => !this.behind() || keyOf(theme.sectors) === this.behind())
      .map((theme) => ({
        ...theme,
        behind: theme.sectors.length ? this.shared.sectors(theme.sectors) : this.t('commonGround.none'),
        table: theme.atTable.length
          ? this.t('commonGround.themes.atTable', { sectors: this.named(theme.atTable) })
          : '',
        mergedWords: theme.merged ? this.t('commonGround.themes.merged', { count: theme.merged }) : '',
        says: this.t('commonGround.themes.verdict', {
          verdict: theme.verdict,
          missing: this.named(sectors.filter((sector) => !theme.sectors.includes(sector))),
        }),
        differs: theme.verdict === 'lab_only' || theme.verdict === 'ideas_only',
        link: this.shared.list(this.plan(), 'ideas', { theme: theme.id, behind: 'any' }),
        mergedLink: this.shared.list(this.plan(), 'ideas', { theme: theme.id, status: 'merged' }),
      })),
  );

  protected readonly table = computed((): ChartTable => ({
    columns: [
      ...['theme', 'lab', 'sectors'].map((key) => ({ label: this.t(`commonGround.themes.${key}`) })),
      ...['ideas', 'mergedIdeas'].map((key) => ({ label: this.t(`commonGround.themes.${key}`), numeric: true })),
      { label: this.t('commonGround.themes.commonGround') },
    ],
    rows: this.rows().map(({ title, lab, behind, ideas, merged, says, link, mergedLink }) => [
      this.formats.text(title),
      this.formats.text(lab.title),
      behind,
      { value: ideas, text: this.formats.number(ideas), link: ideas ? link : undefined },
      { value: merged, text: this.formats.number(merged), link: merged ? mergedLink : undefined },
      says,
    ]),
  }));

  private named(some: readonly Sector[]): string {
    return this.formats.list(some.map((sector) => this.words.of('sector', sector)));
  }
}

const keyOf = (set: readonly Sector[]) => set.join(',') || 'none';
