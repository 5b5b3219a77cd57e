import { Component, ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { Formats, Words } from '@symmachia/ui';
import { Choice, Whose } from './newer-version';

let next = 0;

/** Someone else saved first: for each field that both changed, what it was, what either wrote, and which of them stays. */
@Component({
  selector: 'app-edit-conflict',
  templateUrl: './edit-conflict.html',
  styleUrl: './edit-conflict.css',
})
export class EditConflict {
  protected readonly t = inject(Words).t;
  private readonly formats = inject(Formats);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly choices = input.required<readonly Choice[]>();
  /** Fields that only they changed, by name. */
  readonly merged = input<readonly string[]>([]);
  readonly choose = output<{ key: string; whose: Whose }>();

  protected readonly id = `conflict-${next++}`;
  protected readonly mergedFields = computed(() => this.formats.list(this.merged()));

  show() {
    this.heading().nativeElement.focus();
    this.heading().nativeElement.scrollIntoView({ block: 'start' });
  }
}
