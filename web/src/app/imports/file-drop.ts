import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Formats, Words } from '@symmachia/ui';

/** A file by button or by dropping it anywhere on the page. While it is sent, how much of it is through. */
@Component({
  selector: 'app-file-drop',
  template: `@if (part() === undefined) {
      <p class="title">{{ heading() ?? t('imports.drop.title') }}</p>
      <p class="hint">{{ t('imports.drop.hint') }}</p>
      <button type="button" class="button" [class.primary]="!quiet()" (click)="picker.click()">
        {{ t('imports.drop.choose') }}
      </button>
    } @else {
      <p class="title">{{ progress() }}</p>
      <progress max="1" [value]="part()" [attr.aria-label]="progress()"></progress>
    }
    <input #picker type="file" hidden data-testid="file" (change)="pick(picker)" />
    <span class="visually-hidden" role="status">{{ part() === 1 ? progress() : '' }}</span>`,
  styleUrl: './file-drop.css',
  host: {
    '[class.over]': 'over()',
    '[class.quiet]': 'quiet()',
    '(document:dragover)': 'approach($event)',
    '(document:dragleave)': 'over.set(false)',
    '(document:drop)': 'drop($event)',
  },
})
export class FileDrop {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).t;

  readonly heading = input<string>();
  /** Beside other work rather than at the start of it. */
  readonly quiet = input(false);
  /** How much is through, 0 to 1; undefined while nothing is sent. */
  readonly part = input<number>();
  readonly chosen = output<File>();

  protected readonly over = signal(false);
  protected readonly progress = computed(() => {
    const part = this.part() ?? 0;
    return part < 1
      ? this.t('imports.drop.sending', { part: this.formats.percent(part * 100) })
      : this.t('imports.drop.reading');
  });

  protected approach(event: DragEvent) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent) {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.over.set(false);
    this.choose(file);
  }

  /** The picker forgets the file, so that the same one can be chosen again after it was corrected. */
  protected pick(picker: HTMLInputElement) {
    const file = picker.files?.[0];
    if (file) this.choose(file);
    picker.value = '';
  }

  private choose(file: File) {
    if (this.part() === undefined) this.chosen.emit(file);
  }
}
