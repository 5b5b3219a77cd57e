import { Routes } from '@angular/router';

export const archiveRoutes: Routes = [
  { path: 'plans/:plan/archive', loadComponent: () => import('./archive-page').then((m) => m.ArchivePage) },
];
