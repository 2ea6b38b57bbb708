import { type KeptFile, type RetentionLimits, retire } from '../../baseline/retention.js';
import { StoreRefused } from '../../baseline/store.js';
import { pathOf, readPath, type StoredFile } from '../../baseline/stored-file.js';
import type { Clock } from '../../time/clock.js';
import { explain, statusOf } from '../client/github-errors.js';
import type { Branch, Change, Moved, Tip, TreeEntry } from './branch.js';

/** A recording's file that is to lie on a branch. */
export interface ToKeep extends Omit<StoredFile, 'path'> {
  environment: string;
  content: Buffer;
}

export interface KeepOptions {
  /** Id of the workflow run: GITHUB_RUN_ID. */
  runId: string;
  retention: RetentionLimits;
  clock: Clock;
  /** In [0, 1). */
  random(): number;
  /** Ends the waiting between two tries. */
  signal?: AbortSignal;
}

/** A file of the branch, with its blob. */
export type BranchFile = KeptFile & { blob: string };

/**
 * How long a recording is tried to be stored. Each try ends with one writer's success, so that twenty at once with 8 s a
 * try are through within three or four minutes; the rest is for an API that fails for a while.
 */
export const GIVES_UP_AFTER_MS = 10 * 60_000;
/** A pause is anything from nothing to this, doubled from try to try, so that no two writers go on in step. */
const FIRST_PAUSE_MS = 500;
/** About a try of an API that takes 2 s an answer: whoever waits longer leaves the branch to nobody. */
const MAX_PAUSE_MS = 8000;
/** Refusals without a known reason, while the branch stands still, before they are believed. */
const MAX_UNEXPLAINED = 3;

const README = `# Baselines of memdrift

memdrift keeps here what it measured of this repository's commits, to compare pull requests with: one file a
measurement, \`<gate>/<environment>/<commit>-<run>.json.gz\`, a memdrift recording as gzip. Files are added, never
changed, and taken away once they are old and many. The branch shares no history with the others: do not merge it.
`;

/**
 * Commits a file on top of whatever the branch holds, taking away in the same commit what it can do without. Where
 * another writer moved the branch meanwhile, or made it, again on top of theirs, after pauses that grow and differ from
 * writer to writer; so no writer takes back what another has kept. The branch is listed once: a further try asks what
 * has changed since, and takes four requests.
 * @returns the file's path
 * @throws StoreRefused, and what the signal was aborted with
 */
export async function keep(branch: Branch, file: ToKeep, options: KeepOptions): Promise<string> {
  const { clock, random, signal } = options;
  const begun = clock.now();
  const writing: Writing = { blob: null, path: null, unsure: null, seen: null, others: 0 };
  let unexplained = 0;
  for (let tries = 1; ; tries++) {
    const before = writing.seen?.tip?.commit;
    try {
      return await attempt(branch, file, options, writing);
    } catch (error) {
      const why = reasonOf(error);
      unexplained = why === 'unexplained' && writing.seen?.tip?.commit === before ? unexplained + 1 : 0;
      if (why === 'forbidden' || unexplained >= MAX_UNEXPLAINED) throw refused(branch.name, file.name, error);
      if (why === 'unsure') writing.unsure ??= writing.path;
      const pauseMs = random() * Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), MAX_PAUSE_MS);
      if (clock.now() + pauseMs - begun >= GIVES_UP_AFTER_MS) throw givenUp(branch.name, tries, writing.others, error);
      await clock.sleep(pauseMs, signal);
      signal?.throwIfAborted();
    }
  }
}

/** What one try leaves for the next. */
interface Writing {
  /** Sent once: the content is the same in every try. */
  blob: string | null;
  path: string | null;
  /** Path that the branch may hold already: GitHub's answer was lost. */
  unsure: string | null;
  /** Null before it was looked at. */
  seen: Seen | null;
  /** Commits of others that came between our tries. */
  others: number;
}

/** The branch as it was last looked at. */
interface Seen {
  /** Null where it does not exist. */
  tip: Tip | null;
  /** Blobs of all that lies on it, by path. */
  held: Map<string, string>;
  /** Those of its files that are ours and whose size is known: all but what came since it was listed. */
  kept: BranchFile[];
}

