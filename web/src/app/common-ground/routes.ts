import { Routes } from '@angular/router';

export const commonGroundRoutes: Routes = [
  {
    path: 'plans/:plan/common-ground',
    loadComponent: () => import('./common-ground-page').then((m) => m.CommonGroundPage),
  },
];
