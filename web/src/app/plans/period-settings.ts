import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { PageOf, Period, Plan } from '@symmachia/contracts';
import { isClosed, rhythms } from '@symmachia/domain';
import { Confirm, EmptyState, ErrorState, Formats, Skeleton, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { Problem, toProblem } from '../problems/problem';
import { PeriodStanding } from '../reporting/period-standing';
import { CurrentPlan } from './current-plan';
import { PeriodDetails } from './period-details';
import { PeriodForm } from './period-form';
import { PeriodQuestions, Step } from './period-questions';
import { ScheduleAhead } from './schedule-ahead';

/** What comes next in a period's life. */
const nextStep: Partial<Record<Period['status'], Step>> = {
  scheduled: 'open',
  open: 'lock',
  grace: 'lock',
  locked: 'publish',
};

/** Reporting periods: scheduled ahead or one by one, opened, locked, published. */
@Component({
  selector: 'app-period-settings',
  imports: [EmptyState, ErrorState, PeriodDetails, PeriodForm, PeriodStanding, ScheduleAhead, Skeleton],
  templateUrl: './period-settings.html',
  styleUrl: './period-settings.css',
})
export class PeriodSettings {
  private readonly api = inject(Api);
  private readonly confirm = inject(Confirm);
  private readonly current = inject(CurrentPlan);
  private readonly questions = inject(PeriodQuestions);
  private readonly router = inject(Router);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly names = inject(PeriodNames);

  readonly plan = input.required<Plan>();
  /** From the address: the period whose details are unfolded, and the rhythm of periods to schedule. */
  readonly period = input<string>();
  readonly ahead = input<string>();

  protected readonly periods = load<PageOf<Period>>(() => `/plans/${this.plan().code}/periods?limit=200`);
  /** The id of the period being changed, 'new', or nothing. */
  protected readonly editing = signal<string | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly rhythm = computed(() => rhythms.find((rhythm) => rhythm === this.ahead()));
  protected readonly nextStep = nextStep;
  protected readonly isClosed = isClosed;

  protected saved() {
    this.editing.set(undefined);
    this.refresh();
  }

  protected scheduled() {
    this.go({ ahead: null });
    this.refresh();
  }

  protected unfold({ id }: Period) {
    this.go({ period: this.period() === id ? null : id });
  }

  protected go(queryParams: { ahead?: string | null; period?: string | null }) {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  /** The version that was on the screen is sent along: what was agreed to is what happens. */
  protected take(step: Step, period: Period) {
    return this.act(async () => {
      if (await this.confirm.ask(await this.questions.of(step, period, this.plan())))
        await this.api.step(`/periods/${period.id}/${step}`, period.version);
    });
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

  protected refresh() {
    this.periods.reload();
    this.current.reload();
  }
}
