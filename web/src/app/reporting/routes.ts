import { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../problems/unsaved-input';

export const reportingRoutes: Routes = [
  { path: 'my-updates', loadComponent: () => import('./my-updates').then((m) => m.MyUpdates) },
  {
    path: 'plans/:plan/review',
    loadComponent: () => import('./review').then((m) => m.Review),
    canDeactivate: [asksBeforeLeaving],
  },
  { path: 'plans/:plan/coverage', loadComponent: () => import('./coverage').then((m) => m.Coverage) },
  {
    path: 'plans/:plan/coverage/:period/:organisation',
    loadComponent: () => import('./organisation-reports').then((m) => m.OrganisationReportsPage),
    canDeactivate: [asksBeforeLeaving],
  },
];
