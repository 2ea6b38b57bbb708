import type { Route } from '../server.js';

export const checkRoutes: Route[] = [];
