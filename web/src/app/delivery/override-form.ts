import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { OverrideRag, RagOverride } from '@symmachia/contracts';
import { Control, Field, Toasts, Words, ragOrder } from '@symmachia/ui';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';

/**
 * Sets a standing against the calculated one, or another in place of the one that was set; or lets the calculated one count
 * again. Each for a reason.
 */
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
    @if (!ends()) {
      <app-field [label]="t('delivery.standing.title')" [field]="draft.rag">
        <select appControl [formField]="draft.rag">
          @for (rag of standings; track rag) {
            <option [value]="rag">{{ words.of('rag', rag) }}</option>
          }
        </select>
      </app-field>
    }
    <app-field
      [label]="t(ends() ? 'delivery.standing.endReason' : 'delivery.standing.reason')"
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
  /** The one that was set ends, and none takes its place. */
  readonly ends = input(false);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly standings = ragOrder;
  private readonly initial = computed((): OverrideRag => {
    const override = this.ends() ? undefined : this.override();
    return { rag: override?.rag ?? this.calculated(), reason: override?.reason ?? '' };
  });
  protected readonly draft = form(
    linkedSignal(() => this.initial()),
    (path) => {
      required(path.reason);
      maxLength(path.reason, 2000);
    },
  );
  protected readonly creating = new Creating<RagOverride, OverrideRag>(this.draft);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('select, textarea')?.focus() });
  }

  protected readonly save = async (): Promise<boolean> => {
    if (!(await this.send())) return false;
    this.toasts.say(this.t('shell.saved'));
    this.saved.emit();
    return true;
  };

  protected cancel() {
    this.draft().reset();
    this.cancelled.emit();
  }

  private send(): Promise<RagOverride | undefined> {
    const path = `${this.path()}/rag-override`;
    const { rag, reason } = this.draft().value();
    if (this.ends()) return this.creating.save(`${path}/end`, { reason });
    return this.creating.put(path, { rag, reason }, this.override()?.version ?? 0);
  }
}
