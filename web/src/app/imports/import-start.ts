import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ColumnField, ImportKind } from '@symmachia/contracts';
import type { Scope } from '@symmachia/domain';
import { EmptyState, ErrorState, PageTitle, Words } from '@symmachia/ui';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { Problem, toProblem } from '../problems/problem';
import { EarlierImports } from './earlier-imports';
import { fieldGroups, importPath, wordOfField } from './fields';
import { FileDrop } from './file-drop';
import { ImportDesk } from './import-desk';
import { Unreadable, refusedAtOnce, whyUnreadable } from './unreadable';
import { UnreadableFile } from './unreadable-file';

const scopes: Record<ImportKind, Scope> = { plan: 'import:run', labs: 'lab:update' };

/** Where an import begins: choose a file, or go on with an earlier one. */
@Component({
  selector: 'app-import-start',
  imports: [EarlierImports, EmptyState, ErrorState, FileDrop, PageTitle, PlanOverTitle, RouterLink, UnreadableFile],
  templateUrl: './import-start.html',
  styleUrl: './import-start.css',
})
export class ImportStart {
  private readonly router = inject(Router);
  protected readonly desk = inject(ImportDesk);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly currentPlan = inject(CurrentPlan);

  readonly plan = input.required<string>();
  readonly kind = input.required<ImportKind>();

  protected readonly refused = signal<{ file: string; reason?: Unreadable; problem?: Problem } | undefined>(undefined);
  protected readonly mayNot = computed(() => this.currentPlan.plan()?.may.includes(scopes[this.kind()]) === false);
  protected readonly groups = computed(() => fieldGroups(this.kind()));
  protected readonly wordOf = (field: ColumnField): string => this.t(wordOfField(this.kind(), field));
  /** The words of this screen, by the kind of file. */
  protected readonly say = (key: string): string =>
    this.t(`imports.${this.kind() === 'labs' ? 'labs' : 'start'}.${key}`);
  protected readonly mayNotWords = computed(() =>
    this.kind() === 'labs'
      ? { heading: this.t('labs.mayNot'), text: this.t('labs.mayNotText') }
      : { heading: this.t('imports.mayNot'), text: this.t('imports.mayNotText') },
  );
  private left = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.left = true));
  }

  protected async begin(file: File) {
    const reason = refusedAtOnce(file);
    this.refused.set(reason && { file: file.name, reason });
    if (reason) return;
    try {
      const batch = await this.desk.begin(this.plan(), this.kind(), file);
      if (!batch || this.left) return;
      await this.router.navigate([
        '/',
        this.words.language(),
        'plans',
        this.plan(),
        ...importPath(this.kind()),
        batch.id,
      ]);
    } catch (error) {
      const problem = toProblem(error);
      this.refused.set({ file: file.name, reason: whyUnreadable(problem), problem });
    }
  }
}
