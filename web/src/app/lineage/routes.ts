import { Routes } from '@angular/router';

export const lineageRoutes: Routes = [
  { path: 'plans/:plan/lineage', loadComponent: () => import('./lineage-page').then((m) => m.LineagePage) },
];
