import { Routes } from '@angular/router';

export const commitmentRoutes: Routes = [];
