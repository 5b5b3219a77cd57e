import { Component, ElementRef, afterNextRender, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { EndOverride, RagOverride } from '@symmachia/contracts';
import { Control, Field, Toasts, Words } from '@symmachia/ui';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';

/** Lets the calculated standing count again, for a reason. */
@Component({
  selector: 'app-end-override-form',
  imports: [Control, EditingForm, Field, FormField],
  template: `<app-editing-form
    [state]="creating"
    [saving]="draft().submitting()"
    [save]="save"
    [inPlace]="true"
    (cancelled)="cancel()"
  >
    <app-field
      [label]="t('delivery.standing.endReason')"
      [hint]="t('delivery.standing.reasonHint')"
      [field]="draft.reason"
    >
      <textarea appControl rows="3" [formField]="draft.reason"></textarea>
    </app-field>
  </app-editing-form>`,
})
export class EndOverrideForm {
  protected readonly t = inject(Words).t;
  private readonly toasts = inject(Toasts);

  /** Of the commitment or action, after `/api/v1`. */
  readonly path = input.required<string>();
  readonly saved = output();
  readonly cancelled = output();

  protected readonly draft = form(signal<EndOverride>({ reason: '' }), (path) => {
    required(path.reason);
    maxLength(path.reason, 2000);
  });
  protected readonly creating = new Creating<RagOverride, EndOverride>(this.draft);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('textarea')?.focus() });
  }

  protected readonly save = async (): Promise<boolean> => {
    if (!(await this.creating.save(`${this.path()}/rag-override/end`, this.draft().value()))) return false;
    this.toasts.say(this.t('shell.saved'));
    this.saved.emit();
    return true;
  };

  protected cancel() {
    this.draft().reset();
    this.cancelled.emit();
  }
}
