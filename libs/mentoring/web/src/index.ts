import type { Routes } from '@angular/router';

export const mentoringRoutes: Routes = [];
