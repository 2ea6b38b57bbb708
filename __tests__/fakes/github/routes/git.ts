import type { Route } from '../server.js';

export const gitRoutes: Route[] = [];
