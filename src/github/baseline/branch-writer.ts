import { type KeptFile, type RetentionLimits, retire } from '../../baseline/retention.js';
import { StoreRefused } from '../../baseline/store.js';
import { pathOf, readPath, type StoredFile } from '../../baseline/stored-file.js';
import type { Clock } from '../../time/clock.js';
import { explain, statusOf } from '../client/github-errors.js';
import type { Branch, Change, Moved, Tip, TreeEntry } from './branch.js';

/**
 * Commits a recording's file to the baseline branch while other jobs do the same. The pace of retries and the meaning of
 * GitHub's errors are here; the requests are in `branch.ts`.
 */

/** The file of a recording, to be committed. */
export interface NewFile extends Omit<StoredFile, 'path'> {
  environment: string;
  content: Buffer;
}

export interface WriteOptions {
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
 * How long to retry. In each round one writer succeeds, so twenty concurrent writers with 8 s per attempt need three or
 * four minutes; the rest is for an API that fails for a while.
 */
const GIVES_UP_AFTER_MS = 10 * 60_000;
/** Full jitter: a pause is random between 0 and this, doubled after every attempt, so that writers get out of step. */
const FIRST_PAUSE_MS = 500;
/** About one attempt with an API that takes 2 s per response; a longer pause would leave the branch idle. */
const MAX_PAUSE_MS = 8000;
/** Refusals without a known reason, while nobody moves the branch, after which it counts as forbidden. */
const MAX_UNEXPLAINED = 3;

const README = `# Baselines of memdrift

memdrift stores recordings of this repository's commits here and compares pull requests with them. Every recording is a
gzip file, \`<gate>/<environment>/<commit>-<run>.json.gz\`. memdrift adds files, never changes them, and removes old ones
when there are many. The branch shares no history with the others: do not merge it.
`;

/**
 * Commits a file on top of the branch, and removes files beyond the retention limits in the same commit. Where another
 * writer created or moved the branch meanwhile, it retries on top of theirs after a random, growing pause, so that no
 * writer undoes another's commit. The branch is listed once; later attempts ask only what changed, in four requests each.
 * @returns the file's path
 * @throws StoreRefused, and the reason of an aborted signal
 */
export async function commitFile(branch: Branch, file: NewFile, options: WriteOptions): Promise<string> {
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

/** What one attempt leaves for the next. */
interface Writing {
  /** SHA of the content, which is sent once. */
  blob: string | null;
  path: string | null;
  /** Path that may be on the branch already: GitHub's response was lost. */
  unsure: string | null;
  /** Null before the first look. */
  seen: Seen | null;
  /** Commits of other writers between our attempts. */
  others: number;
}

/** The branch as last seen. */
interface Seen {
  /** Null where it does not exist. */
  tip: Tip | null;
  /** Blobs of all its files, by path. */
  held: Map<string, string>;
  /** Its recordings with a known size: all but those added since it was listed. */
  kept: BranchFile[];
}

async function attempt(
  branch: Branch,
  file: NewFile,
  { runId, retention, clock }: WriteOptions,
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

/** Lists the branch the first time; after that asks what changed. */
async function look(branch: Branch, writing: Writing): Promise<Seen> {
  const { seen } = writing;
  const moved = seen?.tip == null ? null : await branch.since(seen.tip);
  writing.seen = seen === null || moved === null ? await listed(branch) : changed(seen, moved);
  writing.others += moved?.commits ?? 0;
  return writing.seen;
}

async function listed(branch: Branch): Promise<Seen> {
  const tip = await branch.tip();
  // GitHub cuts the list of a very large branch; the rest is neither counted nor removed.
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

/** Recordings of one run with the same time get a number, so that none replaces another. */
function freePath(file: NewFile, runId: string, held: ReadonlyMap<string, string>): string {
  for (let copy = 1; ; copy++) {
    const path = pathOf(file, runId, copy);
    if (!held.has(path)) return path;
  }
}

function messageOf({ name, commit }: NewFile, gone: number): string {
  const first = `${name}: ${commit.slice(0, 7)}`;
  if (gone === 0) return first;
  return `${first}\n\nTakes away ${gone} recording${gone === 1 ? '' : 's'} that are old and many.`;
}

/** An entry of the branch's tree as a recording's file; null for any other entry. */
export function asBranchFile({ path, sha, kind, bytes }: TreeEntry): BranchFile | null {
  const stored = kind === 'file' ? readPath(path) : null;
  return stored === null || bytes === null ? null : { ...stored, bytes, blob: sha };
}

/**
 * What GitHub's error means. `moved`: another writer was faster, or a rate limit: retry. `unsure`: GitHub may have done
 * it. `forbidden`: no attempt can succeed. `unexplained`: "Reference update failed" stands for races and for rulesets.
 * GitHub has no error codes for these cases, so its message decides.
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
  // "Reference does not exist", "Object does not exist": GitHub has not replicated the last write yet.
  return /fast.?forward|already exists|does not exist/i.test(message) ? 'moved' : 'unexplained';
}

function refused(branch: string, name: string, cause: unknown): StoreRefused {
  return new StoreRefused(
    `${explain(cause, `writing the branch ${branch}`, 'contents: write')}; rulesets and branch protection must let the ` +
      'job create and update it; or upload the recording of the refresh run as an artifact named ' +
      `memdrift-baseline-${name}, where checks find it`,
    { cause },
  );
}

function givenUp(branch: string, tries: number, others: number, cause: unknown): StoreRefused {
  const minutes = GIVES_UP_AFTER_MS / 60_000;
  const why = explain(cause, `writing the branch ${branch}`, 'contents: write');
  const meanwhile =
    others === 0 ? '' : `; other jobs wrote to it ${others} ${others === 1 ? 'time' : 'times'} meanwhile`;
  return new StoreRefused(
    `the recording is not stored: gave up after ${minutes} min and ${tries} attempts: ${why}${meanwhile}`,
    { cause },
  );
}
