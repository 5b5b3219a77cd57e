import { Routes } from '@angular/router';

export const reportingRoutes: Routes = [
  { path: 'my-updates', loadComponent: () => import('./my-updates').then((m) => m.MyUpdates) },
  { path: 'plans/:plan/review', loadComponent: () => import('./review').then((m) => m.Review) },
];
