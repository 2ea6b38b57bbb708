import { join, relative } from 'node:path';

/** Inputs that may hold secrets: named, never shown. */
export const MAY_BE_SECRET: readonly string[] = ['command', 'args', 'env', 'run-args'];
/** Inputs that set where the run takes place and who is notified, not what is measured. */
const ELSEWHERE = new Set([
  'mode',
  'commit',
  'baseline-branch',
  'comment',
  'check',
  'github-token',
  'baseline-token',
  'needs',
]);
/** These come first; the rest in the order of their names. */
const FIRST = ['image', 'compose-file', 'compose-service', 'workload', 'baseline-dir'];
/** Named differently on the command line. */
const FLAGS: Readonly<Record<string, string>> = { 'baseline-dir': 'baseline' };

/**
 * One command that measures the same again, made of the inputs that were given. What may hold a secret is left out and
 * named in a comment, for the reader to add.
 * @param program what starts the command line: `programAt` of a package that is there, or how one gets it
 * @param inputs of the Action, by name; those left empty are not given
 * @example `node dist/cli/index.js run --image chat-api:pr --workload chat.jsonl # and your own env, run-args`
 */
export function reproduceCommand(program: string, inputs: Readonly<Record<string, string>>): string {
  const given = Object.keys(inputs).filter((name) => inputs[name] !== '' && !ELSEWHERE.has(name));
  const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const flags = given
    .filter((name) => !MAY_BE_SECRET.includes(name))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => `--${FLAGS[name] ?? name} ${shellWord(inputs[name] ?? '')}`);
  return [`${program} run`, ...flags, ...ownWords(given)].join(' ');
}

/** A comment that names those of the given inputs that may hold secrets; none without any. */
export function ownWords(given: readonly string[]): string[] {
  const own = MAY_BE_SECRET.filter((name) => given.includes(name));
  return own.length === 0 ? [] : [`# and your own ${own.join(', ')}`];
}

/**
 * The command that starts the command line of a package from a folder. It is a path, because the package is in no registry.
 * @param dist folder of the built package
 * @param folder that the path is relative to; a package far from it is named by its absolute path
 */
export function programAt(dist: string, folder: string): string {
  const path = join(dist, 'cli', 'index.js');
  const near = relative(folder, path);
  return `node ${shellWord(near.startsWith('../../..') ? path : near)}`;
}

/** One word of a POSIX shell, quoted where it holds anything that a shell looks at. */
export function shellWord(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
