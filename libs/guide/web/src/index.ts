import type { Routes } from '@angular/router';

export const guideRoutes: Routes = [];
