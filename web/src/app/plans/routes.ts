import { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../problems/unsaved-input';

const loadList = () => import('./plan-list').then((m) => m.PlanList);

export const planRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: loadList, data: { straightToTheOnlyOne: true } },
  { path: 'plans', pathMatch: 'full', loadComponent: loadList },
  {
    path: 'plans/new',
    loadComponent: () => import('./create-plan').then((m) => m.CreatePlanPage),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'plans/:plan/settings',
    loadComponent: () => import('./plan-settings').then((m) => m.PlanSettings),
    // Its parts are in the query; going to another part leaves the form, too.
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    canDeactivate: [asksBeforeLeaving],
  },
];
