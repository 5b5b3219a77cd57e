import { Component, Injectable, inject, signal } from '@angular/core';
import { Words } from '../language/words';

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly undo?: () => void;
}

/** Short news after an act. With `undo` it stays for ten seconds and offers to take the act back. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private next = 0;
  private readonly shown = signal<readonly Toast[]>([]);

  readonly toasts = this.shown.asReadonly();

  say(message: string, undo?: () => void) {
    const toast = { id: this.next++, message, undo };
    this.shown.update((toasts) => [...toasts.slice(-2), toast]);
    setTimeout(() => this.dismiss(toast), undo ? 10_000 : 6_000);
  }

  dismiss(toast: Toast) {
    this.shown.update((toasts) => toasts.filter(({ id }) => id !== toast.id));
  }

  undo(toast: Toast) {
    this.dismiss(toast);
    toast.undo?.();
  }
}

@Component({
  selector: 'app-toasts',
  template: `@for (toast of toasts.toasts(); track toast.id) {
    <div class="toast">
      <span>{{ toast.message }}</span>
      @if (toast.undo) {
        <button type="button" class="button tiny" (click)="toasts.undo(toast)">{{ t('shell.undo') }}</button>
      }
      <button type="button" class="button quiet-button tiny" (click)="toasts.dismiss(toast)">
        {{ t('shell.close') }}
      </button>
    </div>
  }`,
  styles: `
    :host {
      position: fixed;
      inset: auto 16px 16px;
      z-index: 40;
      display: grid;
      gap: 8px;
      justify-items: center;
      pointer-events: none;
    }
    .toast {
      display: flex;
      gap: 12px;
      align-items: center;
      max-width: 100%;
      padding: 8px 8px 8px 16px;
      border: 1px solid var(--line);
      border-radius: var(--radius-card);
      background: var(--raised);
      box-shadow: var(--shadow);
      pointer-events: auto;
    }
  `,
  host: { role: 'status', 'aria-live': 'polite', class: 'no-print' },
})
export class ToastRegion {
  protected readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).t;
}
