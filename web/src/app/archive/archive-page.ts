import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ArchivedRow } from '@symmachia/contracts';
import { archiveKinds } from '@symmachia/domain';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Text, Words } from '@symmachia/ui';
import { query } from '../api/load';
import { loadList } from '../api/load-list';
import { ListAddress } from '../listing/list-address';
import { ShowMore } from '../listing/show-more';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { Restoring } from './restoring';

/** What became of each ending, and what it was called before, each in the words of its vocabulary. */
const vocabularies = {
  cancelled: 'actionStatus',
  merged: 'actionStatus',
  withdrawn: 'deliveryStatus',
  declined: 'commitmentReviewStatus',
} as const;

/** What was ended in a plan: when, by whom and why, each with its way back. */
@Component({
  selector: 'app-archive-page',
  imports: [EmptyState, ErrorState, PageTitle, PlanOverTitle, RouterLink, ShowMore, Skeleton, Text],
  providers: [ListAddress],
  templateUrl: './archive-page.html',
  styleUrl: './archive-page.css',
})
export class ArchivePage {
  protected readonly restoring = inject(Restoring);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(ListAddress);
  protected readonly current = inject(CurrentPlan).plan;

  /** From the address. */
  readonly plan = input.required<string>();
  readonly kind = input<string>();

  protected readonly kinds = archiveKinds;
  protected readonly shownKind = computed(() => archiveKinds.find((kind) => kind === this.kind()) ?? 'actions');
  protected readonly list = loadList<ArchivedRow>(
    () => `/plans/${this.plan()}/archive${query({ kind: this.shownKind() })}`,
    this.address.shown,
  );

  protected readonly ending = ({ ending }: ArchivedRow) => this.words.of(vocabularies[ending], ending);
  protected readonly returning = ({ ending, returnsTo }: ArchivedRow) =>
    this.t('archive.returnsTo', { status: this.words.of(vocabularies[ending], returnsTo) });
  protected readonly when = ({ at, actor }: ArchivedRow) => {
    const moment = this.formats.moment(at, this.current()?.timezone);
    return actor ? this.t('archive.by', { moment, name: actor.name }) : moment;
  };

  protected async restore({ kind, id, code, ending }: ArchivedRow) {
    const isRestored = await this.restoring.restore(kind, { id, name: code, isDeclined: ending === 'declined' });
    if (isRestored) this.list.reload();
  }
}
