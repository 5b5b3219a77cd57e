import { Routes } from '@angular/router';
import { actionRoutes } from './actions/routes';
import { archiveRoutes } from './archive/routes';
import { auditRoutes } from './audit/routes';
import { commitmentRoutes } from './commitments/routes';
import { commonGroundRoutes } from './common-ground/routes';
import { deliveryRoutes } from './delivery/routes';
import { ideaRoutes } from './ideas/routes';
import { importRoutes } from './imports/routes';
import { labRoutes } from './labs/routes';
import { isLanguage, speaksLanguage, toPreferredLanguage } from './language/language-in-url';
import { lineageRoutes } from './lineage/routes';
import { organisationRoutes } from './organisations/routes';
import { planRoutes } from './plans/routes';
import { reportingRoutes } from './reporting/routes';
import { asksBeforeLeaving } from './problems/unsaved-input';
import { needsSignIn } from './session/needs-sign-in';

const notFound = { path: '**', loadComponent: () => import('./problems/not-found').then((m) => m.NotFound) };

export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toPreferredLanguage], children: [] },
  {
    path: ':language',
    canMatch: [isLanguage],
    canActivate: [speaksLanguage],
    children: [
      {
        path: 'first-administrator',
        loadComponent: () => import('./session/first-administrator').then((m) => m.FirstAdministratorPage),
      },
      { path: 'sign-in', loadComponent: () => import('./session/sign-in').then((m) => m.SignIn) },
      {
        path: '',
        canActivateChild: [needsSignIn],
        children: [
          ...planRoutes,
          ...deliveryRoutes,
          ...commonGroundRoutes,
          ...actionRoutes,
          ...commitmentRoutes,
          ...labRoutes,
          ...ideaRoutes,
          ...lineageRoutes,
          ...organisationRoutes,
          ...importRoutes,
          ...reportingRoutes,
          ...archiveRoutes,
          ...auditRoutes,
          {
            path: 'account',
            loadComponent: () => import('./session/account').then((m) => m.Account),
            canDeactivate: [asksBeforeLeaving],
          },
          notFound,
        ],
      },
    ],
  },
  { path: '**', canActivate: [toPreferredLanguage], children: [] },
];
