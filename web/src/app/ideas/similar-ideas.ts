import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SimilarIdeas as Found } from '@symmachia/contracts';
import { I18nText, inLanguage } from '@symmachia/domain';
import { Formats, IdeaStanding, Text, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';
import { OwnOrganisations } from './own-organisations';
import { Supporting } from './supporting';

/** So long nothing was typed before it is looked for, in milliseconds. */
const pause = 400;
/** Fewer letters tell nothing. */
const fewest = 4;
const longest = 300;

/** While a title is being typed: the ideas that are like it, to be supported instead. */
@Component({
  selector: 'app-similar-ideas',
  imports: [IdeaStanding, RouterLink, Text],
  templateUrl: './similar-ideas.html',
  styleUrl: './similar-ideas.css',
})
export class SimilarIdeas {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly current = inject(CurrentPlan);
  private readonly own = inject(OwnOrganisations);
  protected readonly supporting = inject(Supporting);

  /** As it is typed. */
  readonly title = input.required<I18nText>();
  /** The idea that the title is of. */
  readonly except = input<string>();

  protected readonly languages = computed(() => this.current.plan()?.languages ?? []);
  private readonly settled = signal('');
  private readonly found = load<Found>(() => {
    const [code, title] = [this.current.code(), this.settled()];
    if (!code || title.length < fewest) return undefined;
    return `/plans/${code}/ideas/similar${query({ title, except: this.except() })}`;
  });
  protected readonly ideas = computed(() => this.found.value()?.ideas ?? []);
  /** Of somebody who acts for one organisation: that one. */
  private readonly organisation = computed(() => {
    const [only, ...others] = this.own.all();
    return others.length ? undefined : only;
  });
  protected readonly said = computed(() =>
    this.found.value() ? this.t('ideas.similar.said', { count: this.ideas().length }) : '',
  );

  constructor() {
    effect((onCleanup) => {
      const { text } = inLanguage(this.title(), this.words.language(), this.languages());
      const waiting = setTimeout(() => this.settled.set(text.trim().slice(0, longest)), pause);
      onCleanup(() => clearTimeout(waiting));
    });
  }

  protected maySupport({ submittedBy, status }: Found['ideas'][number]): boolean {
    const organisation = this.organisation();
    return organisation !== undefined && submittedBy?.id !== organisation.id && status !== 'merged';
  }

  protected isSupported({ id }: Found['ideas'][number]): boolean {
    const organisation = this.organisation();
    return organisation !== undefined && this.supporting.hasSaid(id, organisation.id);
  }

  protected async support(idea: Found['ideas'][number]) {
    const organisation = this.organisation();
    if (organisation) await this.supporting.set(idea.id, organisation, !this.isSupported(idea));
  }
}
