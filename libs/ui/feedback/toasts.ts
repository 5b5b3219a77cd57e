import { Component, Injectable, inject, signal } from '@angular/core';
import { Words } from '../language/words';

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly undo?: () => void;
}

/** A toast's time, which stands still while somebody is at it. In milliseconds. */
interface Time {
  left: number;
  since: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const undoable = 10_000;
const readable = 6_000;

/** Short news after an act. With `undo` it stays for ten seconds and offers to take the act back. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private next = 0;
  private readonly shown = signal<readonly Toast[]>([]);
  private readonly times = new Map<Toast, Time>();

  readonly toasts = this.shown.asReadonly();

  say(message: string, undo?: () => void) {
    const toast = { id: this.next++, message, undo };
    for (const old of this.shown().slice(0, -2)) this.dismiss(old);
    this.shown.update((toasts) => [...toasts, toast]);
    this.times.set(toast, { left: undo ? undoable : readable, since: 0, timer: undefined });
    this.run(toast);
  }

  dismiss(toast: Toast) {
    clearTimeout(this.times.get(toast)?.timer);
    this.times.delete(toast);
    this.shown.update((toasts) => toasts.filter(({ id }) => id !== toast.id));
    this.goOn();
  }

  undo(toast: Toast) {
    this.dismiss(toast);
    toast.undo?.();
  }

  /** Takes back the last act that can be taken back still; false where there is none. */
  undoLast(): boolean {
    const last = this.shown().findLast(({ undo }) => undo);
    if (last) this.undo(last);
    return last !== undefined;
  }

  /** While the pointer or the focus is on them nothing goes away. */
  hold() {
    for (const time of this.times.values()) {
      if (time.timer === undefined) continue;
      clearTimeout(time.timer);
      time.timer = undefined;
      time.left -= performance.now() - time.since;
    }
  }

  goOn() {
    for (const toast of this.times.keys()) this.run(toast);
  }

  private run(toast: Toast) {
    const time = this.times.get(toast);
    if (!time || time.timer !== undefined) return;
    time.since = performance.now();
    time.timer = setTimeout(() => this.dismiss(toast), Math.max(0, time.left));
  }
}

@Component({
  selector: 'app-toasts',
  template: `@for (toast of toasts.toasts(); track toast.id) {
    <div class="toast">
      <span>{{ toast.message }}</span>
      @if (toast.undo) {
        <button type="button" class="button tiny" aria-keyshortcuts="Control+Z" (click)="toasts.undo(toast)">
          {{ t('shell.undo') }}
        </button>
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
  host: {
    role: 'status',
    'aria-live': 'polite',
    class: 'no-print',
    '(mouseenter)': 'toasts.hold()',
    '(focusin)': 'toasts.hold()',
    '(mouseleave)': 'goOn($event)',
    '(focusout)': 'goOn($event)',
    '(document:keydown)': 'press($event)',
  },
})
export class ToastRegion {
  protected readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).t;

  /** Not while the pointer has left and the focus is still there, or the other way round. */
  protected goOn({ currentTarget, relatedTarget, type }: MouseEvent | FocusEvent) {
    if (!(currentTarget instanceof HTMLElement)) return;
    const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    const isHeld = currentTarget.matches(type === 'mouseleave' ? ':focus-within' : ':hover');
    if (!stays && !isHeld) this.toasts.goOn();
  }

  /** Ctrl+Z, by its place on any keyboard; in a field it is the field's own. */
  protected press(event: KeyboardEvent) {
    const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
    if (isUndo && !(isTyping && !isTyping.matches('[type=checkbox]')) && this.toasts.undoLast()) event.preventDefault();
  }
}
