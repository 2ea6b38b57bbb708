import type { GitHub } from '../client/api.js';
import { asked, compared } from './commits.js';

/** GitHub lists at most this many files of a comparison, all of them on its first page. */
const MAX_FILES = 300;

/** What differs between two commits. */
interface Difference {
  /** By path, the hunks of the unified diff; null where GitHub sends none (a large or binary file). */
  patches: Map<string, string | null>;
  /** False where GitHub's list may be cut. */
  isWhole: boolean;
}

/**
 * What a commit changes since another that it descends from.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 * @throws CommitsError
 */
export async function differenceOf(github: GitHub, base: string, head: string): Promise<Difference> {
  const doing = `comparing ${head.slice(0, 7)} with ${base.slice(0, 7)}`;
  const { files = [] } = await asked(doing, () => compared(github, base, head));
  return {
    patches: new Map(files.map(({ filename, patch }) => [filename, patch ?? null])),
    isWhole: files.length < MAX_FILES,
  };
}
