import type { Route } from '../server.js';

export const commitRoutes: Route[] = [];
