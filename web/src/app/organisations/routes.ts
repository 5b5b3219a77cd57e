import { Routes } from '@angular/router';

export const organisationRoutes: Routes = [];
