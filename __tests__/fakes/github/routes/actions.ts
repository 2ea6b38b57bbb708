import type { Route } from '../server.js';

export const actionRoutes: Route[] = [];
