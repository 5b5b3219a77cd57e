import { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../problems/unsaved-input';

export const labRoutes: Routes = [
  { path: 'plans/:plan/labs', loadComponent: () => import('./lab-list').then((m) => m.LabList) },
  {
    path: 'plans/:plan/labs/new',
    loadComponent: () => import('./create-lab').then((m) => m.CreateLab),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'plans/:plan/labs/import',
    loadComponent: () => import('../imports/import-start').then((m) => m.ImportStart),
    data: { kind: 'labs' },
  },
  {
    path: 'plans/:plan/labs/import/:batch',
    loadComponent: () => import('../imports/import-page').then((m) => m.ImportPage),
    data: { kind: 'labs' },
  },
  {
    path: 'plans/:plan/labs/paste',
    loadComponent: () => import('./paste-lab').then((m) => m.PasteLab),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'labs/:lab',
    loadComponent: () => import('./lab-page').then((m) => m.LabPage),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'labs/:lab/edit',
    loadComponent: () => import('./edit-lab').then((m) => m.EditLab),
    canDeactivate: [asksBeforeLeaving],
  },
];
