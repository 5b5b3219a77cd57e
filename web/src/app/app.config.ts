import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import {
  provideRouter,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { provideLanguage } from '@symmachia/ui';
import { intentionInterceptor } from './api/intentions';
import { routes } from './app.routes';
import { openAnewWhenBack } from './connection/missing-pages';
import { patientInterceptor } from './connection/patience';
import { problemInterceptor } from './problems/problem-interceptor';
import { provideMakingWay } from './shell/make-way';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withNavigationErrorHandler(openAnewWhenBack),
      withRouterConfig({ paramsInheritanceStrategy: 'always', resolveNavigationPromiseOnError: true }),
    ),
    provideHttpClient(withInterceptors([problemInterceptor, intentionInterceptor, patientInterceptor])),
    provideNoopAnimations(),
    provideMakingWay(),
    provideLanguage(),
  ],
};
