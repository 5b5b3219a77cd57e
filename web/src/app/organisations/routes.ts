import { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../problems/unsaved-input';
import { standingSteps } from './standing-steps';

export const organisationRoutes: Routes = [
  { path: 'organisations', loadComponent: () => import('./organisation-list').then((m) => m.OrganisationList) },
  {
    path: 'organisations/new',
    loadComponent: () => import('./create-organisation').then((m) => m.CreateOrganisation),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'organisations/:organisation',
    loadComponent: () => import('./organisation-page').then((m) => m.OrganisationPage),
  },
  {
    path: 'organisations/:organisation/edit',
    loadComponent: () => import('./edit-organisation').then((m) => m.EditOrganisation),
    canDeactivate: [asksBeforeLeaving],
  },
  ...standingSteps.map((step) => ({
    path: `organisations/:organisation/${step}`,
    data: { step },
    loadComponent: () => import('./change-standing').then((m) => m.ChangeStanding),
    canDeactivate: [asksBeforeLeaving],
  })),
];
