import { Routes } from '@angular/router';

export const deliveryRoutes: Routes = [
  { path: 'plans/:plan', loadComponent: () => import('./dashboard').then((m) => m.Dashboard) },
  { path: 'plans/:plan/figure', loadComponent: () => import('./figure-page').then((m) => m.FigurePage) },
  { path: 'plans/:plan/changes', loadComponent: () => import('./changes-page').then((m) => m.ChangesPage) },
];
