import { ChangeDetectorRef, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import type { Commitment } from '@symmachia/contracts';
import type { CommitmentReviewStatus } from '@symmachia/domain';
import { ErrorState, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { ReasonForm } from '../editing/reason-form';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { Undoing } from '../undoing/undoing';

type Rejection = 'returned' | 'declined';

/** Of a commitment that is not agreed yet: how far that is, and why not; its organisations send it, the unit decides. */
@Component({
  selector: 'app-commitment-agreement',
  imports: [ErrorState, ReasonForm],
  templateUrl: './commitment-agreement.html',
  styleUrl: './commitment-agreement.css',
})
export class CommitmentAgreement {
  protected readonly t = inject(Words).t;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  private readonly changeDetector = inject(ChangeDetectorRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly commitment = input.required<Commitment>();
  readonly changed = output();

  protected readonly state = computed(() => this.commitment().reviewStatus);
  protected readonly saidWhy = computed(() =>
    this.state() === 'returned' || this.state() === 'declined' ? this.commitment().reviewComment : null,
  );
  protected readonly maySend = computed(
    () => ['draft', 'returned'].includes(this.state()) && this.commitment().may.includes('commitment:propose'),
  );
  protected readonly mayDecide = computed(
    () => this.state() === 'submitted' && this.commitment().may.includes('commitment:review'),
  );
  protected readonly rejecting = signal<Rejection | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly busy = signal(false);

  constructor() {
    inject(UnsavedInput).watch(() => this.reason().trim() !== '');
  }

  protected send() {
    return this.become('submitted');
  }

  protected approve() {
    return this.become('approved');
  }

  protected async reject(rejection: Rejection) {
    if (await this.become(rejection, this.reason())) this.stop();
  }

  protected start(rejection: Rejection) {
    this.rejecting.set(rejection);
    this.lead('textarea');
  }

  protected stop() {
    this.rejecting.set(undefined);
    this.reason.set('');
    this.lead('button');
  }

  private async become(reviewStatus: CommitmentReviewStatus, comment?: string): Promise<boolean> {
    const { id, reference, version } = this.commitment();
    this.busy.set(true);
    try {
      await this.api.patch(`/commitments/${id}`, version, { reviewStatus, ...(comment ? { comment } : {}) });
      const said = this.t(`commitments.agreement.said.${reviewStatus}`, { reference });
      if (reviewStatus === 'declined')
        this.undoing.offerBy(said, () => this.api.post(`/commitments/${id}/restore`, {}));
      else this.toasts.say(said);
      this.problem.set(undefined);
      this.changed.emit();
      return true;
    } catch (error) {
      this.problem.set(toProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** The keyboard goes where one writes or decides next. */
  private lead(to: string) {
    this.changeDetector.detectChanges();
    this.host.nativeElement.querySelector<HTMLElement>(to)?.focus();
  }
}
