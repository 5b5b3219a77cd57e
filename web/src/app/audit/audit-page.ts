import { Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Params, Router, RouterLink } from '@angular/router';
import type { AuditEvent, AuditPage, PageOf, PlanSummary } from '@symmachia/contracts';
import { auditActions, auditEntities, changeSources } from '@symmachia/domain';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { FilterName, filterNames } from './audit-filters';
import { ChangeWords, newReason } from './change-lines';
import { ChangeList } from './change-list';

const page = 25;

/** The pages of what the log tells of; of anything else there is none. */
const places: Readonly<Record<string, string>> = {
  actions: 'actions',
  commitments: 'commitments',
  organisations: 'organisations',
};

/** Who did what: the log of plans, of an organisation or of everything, narrowed by the address. */
@Component({
  selector: 'app-audit-log',
  imports: [ChangeList, EmptyState, ErrorState, PageTitle, RouterLink, Skeleton],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
})
export class AuditLog {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly changeWords = inject(ChangeWords);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  /** All from the address. */
  readonly plan = input<string>();
  readonly entity = input<string>();
  readonly entityId = input<string>();
  readonly actor = input<string>();
  readonly action = input<string>();
  readonly source = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly batch = input<string>();
  readonly cursor = input<string>();

  protected readonly newReason = newReason;
  protected readonly entities = auditEntities;
  protected readonly actions = auditActions;
  protected readonly sources = changeSources;

  private readonly filters = computed(() => ({
    plan: this.plan(),
    entity: this.entity(),
    entityId: this.entityId(),
    actor: this.actor(),
    action: this.action(),
    source: this.source(),
    from: this.from(),
    to: this.to(),
    batch: this.batch(),
  }));
  protected readonly log = load<AuditPage>(
    () => `/audit${query({ ...this.filters(), cursor: this.cursor(), limit: page })}`,
  );
  protected readonly plans = load<PageOf<PlanSummary>>(() => '/plans?limit=200');
  protected readonly isNarrowed = computed(() => Object.values(this.filters()).some(Boolean));

  private readonly names = computed(() => this.changeWords.namesOf(this.log.value()?.references ?? []));
  protected readonly events = computed(() =>
    (this.log.value()?.items ?? []).map((event) => ({
      ...event,
      lines: this.changeWords.lines(event.entity, event.changes, this.names(), this.log.value()?.timezone),
      name: event.entityId ? this.names().get(event.entityId) : undefined,
      place: this.placeOf(event),
    })),
  );
  /** Narrowed to one of them, in words. */
  protected readonly only = computed(() => {
    const actor = this.actor();
    const name = this.log.value()?.items.find((event) => event.actor?.id === actor)?.actor?.name;
    const entityId = this.entityId();
    return [
      ...(actor
        ? [{ filter: 'actor', words: name ? this.t('audit.onlyBy', { name }) : this.t('audit.onlyBySomeone') } as const]
        : []),
      ...(entityId
        ? [{ filter: 'entityId', words: this.names().get(entityId) ?? this.t('audit.onlyOne') } as const]
        : []),
      ...(this.batch() ? [{ filter: 'batch', words: this.t('audit.onlyBatch') } as const] : []),
    ];
  });

  protected narrow(filter: FilterName, event: Event) {
    const { target } = event;
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    void this.go({ [filter]: target.value || null });
  }

  protected widen(filter: FilterName) {
    void this.go({ [filter]: null });
  }

  protected clear() {
    void this.go(Object.fromEntries(filterNames.map((filter) => [filter, null])));
  }

  /** Another choice begins with the newest again. */
  private go(filters: Params) {
    return this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { ...filters, cursor: null },
      queryParamsHandling: 'merge',
    });
  }

  /** Its own page, or that of what it is called by. */
  private placeOf({ entityId }: AuditEvent): readonly string[] | undefined {
    const reference = this.log.value()?.references.find(({ id }) => id === entityId);
    const { entity, id } = reference?.of ?? reference ?? {};
    const place = entity && places[entity];
    return place && id ? ['/', this.words.language(), place, id] : undefined;
  }
}
