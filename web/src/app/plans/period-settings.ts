import { Component, computed, inject, input, signal } from '@angular/core';
import type { PageOf, Period, Plan } from '@symmachia/contracts';
import { Confirm, EmptyState, ErrorState, Formats, Skeleton, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { Problem, toProblem } from '../problems/problem';
import { CurrentPlan } from './current-plan';
import { monthsOf } from './months';
import { PeriodForm } from './period-form';

type Step = 'open' | 'lock' | 'publish';

/** What comes next in a period's life. */
const nextStep: Partial<Record<Period['status'], Step>> = {
  scheduled: 'open',
  open: 'lock',
  grace: 'lock',
  locked: 'publish',
};

/** Reporting periods: added one by one or as the plan's months, opened, locked, published. */
@Component({
  selector: 'app-period-settings',
  imports: [EmptyState, ErrorState, PeriodForm, Skeleton],
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
  protected readonly changed = computed(() => {
    const editing = this.editing();
    return editing === 'new' ? undefined : editing;
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly missingMonths = computed(() => monthsOf(this.plan(), this.periods.value()?.items ?? []));
  protected readonly nextStep = nextStep;

  protected saved() {
    this.editing.set(undefined);
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
