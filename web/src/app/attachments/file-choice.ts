import { Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Field, Words } from '@symmachia/ui';

/** A file by button or by dropping it here; a photo is shown before it is sent. */
@Component({
  selector: 'app-file-choice',
  template: `<div class="drop" [class.over]="over()">
    @if (preview(); as address) {
      <img [src]="address" [alt]="t('attachments.preview', { name: name() })" />
    }
    <p class="hint">{{ name() || hint() }}</p>
    <button
      #button
      type="button"
      class="button"
      [id]="field.id"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="field.error() ? 'true' : null"
      [attr.aria-label]="name() ? t('attachments.chooseOther') : t('attachments.chooseOne')"
      (click)="picker.click()"
    >
      {{ name() ? t('attachments.chooseOther') : t('attachments.chooseOne') }}
    </button>
    <input #picker type="file" hidden data-testid="file" [accept]="accept()" (change)="pick(picker)" />
  </div>`,
  styleUrl: './file-choice.css',
  host: {
    '(dragover)': 'approach($event)',
    '(dragleave)': 'over.set(false)',
    '(drop)': 'drop($event)',
  },
})
export class FileChoice {
  protected readonly t = inject(Words).t;
  protected readonly field = inject(Field);
  private readonly button = viewChild.required<ElementRef<HTMLElement>>('button');

  readonly name = input.required<string>();
  readonly hint = input.required<string>();
  /** What the picker offers; what is dropped is looked at by the server. */
  readonly accept = input.required<string>();
  readonly showsPhoto = input(false);
  readonly chosen = output<File>();

  protected readonly over = signal(false);
  protected readonly preview = signal<string | undefined>(undefined);

  protected approach(event: DragEvent) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent) {
    const file = event.dataTransfer?.files[0];
    this.over.set(false);
    if (!file) return;
    event.preventDefault();
    this.take(file);
  }

  /** The picker forgets the file, so that the same one can be chosen again after it was corrected. */
  protected pick(picker: HTMLInputElement) {
    const file = picker.files?.[0];
    if (file) this.take(file);
    picker.value = '';
  }

  private take(file: File) {
    this.chosen.emit(file);
    this.preview.set(undefined);
    if (this.showsPhoto() && isShown(file)) this.read(file);
    this.button().nativeElement.focus();
  }

  /** As data: the page's policy lets nothing else in that is not from here. */
  private read(file: File) {
    const reader = new FileReader();
    reader.onload = () => typeof reader.result === 'string' && this.preview.set(reader.result);
    reader.readAsDataURL(file);
  }
}

const isShown = ({ type }: File): boolean => ['image/jpeg', 'image/png', 'image/webp'].includes(type);
