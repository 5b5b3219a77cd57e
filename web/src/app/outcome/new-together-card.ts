import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LabOutcome } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { Counting } from './counting';
import { OutcomeLinks } from './outcome-links';

const first = 8;

/** Who works together for the first time, through a lab. */
@Component({
  selector: 'app-new-together-card',
  imports: [Chart, Counting, RouterLink],
  templateUrl: './new-together-card.html',
  styleUrl: './first-times-card.css',
})
export class NewTogetherCard {
  private readonly words = inject(Words);
  private readonly links = inject(OutcomeLinks);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly lab = input.required<string>();
  readonly outcome = input.required<LabOutcome>();

  /** How many pairs are shown on the screen. On paper, where nothing can be unfolded, all are. */
  protected readonly most = signal(first);
  private readonly together = computed(() => this.outcome().collaborations);
  protected readonly finding = computed(() =>
    this.t('outcome.together.finding', { total: this.together().total, sectors: this.together().sectors.length }),
  );
  private readonly all = computed(() => {
    const names = new Map(this.outcome().organisations.map(({ id, name }) => [id, this.formats.text(name)]));
    return this.together().pairs.map(({ one, other, day }) => ({
      key: `${one} ${other}`,
      one: names.get(one) ?? '',
      other: names.get(other) ?? '',
      day,
      link: this.links.actions(this.outcome().plan.code, this.lab(), { together: `${one},${other}` }),
    }));
  });
  protected readonly pairs = computed(() => this.all().map((pair, at) => ({ ...pair, isFolded: at >= this.most() })));
  protected readonly count = computed(() => this.formats.number(this.all().length));
  protected readonly sectors = computed(() =>
    this.together().sectors.map(({ one, other, day }) => ({
      key: `${one} ${other}`,
      one: this.words.of('sector', one),
      other: this.words.of('sector', other),
      day,
      link: this.links.actions(this.outcome().plan.code, this.lab(), { together: `${one},${other}` }),
    })),
  );
  protected readonly note = computed(() => {
    const { total, pairs } = this.together();
    const [shown, all] = [pairs.length, total].map((count) => this.formats.number(count));
    return total > pairs.length ? this.t('outcome.together.first', { shown, total: all }) : '';
  });

  protected readonly table = computed((): ChartTable => {
    const row = (kind: string) => (pair: { one: string; other: string; day: string }) => [
      pair.one,
      pair.other,
      this.t(`outcome.together.${kind}`),
      { value: pair.day, text: this.formats.date(pair.day) },
    ];
    return {
      columns: ['one', 'other', 'kind', 'since'].map((key) => ({ label: this.t(`outcome.together.${key}`) })),
      rows: [...this.all().map(row('kindOrganisations')), ...this.sectors().map(row('kindSectors'))],
    };
  });
}
