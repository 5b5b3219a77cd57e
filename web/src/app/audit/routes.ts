import { Routes } from '@angular/router';

export const auditRoutes: Routes = [
  { path: 'admin/audit', loadComponent: () => import('./audit-page').then((m) => m.AuditLog) },
];
