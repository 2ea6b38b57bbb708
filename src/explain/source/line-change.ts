import type { LineChange } from '../../series/explained.js';

/** The change under review: what differs between its base and what was measured. */
export interface Change {
  /** The commit that it is compared with. */
  base: string;
  isPullRequest: boolean;
  /** By path, the hunks of the unified diff; null where a file is touched and its hunks are not known (large, binary). */
  patches: ReadonlyMap<string, string | null>;
  /** Whether `patches` names every file that is touched. */
  isWhole: boolean;
}

/** `@@ -12,3 +12,5 @@`: the first line of the hunk in the new file. */
const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/**
 * What a change does to a line.
 * @param line null: no line of the file in particular
 * @returns null where that is not known
 */
export function lineChange({ patches, isWhole }: Change, path: string, line: number | null): LineChange | null {
  const patch = patches.get(path);
  if (patch === undefined) return isWhole ? 'unchanged' : null;
  return (patch === null || line === null ? undefined : newLines(patch).get(line)) ?? 'touched';
}

/** Lines that a patch brings, by their number in the new file: `changed` where lines were removed in their place. */
function newLines(patch: string): Map<number, 'added' | 'changed'> {
  const lines = new Map<number, 'added' | 'changed'>();
  let next: number | null = null;
  let replaces = false;
  for (const text of patch.split('\n')) {
    const [, begin] = HUNK.exec(text) ?? [];
    if (begin !== undefined) {
      next = Number(begin);
      replaces = false;
    } else if (next === null || text.startsWith('\\')) {
      // The names of the file, before its first hunk; "\ No newline at end of file".
    } else if (text.startsWith('-')) {
      replaces = true;
    } else if (text.startsWith('+')) {
      lines.set(next++, replaces ? 'changed' : 'added');
    } else {
      next++;
      replaces = false;
    }
  }
  return lines;
}
