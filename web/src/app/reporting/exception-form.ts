import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import type { PeriodException } from '@symmachia/contracts';
import { addDays } from '@symmachia/domain';
import { Control, ErrorState, Field, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { save } from '../api/save';
import { Problem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';

/** How long is usually enough. */
const usualDays = 7;

/** Lets an organisation report after the lock, up to a day and for a reason; or takes that back, for a reason. */
@Component({
  selector: 'app-exception-form',
  imports: [Control, ErrorState, Field, FormField],
  template: `<form class="stack" novalidate (submit)="$event.preventDefault(); send()">
    @if (problem(); as problem) {
      <app-error-state [code]="problem.code" [offersAgain]="false" />
    }
    <div class="fields" [inert]="draft().submitting()">
      @if (!revokes()) {
        <app-field [label]="t('coverage.exception.until')" [field]="draft.unlockedUntil">
          <input appControl type="date" [attr.min]="today()" [formField]="draft.unlockedUntil" />
        </app-field>
      }
      <app-field [label]="t('coverage.exception.why')" [hint]="t('coverage.exception.whyHint')" [field]="draft.reason">
        <input appControl autocomplete="off" [formField]="draft.reason" />
      </app-field>
    </div>
    <div class="buttons">
      <button type="submit" class="button primary" [disabled]="draft().submitting()">
        {{ t(revokes() ? 'coverage.exception.confirmRevoke' : 'coverage.exception.confirmGrant') }}
      </button>
      <button type="button" class="button" (click)="cancelled.emit()">{{ t('shell.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    .fields {
      display: grid;
      gap: 16px;
    }
    input[type='date'] {
      max-width: 200px;
    }
  `,
})
export class ExceptionForm {
  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly t = inject(Words).t;

  readonly period = input.required<string>();
  readonly organisation = input.required<string>();
  readonly exception = input.required<PeriodException | null>();
  /** The plan's day. */
  readonly today = input.required<string>();
  readonly revokes = input(false);
  readonly saved = output<PeriodException>();
  readonly cancelled = output();

  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly initial = computed(() => {
    const until = this.exception()?.unlockedUntil ?? '';
    return { unlockedUntil: until >= this.today() ? until : addDays(this.today(), usualDays), reason: '' };
  });
  protected readonly draft = form(
    linkedSignal(() => this.initial()),
    (path) => {
      required(path.unlockedUntil);
      validate(path.unlockedUntil, ({ value }) =>
        value() && value() < this.today() ? { kind: 'in-the-past' } : undefined,
      );
      required(path.reason);
      maxLength(path.reason, 500);
    },
  );

  constructor() {
    inject(UnsavedInput).watch(() => this.draft.reason().value().trim() !== '');
    this.focusOn('input');
  }

  protected async send() {
    const outcome = await save(this.draft, () => this.request());
    this.problem.set(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return this.focusOn('[aria-invalid="true"]');
    this.draft().reset(this.initial());
    this.saved.emit(outcome.value);
  }

  private focusOn(place: string) {
    const focus = () => this.host.querySelector<HTMLElement>(place)?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  private request(): Promise<PeriodException> {
    const { unlockedUntil, reason } = this.draft().value();
    const path = `/periods/${this.period()}/exceptions/${this.organisation()}`;
    const version = this.exception()?.version ?? 0;
    if (this.revokes()) return this.api.post<PeriodException>(`${path}/revoke`, { reason });
    return this.api.put<PeriodException>(path, { unlockedUntil, reason }, version);
  }
}
