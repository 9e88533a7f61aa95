import type { Routes } from '@angular/router';

export const beltsRoutes: Routes = [];
