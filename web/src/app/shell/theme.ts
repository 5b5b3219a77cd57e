import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const storedAs = 'theme';

/** The chosen look. public/theme.js applies the stored choice before the first paint. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Theme>(
    themes.find((theme) => theme === this.document.documentElement.dataset['theme']) ?? 'system',
  );

  readonly theme = this.chosen.asReadonly();

  choose(theme: Theme) {
    this.chosen.set(theme);
    const { dataset } = this.document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    try {
      this.document.defaultView?.localStorage.setItem(storedAs, theme);
    } catch {
      // Storage may be forbidden; the choice then lasts until the page is left.
    }
  }
}
