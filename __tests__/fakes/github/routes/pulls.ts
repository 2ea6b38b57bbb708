import type { Route } from '../server.js';

export const pullRoutes: Route[] = [];