async function attempt(
  branch: Branch,
  file: ToKeep,
  { runId, retention, clock }: KeepOptions,
  writing: Writing,
): Promise<string> {
  writing.blob ??= await branch.write(file.content);
  const { blob, unsure } = writing;
  const { tip, held, kept } = await look(branch, writing);
  if (unsure !== null && held.get(unsure) === blob) return unsure;
  const path = freePath(file, runId, held);
  const known: KeptFile[] = [...kept, { ...file, path, bytes: file.content.length }];
  const gone = retire(known, clock.wall().getTime(), retention);
  const changes = new Map<string, Change>(gone.map((old) => [old.path, null]));
  changes.set(path, { blob });
  if (tip === null) changes.set('README.md', { text: README });
  const commit = await branch.commit(tip, changes, messageOf(file, gone.length));
  writing.path = path;
  await branch.move(tip, commit);
  return path;
}

/** Lists the branch at first, and from then on asks what has changed. */
async function look(branch: Branch, writing: Writing): Promise<Seen> {
  const { seen } = writing;
  const moved = seen?.tip == null ? null : await branch.since(seen.tip);
  writing.seen = seen === null || moved === null ? await listed(branch) : changed(seen, moved);
  writing.others += moved?.commits ?? 0;
  return writing.seen;
}

async function listed(branch: Branch): Promise<Seen> {
  const tip = await branch.tip();
  // Of a branch too large to be listed whole the rest is not looked at, and so not taken away.
  const entries = tip === null ? [] : (await branch.entries(tip.tree, { recursive: true })).entries;
  const kept = entries.map(asBranchFile).filter((known) => known !== null);
  return { tip, held: new Map(entries.map(({ path, sha }) => [path, sha])), kept };
}

function changed(seen: Seen, { tip, changes }: Moved): Seen {
  const held = new Map(seen.held);
  for (const [path, blob] of changes) {
    if (blob === null) held.delete(path);
    else held.set(path, blob);
  }
  return { tip, held, kept: seen.kept.filter(({ path }) => held.has(path)) };
}

/** Recordings made at the same millisecond by one run get a number; none ever takes another's place. */
function freePath(file: ToKeep, runId: string, held: ReadonlyMap<string, string>): string {
  for (let copy = 1; ; copy++) {
    const path = pathOf(file, runId, copy);
    if (!held.has(path)) return path;
  }
}

function messageOf({ name, commit }: ToKeep, gone: number): string {
  const first = `${name}: ${commit.slice(0, 7)}`;
  if (gone === 0) return first;
  return `${first}\n\nTakes away ${gone} recording${gone === 1 ? '' : 's'} that are old and many.`;
}

/** An entry of the branch's whole tree as one of our files; null where it is none. */
export function asBranchFile({ path, sha, kind, bytes }: TreeEntry): BranchFile | null {
  const stored = kind === 'file' ? readPath(path) : null;
  return stored === null || bytes === null ? null : { ...stored, bytes, blob: sha };
}

/**
 * What an error of a try means. `moved`: another was faster, or all of us too fast. `unsure`: GitHub may have done it. `forbidden`: no try
 * will do. `unexplained`: GitHub says "Reference update failed" for races and for rulesets alike.
 * @throws the error, where it is not GitHub's
 */
function reasonOf(error: unknown): 'moved' | 'unsure' | 'forbidden' | 'unexplained' {
  const status = statusOf(error);
  if (status === null) throw error;
  if (status >= 500) return 'unsure';
  const message = error instanceof Error ? error.message : '';
  if (status === 409 || status === 429 || /rate limit/i.test(message)) return 'moved';
  if (status !== 422 && status !== 404) return 'forbidden';
  if (/rule violation|protected|restricted|not allowed|workflow.* permission/i.test(message)) return 'forbidden';
  // "Reference does not exist", "Object does not exist": what was just written is not everywhere yet.
  return /fast.?forward|already exists|does not exist/i.test(message) ? 'moved' : 'unexplained';
}

function refused(branch: string, name: string, cause: unknown): StoreRefused {
  return new StoreRefused(
    `${explain(cause, `writing the branch ${branch}`, 'contents: write')}; rulesets and branch protection must let the ` +
      'job create and update it. Or upload the recording of the refresh run as an artifact named ' +
      `memdrift-baseline-${name}, which checks find by themselves`,
    { cause },
  );
}

function givenUp(branch: string, tries: number, others: number, cause: unknown): StoreRefused {
  const minutes = GIVES_UP_AFTER_MS / 60_000;
  const why = explain(cause, `writing the branch ${branch}`, 'contents: write');
  const meanwhile = others === 0 ? '' : `; others wrote to it ${others} ${others === 1 ? 'time' : 'times'} meanwhile`;
  return new StoreRefused(
    `the recording is not stored: gave up after ${minutes} min and ${tries} tries: ${why}${meanwhile}`,
    { cause },
  );
}
