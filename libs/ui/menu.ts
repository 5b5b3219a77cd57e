import { Directive, ElementRef, inject } from '@angular/core';

/** A `<details>` that behaves as a menu: closes on Escape, on a choice and when the focus or a click goes elsewhere. */
@Directive({
  selector: 'details[appMenu]',
  host: {
    '(keydown.escape)': 'closeAndReturn($event)',
    '(focusout)': 'leave($event)',
    '(document:click)': 'clickAnywhere($event)',
  },
})
export class Menu {
  private readonly details = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;

  close() {
    this.details.open = false;
  }

  /** What the menu lies in hears of the key only when there was nothing to close. */
  protected closeAndReturn(event: Event) {
    if (!this.details.open) return;
    event.stopPropagation();
    this.close();
    this.details.querySelector('summary')?.focus();
  }

  protected leave(event: FocusEvent) {
    if (event.relatedTarget instanceof Node && !this.details.contains(event.relatedTarget)) this.close();
  }

  protected clickAnywhere(event: Event) {
    if (event.target instanceof Element && (!this.details.contains(event.target) || event.target.closest('a'))) {
      this.close();
    }
  }
}
