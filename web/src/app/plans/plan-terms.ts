import { Injectable, computed, inject } from '@angular/core';
import type { PageOf, Pillar, TargetGroup } from '@symmachia/contracts';
import { I18nText, Language, inLanguage } from '@symmachia/domain';
import { Words } from '@symmachia/ui';
import { load } from '../api/load';
import { CurrentPlan } from './current-plan';

export interface Term {
  readonly key: string;
  readonly code: string;
  readonly label: string;
  /** Set where the label is not in the reader's language. */
  readonly language: Language | null;
  readonly deeper: boolean;
}

/** The words that the current plan sorts its actions by: its pillars in their order, and its target groups. Provided by a page. */
@Injectable()
export class PlanTerms {
  private readonly words = inject(Words);
  private readonly plan = inject(CurrentPlan);
  private readonly pillarPage = load<PageOf<Pillar>>(() => this.under('pillars'));
  private readonly groupPage = load<PageOf<TargetGroup>>(() => this.under('target-groups'));

  readonly pillars = computed(() =>
    inTreeOrder(this.pillarPage.value()?.items ?? []).map((pillar) =>
      this.term(pillar.id, pillar.code, pillar.name, pillar.parent !== null),
    ),
  );
  readonly targetGroups = computed(() =>
    (this.groupPage.value()?.items ?? []).map((group) => this.term(group.code, group.code, group.name, false)),
  );
  private readonly pillarsById = computed(() => new Map(this.pillars().map((pillar) => [pillar.key, pillar])));
  private readonly groupsByCode = computed(() => new Map(this.targetGroups().map((group) => [group.key, group])));

  pillarsOf(ids: readonly string[]): readonly Term[] {
    return ids.flatMap((id) => this.pillarsById().get(id) ?? []);
  }

  targetGroupsOf(codes: readonly string[]): readonly Term[] {
    return codes.flatMap((code) => this.groupsByCode().get(code) ?? []);
  }

  private under(what: string): string | undefined {
    const code = this.plan.code();
    return code && `/plans/${code}/${what}?limit=200`;
  }

  private term(key: string, code: string, name: I18nText, deeper: boolean): Term {
    const { text, language } = inLanguage(name, this.words.language(), this.plan.plan()?.languages ?? []);
    return { key, code, label: text, language: language === this.words.language() ? null : language, deeper };
  }
}

/** Each pillar followed by its sub-pillars. */
export function inTreeOrder<P extends Pick<Pillar, 'id' | 'parent' | 'order' | 'code'>>(
  pillars: readonly P[],
): readonly P[] {
  const ordered = [...pillars].sort(
    (one, other) => one.order - other.order || one.code.localeCompare(other.code, 'en', { numeric: true }),
  );
  return ordered
    .filter(({ parent }) => parent === null)
    .flatMap((top) => [top, ...ordered.filter(({ parent }) => parent === top.id)]);
}
