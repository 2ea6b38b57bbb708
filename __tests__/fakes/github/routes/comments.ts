import type { Route } from '../server.js';

export const commentRoutes: Route[] = [];
