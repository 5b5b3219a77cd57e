import { ApplicationRef, EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

/**
 * A page is drawn as soon as it is in place. The renderer for animations, which the charts need, takes the page before it
 * away only as it draws: until then both would stand there, and whoever reads by ear could meet two headings.
 */
export const provideMakingWay = (): EnvironmentProviders =>
  provideEnvironmentInitializer(() => {
    const application = inject(ApplicationRef);
    inject(Router).events.subscribe((event) => {
      if (event instanceof NavigationEnd) application.tick();
    });
  });
