import { Component, inject, input, model, output } from '@angular/core';
import { Words } from '@symmachia/ui';

/** Asks for the reason of a refusal, in its place. What is typed is the page's to keep. */
@Component({
  selector: 'app-reason-form',
  template: `<form class="stack tight" (submit)="$event.preventDefault(); given.emit()">
    <label for="reason">{{ label() }}</label>
    <textarea
      id="reason"
      rows="3"
      required
      [attr.maxlength]="longest()"
      [value]="reason()"
      (input)="type($event)"
    ></textarea>
    <div class="buttons">
      <button
        type="submit"
        class="button"
        [class]="danger() ? 'danger' : 'primary'"
        [disabled]="disabled() || !reason().trim()"
      >
        {{ verb() }}
      </button>
      <button type="button" class="button" (click)="cancelled.emit()">{{ t('shell.cancel') }}</button>
    </div>
  </form>`,
})
export class ReasonForm {
  protected readonly t = inject(Words).t;

  readonly label = input.required<string>();
  /** What the button says that goes ahead. */
  readonly verb = input.required<string>();
  readonly longest = input.required<number>();
  readonly danger = input(false);
  readonly disabled = input(false);
  readonly reason = model('');
  readonly given = output();
  readonly cancelled = output();

  protected type({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.reason.set(target.value);
  }
}
