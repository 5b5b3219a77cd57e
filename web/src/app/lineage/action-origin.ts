import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionLineage, OriginIdea } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { ErrorState, Formats, Skeleton, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';

/** Where an action came from: its ideas with their labs and themes, and what was merged into them. */
@Component({
  selector: 'app-action-origin',
  imports: [ErrorState, NgTemplateOutlet, RouterLink, Skeleton, Text],
  templateUrl: './action-origin.html',
  styleUrl: './action-origin.css',
})
export class ActionOrigin {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly action = input.required<string>();
  readonly languages = input.required<readonly Language[]>();

  protected readonly loaded = load<ActionLineage>(() => `/actions/${this.action()}/lineage`);
  protected readonly ideas = computed(() => (this.loaded.value()?.ideas ?? []).filter(({ mergedInto }) => !mergedInto));

  /** The ideas that were merged into this one, each below the one that it went into. */
  protected merged({ id }: OriginIdea): OriginIdea[] {
    const next = (this.loaded.value()?.ideas ?? []).filter(({ mergedInto }) => mergedInto === id);
    return next.flatMap((idea) => [idea, ...this.merged(idea)]);
  }
}
