import type { Route } from '../route.js';
import { actionRoutes } from './actions.js';
import { checkRoutes } from './checks.js';
import { commentRoutes } from './comments.js';
import { commitRoutes } from './commits.js';
import { gitRoutes } from './git.js';
import { issueRoutes } from './issues.js';
import { pullRoutes } from './pulls.js';
import { repositoryRoutes } from './repository.js';

/** All that the fake GitHub answers to. */
export const routes: Route[] = [
  ...repositoryRoutes,
  ...gitRoutes,
  ...commitRoutes,
  ...pullRoutes,
  ...checkRoutes,
  ...commentRoutes,
  ...issueRoutes,
  ...actionRoutes,
];
