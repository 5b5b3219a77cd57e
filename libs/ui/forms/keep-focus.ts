import { DOCUMENT, ElementRef, afterEveryRender, inject } from '@angular/core';

const controls = 'a[href], button, input, select, textarea, summary';

/**
 * Called by a list in its constructor: when that is taken out of it which has the focus, what came next has it, else what
 * came before. It would start again at the top of the page.
 */
export function keepFocus(): void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const document = inject(DOCUMENT);
  let focused: HTMLElement | null = null;
  let around: readonly HTMLElement[] = [];
  host.addEventListener('focusin', ({ target }) => {
    focused = target instanceof HTMLElement ? target : null;
    around = [...host.querySelectorAll<HTMLElement>(controls)];
  });
  // Of what is taken out, too, the browser says that it lost the focus, while it is still there.
  host.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (focused?.isConnected && document.activeElement !== focused) focused = null;
    }),
  );
  afterEveryRender({
    read: () => {
      if (!focused || focused.isConnected) return;
      const at = around.indexOf(focused);
      focused = null;
      if (document.activeElement !== document.body) return;
      for (const control of [...around.slice(at + 1), ...around.slice(0, at).reverse()]) {
        control.focus();
        if (document.activeElement === control) return;
      }
    },
  });
}
