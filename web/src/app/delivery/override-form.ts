import { Component, ElementRef, afterNextRender, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { OverrideRag, RagOverride } from '@symmachia/contracts';
import { Control, Field, Toasts, Words, ragOrder } from '@symmachia/ui';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';

/** Sets a standing against the calculated one, or another in place of the one that was set. */
@Component({
  selector: 'app-override-form',
  imports: [Control, EditingForm, Field, FormField],
  template: `<app-editing-form
    [state]="creating"
    [saving]="draft().submitting()"
    [save]="save"
    [inPlace]="true"
    (cancelled)="cancel()"
  >
    <app-field [label]="t('delivery.standing.title')" [field]="draft.rag">
      <select appControl [formField]="draft.rag">
        @for (rag of standings; track rag) {
          <option [value]="rag">{{ words.of('rag', rag) }}</option>
        }
      </select>
    </app-field>
    <app-field
      [label]="t('delivery.standing.reason')"
      [hint]="t('delivery.standing.reasonHint')"
      [field]="draft.reason"
    >
      <textarea appControl rows="3" [formField]="draft.reason"></textarea>
    </app-field>
  </app-editing-form>`,
})
export class OverrideForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly toasts = inject(Toasts);

  /** Of the commitment or action, after `/api/v1`. */
  readonly path = input.required<string>();
  readonly override = input<RagOverride>();
  readonly calculated = input.required<OverrideRag['rag']>();
  readonly saved = output();
  readonly cancelled = output();

  protected readonly standings = ragOrder;
  private readonly model = linkedSignal((): OverrideRag => {
    const { rag, reason } = this.override() ?? { rag: this.calculated(), reason: '' };
    return { rag, reason };
  });
  protected readonly draft = form(this.model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2000);
  });
  protected readonly creating = new Creating<RagOverride, OverrideRag>(this.draft);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('select')?.focus() });
  }

  protected readonly save = async (): Promise<boolean> => {
    const version = this.override()?.version ?? 0;
    if (!(await this.creating.put(`${this.path()}/rag-override`, this.draft().value(), version))) return false;
    this.toasts.say(this.t('shell.saved'));
    this.saved.emit();
    return true;
  };

  protected cancel() {
    this.draft().reset();
    this.cancelled.emit();
  }
}
