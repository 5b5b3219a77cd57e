import { inject } from '@angular/core';
import { CanActivateChildFn, Router } from '@angular/router';
import { SessionStore } from './session-store';

/** Everything but the sign-in page; afterwards one is where one wanted to go. */
export const needsSignIn: CanActivateChildFn = async (_, { url }) => {
  const router = inject(Router);
  const session = await inject(SessionStore).current();
  if (!session) return false;
  if (session.user) return true;
  const language = url.split('/')[1] ?? 'en';
  const isStart = /^\/[a-z]{2}\/?$/.test(url);
  return router.createUrlTree(['/', language, 'sign-in'], { queryParams: isStart ? {} : { return: url } });
};
