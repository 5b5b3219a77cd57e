import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ImportKind } from '@symmachia/contracts';
import { ErrorState, PageTitle, Skeleton, Words, samePage } from '@symmachia/ui';
import { importPath } from './fields';
import { ImportDesk } from './import-desk';
import { ImportOutcome } from './import-outcome';
import { ImportPreview } from './import-preview';

/** One import: its preview until it is applied, then what came of it. */
@Component({
  selector: 'app-import-page',
  imports: [ErrorState, ImportOutcome, ImportPreview, PageTitle, RouterLink, Skeleton],
  template: `<div class="page stack">
    <div>
      <p class="over-title">
        <a class="plain-link" [routerLink]="['/', words.language(), 'plans', plan(), ...path()]">{{ startTitle() }}</a>
      </p>
      <h1 [appPageTitle]="title()">{{ title() }}</h1>
    </div>
    @if (shown(); as batch) {
      @if (batch.state === 'previewed') {
        <app-import-preview [plan]="plan()" [batch]="batch" [rows]="rows()" [page]="page()" />
      } @else {
        <app-import-outcome [plan]="plan()" [batch]="batch" [rows]="rows()" [page]="page()" />
      }
    } @else if (desk.loadProblem(); as problem) {
      <app-error-state [code]="problem.code" (again)="show()" />
    } @else {
      <app-skeleton [lines]="10" />
    }
  </div>`,
})
export class ImportPage {
  private readonly router = inject(Router);
  protected readonly desk = inject(ImportDesk);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  readonly plan = input.required<string>();
  readonly kind = input.required<ImportKind>();
  readonly batch = input.required<string>();
  /** Which rows are looked at, and which page of them. */
  readonly rows = input<string>();
  readonly page = input<string>();

  /** The import of the address, or the one that has just taken its place. */
  protected readonly shown = this.desk.batch;
  protected readonly path = computed(() => importPath(this.kind()));
  protected readonly startTitle = computed(() =>
    this.t(this.kind() === 'labs' ? 'imports.labs.title' : 'imports.start.title'),
  );
  protected readonly title = computed(() => {
    const file = this.shown()?.fileName;
    return file ? this.t('imports.page.title', { file }) : this.startTitle();
  });

  constructor() {
    effect(() => {
      this.batch();
      this.words.language();
      untracked(() => this.show());
    });
    effect(() => {
      const id = this.shown()?.id;
      untracked(() => id && id !== this.batch() && this.moveTo(id));
    });
  }

  protected show() {
    void this.desk.show(this.plan(), this.batch(), this.words.language());
  }

  /** Each new reading of the file is a preview of its own: the address follows, the page stays. */
  private moveTo(id: string) {
    void this.router.navigate(['/', this.words.language(), 'plans', this.plan(), ...this.path(), id], {
      queryParamsHandling: 'preserve',
      replaceUrl: true,
      info: samePage,
    });
  }
}
