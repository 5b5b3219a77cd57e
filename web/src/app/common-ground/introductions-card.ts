import { Component, computed, inject, input, model, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommonGround } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { SharedWork, organisationOf } from './shared-work';

const first = 10;

/** Organisations of different sectors that work in the same fields, and on no action together. */
@Component({
  selector: 'app-introductions-card',
  imports: [Chart, RouterLink],
  templateUrl: './introductions-card.html',
  styleUrl: './introductions-card.css',
})
export class IntroductionsCard {
  protected readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly shared = inject(SharedWork);
  protected readonly t = this.words.t;

  readonly plan = input.required<string>();
  readonly ground = input.required<CommonGround>();
  readonly asTable = model(false);

  protected readonly unfolded = signal(false);
  protected readonly finding = computed(() =>
    this.t('commonGround.introductions.finding', { total: this.ground().introductions.total }),
  );
  private readonly all = computed(() =>
    this.ground().introductions.pairs.map(({ one, other, fields }) => ({
      key: `${one} ${other}`,
      organisations: [one, other].map((id) => ({
        id,
        name: this.shared.organisation(this.ground(), id),
        sector: this.sectorOf(id),
      })),
      fields: fields.map((field) => ({
        key: `${field.pillar} ${field.targetGroup}`,
        label: `${this.heading('pillars', field.pillar)} × ${this.heading('targetGroups', field.targetGroup)}`,
        link: this.shared.field(this.plan(), field),
      })),
    })),
  );
  protected readonly pairs = computed(() => (this.unfolded() ? this.all() : this.all().slice(0, first)));
  protected readonly hidden = computed(() => this.all().length - this.pairs().length);
  protected readonly count = computed(() => this.formats.number(this.all().length));
  protected readonly note = computed(() => {
    const { total, pairs } = this.ground().introductions;
    const shown = pairs.length;
    return total > shown
      ? this.t('commonGround.introductions.first', { shown, total: this.formats.number(total) })
      : '';
  });

  protected readonly table = computed((): ChartTable => ({
    columns: [
      { label: this.t('commonGround.together.one') },
      { label: this.t('commonGround.together.other') },
      { label: this.t('commonGround.introductions.fields'), numeric: true },
      { label: this.t('commonGround.introductions.fields') },
    ],
    rows: this.all().map(({ organisations, fields }) => [
      ...organisations.map(({ name, sector }) => `${name} (${sector})`),
      { value: fields.length, text: this.formats.number(fields.length) },
      fields.map(({ label }) => label).join('; '),
    ]),
  }));

  private sectorOf(id: string): string {
    const sector = organisationOf(this.ground(), id)?.sector;
    return sector ? this.words.of('sector', sector) : '';
  }

  private heading(kind: 'pillars' | 'targetGroups', key: string): string {
    return this.ground().fields[kind].find((heading) => heading.key === key)?.label ?? '';
  }
}
