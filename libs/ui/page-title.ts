import { DOCUMENT, Directive, ElementRef, Injectable, effect, inject, input, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router } from '@angular/router';

/** The page a URL shows: the path after the language, without query. */
const pageOfUrl = (url: string): string => (url.split(/[?#]/)[0] ?? '').split('/').slice(2).join('/');

/** Given as `info` of a navigation that changes the path while the reader stays where they are. */
export const samePage = Symbol('same page');

/** Counts arrivals at another page; a change of language, filter or tab is none. */
@Injectable({ providedIn: 'root' })
export class PageArrivals {
  private page: string | undefined;
  private readonly count = signal(0);
  private greeted = 0;

  readonly arrivals = this.count.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const router = inject(Router);
    router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const page = pageOfUrl(event.urlAfterRedirects);
      const stays = router.currentNavigation()?.extras.info === samePage;
      if (this.page !== undefined && this.page !== page && !stays) {
        this.count.update((count) => count + 1);
        window?.scrollTo({ top: 0 });
      }
      this.page = page;
    });
  }

  /** True once for each arrival: whoever asks first greets the reader. */
  greet(): boolean {
    const due = this.greeted < this.count();
    this.greeted = this.count();
    return due;
  }
}

/** The one heading of a page: names the tab, and takes the focus when the reader comes from another page. */
@Directive({ selector: 'h1[appPageTitle]', host: { tabindex: '-1' } })
export class PageTitle {
  readonly appPageTitle = input.required<string>();

  constructor() {
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const title = inject(Title);
    const arrivals = inject(PageArrivals);
    effect(() => title.setTitle([this.appPageTitle(), 'Symmachia'].filter(Boolean).join(' · ')));
    effect(() => {
      arrivals.arrivals();
      if (arrivals.greet()) heading.focus({ preventScroll: true });
    });
  }
}
