import { Component, Injectable, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { Words } from '@symmachia/ui';

/** The one row of a page whose history is unfolded, as the address says. */
@Injectable({ providedIn: 'root' })
export class UnfoldedHistory {
  private readonly router = inject(Router);
  private readonly query = toSignal(this.router.routerState.root.queryParamMap);

  readonly id = computed(() => this.query()?.get('history') ?? null);

  toggle(id: string) {
    const queryParams = { history: this.id() === id ? null : id };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}

/** Unfolds the history of a row beneath it. */
@Component({
  selector: 'app-history-toggle',
  template: `<button
    type="button"
    class="button quiet-button tiny"
    [disabled]="disabled()"
    [attr.aria-expanded]="isOpen()"
    [attr.aria-label]="t('audit.historyOf', { name: name() })"
    (click)="unfolded.toggle(id())"
  >
    {{ t('audit.history') }}
  </button>`,
})
export class HistoryToggle {
  protected readonly unfolded = inject(UnfoldedHistory);
  protected readonly t = inject(Words).t;

  readonly id = input.required<string>();
  /** What the row is called. */
  readonly name = input.required<string>();
  readonly disabled = input(false);

  protected readonly isOpen = computed(() => this.unfolded.id() === this.id());
}
