import { Routes } from '@angular/router';

export const actionRoutes: Routes = [];
