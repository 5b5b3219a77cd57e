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
} from '@angular/core';
import type { OrganisationReports, PeriodException } from '@symmachia/contracts';
import { isClosed } from '@symmachia/domain';
import { Formats, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { Undoing } from '../undoing/undoing';
import { ExceptionForm } from './exception-form';

/** Whether one organisation may report after the lock, and, for those who may say so, until when. */
@Component({
  selector: 'app-exception-card',
  imports: [ExceptionForm],
  template: `<section class="card stack tight" aria-labelledby="exception">
    <h2 id="exception">{{ t('coverage.exception.title') }}</h2>
    <p>{{ standing() }}</p>
    @if (exception(); as exception) {
      <p class="quiet">{{ t('coverage.exception.reason', { reason: exception.reason }) }}</p>
    }
    @if (isLocked()) {
      <p class="quiet small">{{ t('coverage.exception.stays') }}</p>
    }
    @if (mayUnlock()) {
      @if (doing(); as what) {
        <app-exception-form
          [period]="reports().period.id"
          [organisation]="reports().organisation.id"
          [exception]="reports().exception"
          [today]="reports().today"
          [revokes]="what === 'revoke'"
          (saved)="tell($event)"
          (cancelled)="close()"
        />
      } @else {
        <div class="buttons">
          <button type="button" class="button" (click)="doing.set('grant')">
            {{ t(isInForce() ? 'coverage.exception.change' : 'coverage.exception.grant') }}
          </button>
          @if (isInForce()) {
            <button type="button" class="button" (click)="doing.set('revoke')">
              {{ t('coverage.exception.revoke') }}
            </button>
          }
        </div>
      }
    }
  </section>`,
})
export class ExceptionCard {
  private readonly formats = inject(Formats);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  protected readonly t = inject(Words).t;

  readonly reports = input.required<OrganisationReports>();
  readonly mayUnlock = input.required<boolean>();
  readonly changed = output();

  protected readonly doing = linkedSignal<string, 'grant' | 'revoke' | undefined>({
    source: () => `${this.reports().period.id} ${this.reports().organisation.id}`,
    computation: () => undefined,
  });
  protected readonly exception = computed(() => this.reports().exception);
  protected readonly isLocked = computed(() => isClosed(this.reports().period.status));
  protected readonly isInForce = computed(() => this.reports().period.unlockedUntil !== null);
  protected readonly standing = computed(() => {
    const day = this.formats.date(this.exception()?.unlockedUntil, 'long');
    if (this.isInForce()) return this.t(`coverage.exception.${this.isLocked() ? 'inForce' : 'ahead'}`, { day });
    if (day) return this.t('coverage.exception.over', { day });
    return this.t(`coverage.exception.${this.isLocked() ? 'none' : 'noneOpen'}`);
  });

  protected tell(saved: PeriodException) {
    const isRevoked = this.doing() === 'revoke';
    const day = this.formats.date(saved.unlockedUntil, 'long');
    const said = this.t(`coverage.exception.${isRevoked ? 'revoked' : 'granted'}`, { day });
    const before = this.exception();
    if (isRevoked && before) this.undoing.offerBy(said, () => this.grantAgain(before, saved));
    else this.toasts.say(said);
    this.close();
    this.changed.emit();
  }

  /** The focus goes back to where the form was opened. */
  protected close() {
    this.doing.set(undefined);
    const focus = () => this.host.querySelector('button')?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  /** As it was, unless somebody changed it since. */
  private grantAgain({ periodId, organisation, unlockedUntil, reason }: PeriodException, { version }: PeriodException) {
    const path = `/periods/${periodId}/exceptions/${organisation.id}`;
    return this.api.put(path, { unlockedUntil, reason }, version);
  }
}
