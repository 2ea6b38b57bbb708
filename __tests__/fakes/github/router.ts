import type { Route } from './route.js';
import { routes } from './routes/index.js';

/** Names in a path that hold slashes: a branch, a file's path, two revisions to compare. */
const LONG = new Set(['ref', 'path', 'basehead']);

const table = routes.map((route) => ({
  route,
  names: [...route.path.matchAll(/{(\w+)}/g)].map((found) => found[1] ?? ''),
  pattern: new RegExp(
    `^${route.path.replaceAll(/[.+*?^$()[\]|\\]/g, '\\$&').replaceAll(/{(\w+)}/g, (_, name) => (LONG.has(name) ? '(.+)' : '([^/]+)'))}$`,
  ),
  literal: route.path.split('/').filter((part) => !part.startsWith('{')).length,
}));
// `/commits/{ref}/pulls` before `/commits/{ref}`.
table.sort((a, b) => b.literal - a.literal);

/** The route that a path without prefix belongs to, and what its template names of it. */
export function match(method: string, path: string): { route: Route; params: Record<string, string> } | null {
  for (const { route, names, pattern } of table) {
    const found = route.method === method ? pattern.exec(path) : null;
    if (found === null) continue;
    const params = names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]);
    return { route, params: Object.fromEntries(params) };
  }
  return null;
}
