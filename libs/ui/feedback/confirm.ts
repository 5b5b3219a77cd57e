import { Component, ElementRef, Injectable, afterRenderEffect, inject, signal, viewChild } from '@angular/core';
import { Words } from '../language/words';

export interface Question {
  readonly title: string;
  readonly text?: string;
  /** The word on the button that goes ahead. */
  readonly confirm: string;
  /** The word on the one that does not; without it, "cancel". */
  readonly cancel?: string;
  readonly danger?: boolean;
}

/** Asks before what cannot be taken back. Resolves false on Escape and on "cancel". */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private answer: ((confirmed: boolean) => void) | undefined;
  private readonly asked = signal<Question | undefined>(undefined);

  readonly question = this.asked.asReadonly();

  ask(question: Question): Promise<boolean> {
    this.settle(false);
    this.asked.set(question);
    return new Promise((resolve) => (this.answer = resolve));
  }

  settle(confirmed: boolean) {
    this.asked.set(undefined);
    this.answer?.(confirmed);
    this.answer = undefined;
  }
}

@Component({
  selector: 'app-confirm-dialog',
  template: `<dialog #dialog aria-labelledby="confirm-title" (close)="confirm.settle(false)">
    @if (confirm.question(); as question) {
      <div class="stack">
        <h2 id="confirm-title">{{ question.title }}</h2>
        @if (question.text) {
          <p class="text">{{ question.text }}</p>
        }
        <div class="buttons">
          <button
            type="button"
            class="button"
            [class]="question.danger ? 'danger' : 'primary'"
            (click)="confirm.settle(true)"
          >
            {{ question.confirm }}
          </button>
          <button type="button" class="button" (click)="confirm.settle(false)">
            {{ question.cancel ?? t('shell.cancel') }}
          </button>
        </div>
      </div>
    }
  </dialog>`,
  styles: `
    .text {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class ConfirmDialog {
  protected readonly confirm = inject(Confirm);
  protected readonly t = inject(Words).t;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterRenderEffect(() => {
      const { nativeElement } = this.dialog();
      if (this.confirm.question()) nativeElement.showModal();
      else if (nativeElement.open) nativeElement.close();
    });
  }
}
