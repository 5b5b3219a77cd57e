import { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../problems/unsaved-input';

export const ideaRoutes: Routes = [
  { path: 'plans/:plan/ideas', loadComponent: () => import('./ideas-page').then((m) => m.IdeasPage) },
  {
    path: 'plans/:plan/ideas/new',
    loadComponent: () => import('./create-idea').then((m) => m.CreateIdea),
    canDeactivate: [asksBeforeLeaving],
  },
  { path: 'ideas/:idea', loadComponent: () => import('./idea-page').then((m) => m.IdeaPage) },
  {
    path: 'ideas/:idea/edit',
    loadComponent: () => import('./edit-idea').then((m) => m.EditIdea),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'ideas/:idea/adopt',
    loadComponent: () => import('./adopt-idea').then((m) => m.AdoptIdeaPage),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'ideas/:idea/merge',
    loadComponent: () => import('./merge-idea').then((m) => m.MergeIdeaPage),
    canDeactivate: [asksBeforeLeaving],
  },
  {
    path: 'ideas/:idea/actions/new',
    loadComponent: () => import('./link-action').then((m) => m.LinkActionPage),
    canDeactivate: [asksBeforeLeaving],
  },
  ...(['shortlist', 'park', 'reject', 'reopen'] as const).map((step) => ({
    path: `ideas/:idea/${step}`,
    data: { step },
    loadComponent: () => import('./move-on').then((m) => m.MoveOn),
    canDeactivate: [asksBeforeLeaving],
  })),
];
