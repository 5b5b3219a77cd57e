import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportBatchSummary, ImportKind, PageOf } from '@symmachia/contracts';
import { ErrorState, Formats, Skeleton, Words } from '@symmachia/ui';
import { firstValueFrom } from 'rxjs';
import { load } from '../api/load';
import { Problem, toProblem } from '../problems/problem';
import { AskUndo } from './ask-undo';
import { worthListing } from './earlier';
import { importPath } from './fields';
import { ImportsApi } from './imports-api';
import { OutlookWords } from './outlook-words';
import { UndoRefused } from './undo-refused';

/** The imports of a plan so far: what they did, who and when, and the way back. */
@Component({
  selector: 'app-earlier-imports',
  imports: [ErrorState, RouterLink, Skeleton, UndoRefused],
  templateUrl: './earlier-imports.html',
  styles: `
    .list {
      gap: 12px;
    }
    li + li {
      padding-top: 12px;
      border-top: 1px solid var(--line-soft);
    }
  `,
})
export class EarlierImports {
  private readonly api = inject(ImportsApi);
  private readonly askUndo = inject(AskUndo);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly outlookWords = inject(OutlookWords);

  readonly plan = input.required<string>();
  readonly kind = input<ImportKind>('plan');

  private readonly page = load<PageOf<ImportBatchSummary>>(
    () => `/plans/${this.plan()}/imports?limit=200&kind=${this.kind()}`,
  );
  protected readonly path = computed(() => importPath(this.kind()));
  protected readonly batches = computed(() => {
    const page = this.page.value();
    return page && worthListing(page.items);
  });
  protected readonly problem = this.page.problem;
  protected readonly refused = signal<{ id: string; problem: Problem } | undefined>(undefined);
  protected readonly undoing = signal<string | undefined>(undefined);

  protected reload() {
    this.page.reload();
  }

  protected async undo({ id, fileName }: ImportBatchSummary) {
    if (this.undoing() || !(await this.askUndo.ask(fileName))) return;
    this.undoing.set(id);
    this.refused.set(undefined);
    try {
      await firstValueFrom(this.api.undo(id));
    } catch (error) {
      this.refused.set({ id, problem: toProblem(error) });
    }
    this.undoing.set(undefined);
    this.reload();
  }
}
