import { Component, ElementRef, afterNextRender, computed, inject, input, output, viewChild } from '@angular/core';
import type { Attachment } from '@symmachia/contracts';
import { Language } from '@symmachia/domain';
import { Formats, Text, Words } from '@symmachia/ui';
import { fileOf } from './addresses';

/** One photo as large as the screen lets it be; the arrows lead to those beside it, Escape back. */
@Component({
  selector: 'app-photo-view',
  imports: [Text],
  template: `<dialog
    #dialog
    [attr.aria-label]="t('attachments.photoOf', { number: place() + 1, count: photos().length })"
    (close)="closed.emit()"
  >
    <figure>
      <img [src]="address()" [alt]="formats.text(photo().altText)" [width]="photo().width" [height]="photo().height" />
      <figcaption>
        @if (formats.text(photo().caption)) {
          <app-text [text]="photo().caption" [languages]="languages()" />
        }
        @if (photo().credit; as credit) {
          <span class="quiet">{{ t('attachments.by', { credit }) }}</span>
        }
      </figcaption>
    </figure>
    <div class="row">
      @if (photos().length > 1) {
        <button type="button" class="button" [disabled]="place() === 0" (click)="step(-1)">
          {{ t('attachments.previous') }}
        </button>
        <button type="button" class="button" [disabled]="place() === photos().length - 1" (click)="step(1)">
          {{ t('attachments.next') }}
        </button>
      }
      <button type="button" class="button" (click)="dialog.close()">{{ t('shell.close') }}</button>
    </div>
  </dialog>`,
  host: { '(keydown.arrowleft)': 'step(-1)', '(keydown.arrowright)': 'step(1)' },
  styles: `
    dialog {
      width: fit-content;
      max-width: min(96vw, 1400px);
    }
    figure {
      display: grid;
      gap: 8px;
      margin: 0 0 12px;
    }
    img {
      width: auto;
      max-width: 100%;
      height: auto;
      max-height: 72vh;
      justify-self: center;
      border-radius: var(--radius);
      background: var(--line-soft);
    }
    figcaption {
      display: grid;
      max-width: 80ch;
      overflow-wrap: anywhere;
    }
  `,
})
export class PhotoView {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  readonly photos = input.required<readonly Attachment[]>();
  readonly photo = input.required<Attachment>();
  readonly languages = input.required<readonly Language[]>();
  readonly shown = output<Attachment>();
  readonly closed = output();

  protected readonly address = computed(() => fileOf(this.photo()));
  protected readonly place = computed(() => this.photos().findIndex(({ id }) => id === this.photo().id));

  constructor() {
    afterNextRender({ read: () => this.dialog().nativeElement.showModal() });
  }

  protected step(by: number) {
    const beside = this.photos()[this.place() + by];
    if (beside) this.shown.emit(beside);
  }
}
