import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import type { Idea, IdeaRef, IdeaSummary, PageOf, SimilarIdeas } from '@symmachia/contracts';
import { Combobox, Formats, Option, Words } from '@symmachia/ui';
import { load, query } from '../api/load';

/** Another idea of the same plan, found by its words; those that are like this one come first. */
@Component({
  selector: 'app-idea-picker',
  imports: [Combobox],
  template: `<app-combobox
    [chosen]="chosen()"
    [options]="options()"
    [loading]="found.loading() || similar.loading()"
    (searchFor)="sought.set($event)"
    (choose)="choose($event)"
    (touch)="touch.emit()"
  />`,
})
export class IdeaPicker implements FormValueControl<IdeaRef | null> {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  readonly value = model<IdeaRef | null>(null);
  /** The idea that looks for another. */
  readonly of = input.required<Idea>();
  readonly touch = output<void>();

  protected readonly sought = signal<string | undefined>(undefined);
  protected readonly similar = load<SimilarIdeas>(() => {
    const { id, planCode, title } = this.of();
    return `/plans/${planCode}/ideas/similar${query({ title: this.formats.text(title), except: id })}`;
  });
  protected readonly found = load<PageOf<IdeaSummary>>(() => {
    const q = this.sought();
    return q === undefined ? undefined : `/plans/${this.of().planCode}/ideas${query({ q, limit: 20 })}`;
  });

  private readonly likest = computed(() => (this.sought() ? [] : (this.similar.value()?.ideas ?? [])));
  /** Not itself, nor what lives on in it or elsewhere. */
  private readonly ideas = computed((): readonly IdeaRef[] => {
    const found = (this.found.value()?.items ?? []).filter(({ isWithdrawn }) => !isWithdrawn);
    const all = new Map([...this.likest(), ...found].map((idea) => [idea.id, idea]));
    return [...all.values()].filter(({ id, status }) => id !== this.of().id && status !== 'merged');
  });
  protected readonly options = computed((): readonly Option[] =>
    this.ideas().map(({ id, title, status }) => ({
      key: id,
      label: this.formats.text(title),
      hint: this.hint(id, status),
    })),
  );
  protected readonly chosen = computed(() => this.formats.text(this.value()?.title));

  protected choose(id: string | null) {
    const found = this.ideas().find((idea) => idea.id === id);
    this.value.set(found ? { id: found.id, title: found.title, status: found.status } : null);
  }

  private hint(id: string, status: IdeaRef['status']): string {
    const isSimilar = this.likest().some((idea) => idea.id === id);
    return [isSimilar ? this.words.t('ideas.isSimilar') : '', this.words.of('ideaStatus', status)]
      .filter(Boolean)
      .join(' · ');
  }
}
