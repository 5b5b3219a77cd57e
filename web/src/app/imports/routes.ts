import { Routes } from '@angular/router';

export const importRoutes: Routes = [
  { path: 'import', loadComponent: () => import('./choose-plan').then((m) => m.ChoosePlan) },
  {
    path: 'plans/:plan/import',
    data: { kind: 'plan' },
    loadComponent: () => import('./import-start').then((m) => m.ImportStart),
  },
  {
    path: 'plans/:plan/import/:batch',
    data: { kind: 'plan' },
    loadComponent: () => import('./import-page').then((m) => m.ImportPage),
  },
];
