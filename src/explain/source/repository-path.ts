/** Paths that are looked at for the line, those that agree in most parts. */
const MAX_COMPARED = 64;
/** Of an installed package, its own path from here on; of Python and Node themselves, nothing is in a repository. */
const INSTALLED = /^.*\/(?:(?:site|dist)-packages|node_modules)\//;
const OF_RUNTIME = /\/lib(?:64)?\/python\d[^/]*\/|^<|^node:/;

/**
 * The paths of a repository that may be a file of the service. An image copies the repository, or a part of it, to a place of
 * its own (WORKDIR, COPY), so the path that agrees in most parts from the end is it; of an installed package, one that has
 * all of its path.
 * @param isSame whether a path has the very line that the service told; null where it told none
 * @returns several where nobody can tell which; empty where it is not in the repository
 */
export function repositoryPaths(
  file: string,
  paths: readonly string[],
  isSame: ((path: string) => boolean) | null = null,
): string[] {
  const installed = file.replace(INSTALLED, '');
  const isInstalled = installed !== file;
  if (!isInstalled && OF_RUNTIME.test(file)) return [];
  const wanted = parts(installed);
  // `utils.py` alone is in every second package.
  const least = isInstalled ? Math.max(2, wanted.length) : 1;
  const like = paths
    .map((path) => ({ path, common: inCommon(wanted, parts(path)) }))
    .filter(({ common }) => common >= least)
    .sort((a, b) => b.common - a.common)
    .slice(0, MAX_COMPARED)
    .filter(({ path }) => isSame === null || isSame(path));
  const best = like.filter(({ common }) => common === like[0]?.common);
  // Of several that agree in as many parts, the one of which nothing is left over is it.
  const whole = best.filter(({ path, common }) => parts(path).length === common);
  return (whole.length === 1 ? whole : best).map(({ path }) => path);
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function inCommon(a: readonly string[], b: readonly string[]): number {
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[a.length - 1 - common] === b[b.length - 1 - common]) common++;
  return common;
}
