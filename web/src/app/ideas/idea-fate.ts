import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Idea } from '@symmachia/contracts';
import { Language, isFate } from '@symmachia/domain';
import { Formats, IdeaStanding, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { fateOf } from './fate';
import { stepsFrom } from './steps';

/** What became of an idea in one sentence, with the day and the reason, and what can be decided next. */
@Component({
  selector: 'app-idea-fate',
  imports: [IdeaStanding, RouterLink, Text],
  templateUrl: './idea-fate.html',
  styleUrl: './idea-fate.css',
})
export class IdeaFate {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly idea = input.required<Idea>();
  readonly languages = input.required<readonly Language[]>();
  readonly mayDecide = input(false);

  protected readonly fate = computed(() => fateOf(this.idea(), this.words, this.formats));
  /** Of a merged idea: the one that it lives on in, of which the rest is told. */
  protected readonly survivor = load<Idea>(() => {
    const id = this.idea().livesOnIn?.id;
    return id && `/ideas/${id}`;
  }).value;
  protected readonly survivorFate = computed(() => {
    const survivor = this.survivor();
    return survivor && fateOf(survivor, this.words, this.formats);
  });
  protected readonly isDecided = computed(() => isFate(this.idea().status));
  /** Of what is withdrawn nothing is decided. */
  protected readonly steps = computed(() =>
    this.mayDecide() && !this.idea().isWithdrawn ? stepsFrom(this.idea()) : [],
  );
}
