import { Routes } from '@angular/router';

export const deliveryRoutes: Routes = [
  { path: 'plans/:plan', loadComponent: () => import('./dashboard').then((m) => m.Dashboard) },
];
