import { Injectable, computed, inject } from '@angular/core';
import type { LabSummary, PageOf } from '@symmachia/contracts';
import { Formats } from '@symmachia/ui';
import { load } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';

/** The labs of the current plan with their themes: where an idea may belong. Provided by a page. */
@Injectable()
export class LabThemes {
  private readonly formats = inject(Formats);
  private readonly current = inject(CurrentPlan);
  private readonly page = load<PageOf<LabSummary>>(() => {
    const code = this.current.code();
    return code && `/plans/${code}/labs?limit=200`;
  });

  readonly known = computed(() => this.page.value() !== undefined);
  readonly labs = computed((): readonly LabSummary[] => this.page.value()?.items ?? []);

  themesOf(lab: string): LabSummary['themes'] {
    return this.labs().find(({ id }) => id === lab)?.themes ?? [];
  }

  nameOfLab(id: string): string {
    return this.formats.text(this.labs().find((lab) => lab.id === id)?.title) || '–';
  }

  nameOfTheme(id: string): string {
    const themes = this.labs().flatMap((lab) => lab.themes);
    return this.formats.text(themes.find((theme) => theme.id === id)?.title) || '–';
  }
}
