import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Idea, IdeaRef, OrganisationRef } from '@symmachia/contracts';
import { Language, sectors } from '@symmachia/domain';
import { Formats, SectorMarks, Text, Words } from '@symmachia/ui';
import { Supporting } from './supporting';

interface Backer {
  readonly organisation: OrganisationRef;
  readonly through: IdeaRef | null;
  readonly proposed: boolean;
}

/** Who stands behind an idea, by sector; whoever acts for an organisation puts it behind it, too. */
@Component({
  selector: 'app-idea-support',
  imports: [RouterLink, SectorMarks, Text],
  templateUrl: './idea-support.html',
  styleUrl: './idea-support.css',
})
export class IdeaSupport {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly supporting = inject(Supporting);

  readonly idea = input.required<Idea>();
  readonly languages = input.required<readonly Language[]>();
  readonly changed = output();

  private readonly backers = computed((): readonly Backer[] => {
    const { submittedBy, supporters } = this.idea();
    return [
      ...(submittedBy ? [{ organisation: submittedBy, through: null, proposed: true }] : []),
      ...supporters.map((supporter) => ({ ...supporter, proposed: false })),
    ];
  });
  protected readonly groups = computed(() =>
    sectors
      .map((sector) => ({
        sector,
        backers: this.backers().filter(({ organisation }) => organisation.sector === sector),
      }))
      .filter(({ backers }) => backers.length),
  );
  protected readonly own = computed(() => (this.idea().isWithdrawn ? [] : this.idea().ownSupport));

  protected verb({ organisation, supports }: Idea['ownSupport'][number]): string {
    if (this.own().length === 1) return this.t(supports ? 'ideas.support.end' : 'ideas.support.act');
    return this.t(supports ? 'ideas.support.endFor' : 'ideas.support.for', {
      organisation: this.formats.text(organisation.name),
    });
  }

  protected async set({ organisation, supports }: Idea['ownSupport'][number]) {
    await this.supporting.set(this.idea().id, organisation, !supports);
    this.changed.emit();
  }
}
