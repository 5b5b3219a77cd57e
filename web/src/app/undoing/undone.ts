import { Injectable, signal } from '@angular/core';

/** How often something was taken back: what is on the screen is read again then. */
@Injectable({ providedIn: 'root' })
export class Undone {
  readonly times = signal(0);
}
