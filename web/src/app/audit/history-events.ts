import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { HistoryEvent, HistoryPage, RevertObstacle } from '@symmachia/contracts';
import type { HistorySubject } from '@symmachia/domain';
import { Confirm, ErrorState, Formats, Skeleton, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { query } from '../api/load';
import { Problem, toProblem } from '../problems/problem';
import { ChangeLine, ChangeWords, newReason } from './change-lines';
import { ChangeList } from './change-list';

const page = 20;

/** What happened to one thing, field by field, the newest first; a change can be taken back as a new one. */
@Component({
  selector: 'app-history-events',
  imports: [ChangeList, ErrorState, Skeleton],
  templateUrl: './history-events.html',
  styleUrl: './history-events.css',
})
export class HistoryEvents {
  private readonly api = inject(Api);
  private readonly changeWords = inject(ChangeWords);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  readonly subject = input.required<HistorySubject>();
  readonly id = input.required<string>();
  /** Of the thing as it is shown: another version has more history. */
  readonly version = input.required<number>();
  readonly timezone = input<string>();
  readonly reverted = output();

  protected readonly newReason = newReason;
  private readonly pages = signal<readonly HistoryPage[]>([]);
  protected readonly loading = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  /** The change that could not be taken back, and why. */
  protected readonly refused = signal<{ sequence: number; problem: Problem } | undefined>(undefined);

  protected readonly nextCursor = computed(() => this.pages().at(-1)?.nextCursor ?? null);
  protected readonly wasRead = computed(() => this.pages().length > 0);
  protected readonly events = computed(() => {
    const names = this.changeWords.namesOf(this.pages().flatMap(({ references }) => references));
    return this.pages()
      .flatMap(({ items }) => items)
      .map((event) => ({
        ...event,
        lines: this.changeWords.lines(this.subject(), event.changes, names, this.timezone()),
      }));
  });
  protected readonly obstacles = computed(() => {
    const reasons: readonly unknown[] = this.refused()?.problem.reasons ?? [];
    return reasons.filter(isObstacle).map(({ field, code, sequence }) =>
      this.t('audit.obstacle', {
        code: code.replace('-', '_'),
        field: this.changeWords.label(field),
        sequence: sequence ?? 0,
      }),
    );
  });

  constructor() {
    effect(() => {
      this.path();
      this.version();
      untracked(() => void this.begin());
    });
  }

  protected begin() {
    this.pages.set([]);
    return this.read();
  }

  protected async read() {
    const cursor = this.nextCursor();
    this.loading.set(true);
    this.problem.set(undefined);
    try {
      const next = await this.api.get<HistoryPage>(`${this.path()}${query({ limit: page, cursor })}`);
      this.pages.update((pages) => (cursor === (pages.at(-1)?.nextCursor ?? null) ? [...pages, next] : pages));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.loading.set(false);
    }
  }

  protected who({ actor, by }: HistoryEvent): string {
    return actor ? actor.name || this.t('audit.erasedPerson') : this.t('audit.by', { by });
  }

  protected async revert({ sequence, lines }: { sequence: number; lines: readonly ChangeLine[] }) {
    const written = lines.map(({ label, before }) => `${label}: ${before || this.t('audit.empty')}`);
    const goesAhead = await this.confirm.ask({
      title: this.t('audit.revertAsk'),
      text: [this.t('audit.revertText'), ...written].join('\n'),
      confirm: this.t('audit.revert'),
    });
    if (goesAhead) await this.send(sequence);
  }

  private async send(sequence: number) {
    this.busy.set(true);
    try {
      await this.api.post(`${this.path()}/revert`, { sequence });
      this.refused.set(undefined);
      this.toasts.say(this.t('audit.reverted'));
      this.reverted.emit();
    } catch (error) {
      this.refused.set({ sequence, problem: toProblem(error) });
    } finally {
      this.busy.set(false);
    }
  }

  private path(): string {
    return `/history/${this.subject()}/${this.id()}`;
  }
}

function isObstacle(reason: unknown): reason is RevertObstacle {
  return typeof reason === 'object' && reason !== null && 'field' in reason && 'code' in reason;
}
