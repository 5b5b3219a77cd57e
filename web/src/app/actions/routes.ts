import { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../problems/unsaved-input';

export const actionRoutes: Routes = [
  {
    path: 'plans/:plan/actions',
    loadComponent: () => import('./action-list').then((m) => m.ActionList),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'plans/:plan/actions/new',
    loadComponent: () => import('./create-action').then((m) => m.CreateAction),
    canDeactivate: [asksBeforeLeaving],
  },
  { path: 'plans/:plan/actions/:action', redirectTo: 'actions/:action' },
  {
    path: 'actions/:action',
    loadComponent: () => import('./action-page').then((m) => m.ActionPage),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'actions/:action/edit',
    loadComponent: () => import('./edit-action').then((m) => m.EditAction),
    canDeactivate: [asksBeforeLeaving],
  },
];
