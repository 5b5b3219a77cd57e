import {
  Component,
  ElementRef,
  afterNextRender,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import type { Idea, IdeaSummary } from '@symmachia/contracts';
import { Control, ErrorState, Field, Formats, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { toProblem } from '../problems/problem';
import { Undoing } from '../undoing/undoing';
import { LabThemes } from './lab-themes';
import { nowhere, placeOf, wireOfPlace } from './place';

/** Puts one or several ideas under another theme. */
@Component({
  selector: 'app-move-ideas',
  imports: [Control, ErrorState, Field, FormField],
  templateUrl: './move-ideas.html',
})
export class MoveIdeas {
  private readonly api = inject(Api);
  private readonly undoing = inject(Undoing);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).t;
  protected readonly places = inject(LabThemes);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  readonly ideas = input.required<readonly IdeaSummary[]>();
  readonly closed = output();
  readonly moved = output();

  /** Those that are still where they were. */
  protected readonly left = linkedSignal(() => this.ideas());
  protected readonly draft = form(linkedSignal(() => ({ place: this.commonPlace() })));
  protected readonly nowhere = nowhere;
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);

  constructor() {
    afterNextRender({ write: () => this.dialog().nativeElement.showModal() });
  }

  /** Each is moved by itself; what somebody else changed meanwhile stays, and is said. */
  protected async save(event: Event) {
    event.preventDefault();
    this.busy.set(true);
    this.problem.set(undefined);
    const place = wireOfPlace(this.draft().value().place);
    const moved: Idea[] = [];
    for (const { id, version } of this.left())
      try {
        moved.push(await this.api.patch<Idea>(`/ideas/${id}`, version, place));
      } catch (error) {
        this.problem.set(toProblem(error).code);
      }
    this.busy.set(false);
    this.offerUndo(moved);
    this.left.update((ideas) => ideas.filter(({ id }) => moved.every((idea) => idea.id !== id)));
    if (this.left().length) return;
    this.dialog().nativeElement.close();
    this.moved.emit();
  }

  private offerUndo(moved: readonly Idea[]) {
    if (!moved.length) return;
    this.undoing.offerBy(this.t('ideas.move.done', { count: moved.length }), () =>
      Promise.all(moved.map(({ id, version }) => this.api.post(`/history/ideas/${id}/revert`, { version }))),
    );
  }

  /** Where all of them are now; empty where they are not together. */
  private commonPlace(): string {
    const places = new Set(this.ideas().map(placeOf));
    const [only = ''] = places;
    return places.size === 1 ? only : '';
  }
}
