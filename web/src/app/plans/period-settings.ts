import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import type { PageOf, Period, Plan } from '@symmachia/contracts';
import { Confirm, Control, EmptyState, ErrorState, Field, Formats, Skeleton, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load } from '../api/load';
import { save } from '../api/save';
import { PeriodNames } from '../delivery/period-name';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { CurrentPlan } from './current-plan';
import { monthsOf } from './months';

type Step = 'open' | 'lock' | 'publish';

/** What comes next in a period's life. */
const nextStep: Partial<Record<Period['status'], Step>> = {
  scheduled: 'open',
  open: 'lock',
  grace: 'lock',
  locked: 'publish',
};

const blank = () => ({ label: '', startDate: '', endDate: '' });

/** Reporting periods: added one by one or as the plan's months, opened, locked, published. */
@Component({
  selector: 'app-period-settings',
  imports: [Control, EmptyState, ErrorState, Field, FormField, Skeleton],
  templateUrl: './period-settings.html',
  styleUrl: './period-settings.css',
})
export class PeriodSettings {
  private readonly api = inject(Api);
  private readonly confirm = inject(Confirm);
  private readonly current = inject(CurrentPlan);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly names = inject(PeriodNames);

  readonly plan = input.required<Plan>();

  protected readonly periods = load<PageOf<Period>>(() => `/plans/${this.plan().code}/periods?limit=200`);
  /** The period being changed, 'new', or nothing. */
  protected readonly editing = signal<Period | 'new' | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly form = form(signal(blank()), (path) => {
    required(path.startDate);
    required(path.endDate);
    validate(path.endDate, ({ value, valueOf }) =>
      value() && valueOf(path.startDate) > value() ? { kind: 'end-before-start' } : undefined,
    );
  });
  protected readonly missingMonths = computed(() => monthsOf(this.plan(), this.periods.value()?.items ?? []));
  protected readonly nextStep = nextStep;

  constructor() {
    inject(UnsavedInput).watch(() => this.form().dirty());
  }

  protected edit(period: Period | 'new') {
    this.problem.set(undefined);
    const { label, startDate, endDate } = period === 'new' ? blank() : period;
    this.form().reset({ label, startDate, endDate });
    this.editing.set(period);
  }

  protected cancel() {
    this.form().reset(blank());
    this.editing.set(undefined);
  }

  protected async save(event: Event) {
    event.preventDefault();
    const saved = await save(this.form, () => this.send());
    if (!saved.ok) return this.problem.set(saved.problem);
    this.cancel();
    this.refresh();
  }

  protected addMonths() {
    return this.act(async () => {
      for (const month of this.missingMonths()) await this.api.post(`/plans/${this.plan().code}/periods`, month);
    });
  }

  protected async take(step: Step, period: Period) {
    const name = this.names.of(period);
    const question = { title: this.t(`plans.ask.${step}`, { name }), text: this.t(`plans.askText.${step}`) };
    if (!(await this.confirm.ask({ ...question, confirm: this.t(`plans.step.${step}`) }))) return;
    await this.act(() => this.api.post(`/periods/${period.id}/${step}`));
  }

  private send(): Promise<Period> {
    const period = this.editing();
    const { label, ...days } = this.form().value();
    const sent = label ? { label, ...days } : days;
    if (!period || period === 'new') return this.api.post(`/plans/${this.plan().code}/periods`, sent);
    return this.api.patch(`/periods/${period.id}`, period.version, sent);
  }

  private async act(deed: () => Promise<unknown>) {
    this.busy.set(true);
    try {
      await deed();
      this.problem.set(undefined);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
      this.refresh();
    }
  }

  private refresh() {
    this.periods.reload();
    this.current.reload();
  }
}
