import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { EmptyState, ErrorState, PageTitle, Words } from '@symmachia/ui';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { Problem, toProblem } from '../problems/problem';
import { EarlierImports } from './earlier-imports';
import { fieldGroups } from './fields';
import { FileDrop } from './file-drop';
import { ImportDesk } from './import-desk';
import { Unreadable, refusedAtOnce, whyUnreadable } from './unreadable';
import { UnreadableFile } from './unreadable-file';

/** Where an import begins: choose a file, or go on with an earlier one. */
@Component({
  selector: 'app-import-start',
  imports: [EarlierImports, EmptyState, ErrorState, FileDrop, PageTitle, PlanOverTitle, UnreadableFile],
  templateUrl: './import-start.html',
  styleUrl: './import-start.css',
})
export class ImportStart {
  private readonly router = inject(Router);
  protected readonly desk = inject(ImportDesk);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly currentPlan = inject(CurrentPlan);
  protected readonly fieldGroups = fieldGroups;

  readonly plan = input.required<string>();

  protected readonly refused = signal<{ file: string; reason?: Unreadable; problem?: Problem } | undefined>(undefined);
  protected readonly mayNot = computed(() => this.currentPlan.plan()?.may.includes('import:run') === false);
  private left = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.left = true));
  }

  protected async begin(file: File) {
    const reason = refusedAtOnce(file);
    this.refused.set(reason && { file: file.name, reason });
    if (reason) return;
    try {
      const batch = await this.desk.begin(this.plan(), file);
      if (!batch || this.left) return;
      await this.router.navigate(['/', this.words.language(), 'plans', this.plan(), 'import', batch.id]);
    } catch (error) {
      const problem = toProblem(error);
      this.refused.set({ file: file.name, reason: whyUnreadable(problem), problem });
    }
  }
}
