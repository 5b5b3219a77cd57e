import { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../problems/unsaved-input';

export const commitmentRoutes: Routes = [
  {
    path: 'plans/:plan/commitments',
    loadComponent: () => import('./commitment-list').then((m) => m.CommitmentList),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'plans/:plan/commitments/new',
    loadComponent: () => import('./create-commitment').then((m) => m.CreateCommitment),
    canDeactivate: [asksBeforeLeaving],
  },
  { path: 'plans/:plan/commitments/:commitment', redirectTo: 'commitments/:commitment' },
  {
    path: 'commitments/:commitment',
    loadComponent: () => import('./commitment-page').then((m) => m.CommitmentPage),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'commitments/:commitment/edit',
    loadComponent: () => import('./edit-commitment').then((m) => m.EditCommitment),
    canDeactivate: [asksBeforeLeaving],
  },
];
