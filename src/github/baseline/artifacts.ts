import { plain } from '../../report/escape.js';
import type { GitHub } from '../client/api.js';
import { explain } from '../client/github-errors.js';
import { ArchiveError, unpackOne } from './archive.js';

/**
 * Artifacts of a workflow run, read through the API. Whoever could change the run's workflow or code wrote them, a fork
 * too: nothing in them is believed, and nothing of them is unpacked before its size and its one name are known.
 */

export { unpackOne };

/** A result as it was found in a run, and what its artifact is called; neither is to be believed. */
export interface ResultArtifact {
  artifact: string;
  /** The name without the prefix; the result itself says which gate's it is. */
  gate: string;
  /** Unread: see `parseResult`. */
  text: string;
}

export interface ResultsOfRun {
  runId: number;
  /** Of the artifacts' names. */
  prefix: string;
  /** Of one artifact, packed as well as unpacked. */
  maxBytes: number;
}

/** The one file of a result's artifact. */
export const RESULT_FILE = 'result.json';
/** Legs of a matrix that one report takes. */
const MAX_RESULTS = 64;
/** Of all of them, unpacked. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Of a run that uploads more than these, the results may not be among those that were looked at. */
const MAX_LISTED = 1000;
const PAGE = 100;
const PERMISSION = 'actions: read';

interface Listed {
  id: number;
  name: string;
  size_in_bytes: number;
  expired: boolean;
  created_at: string | null;
}

/**
 * The results that a run's jobs have uploaded, one a gate: of several of one name, which re-runs leave, the newest.
 * What cannot be had is a sentence in `problems`, never silently missing; nothing is thrown.
 */
export async function readResultArtifacts(
  github: GitHub,
  { runId, prefix, maxBytes }: ResultsOfRun,
): Promise<{ results: ResultArtifact[]; problems: string[] }> {
  const problems: string[] = [];
  let listed: Listed[];
  try {
    listed = await listOf(github, runId, problems);
  } catch (error) {
    return { results: [], problems: [explain(error, `listing the artifacts of run ${runId}`, PERMISSION)] };
  }
  const wanted = newest(listed.filter(({ name }) => name.startsWith(prefix)));
  if (wanted.length > MAX_RESULTS) {
    problems.push(
      `the run has ${wanted.length} results; allowed: at most ${MAX_RESULTS}, the others are not looked at`,
    );
  }
  const results: ResultArtifact[] = [];
  let left = MAX_BYTES;
  for (const artifact of wanted.slice(0, MAX_RESULTS)) {
    const allowed = Math.min(maxBytes, left);
    const refusal = refusalOf(artifact, allowed);
    try {
      if (refusal !== null) throw new ArchiveError(refusal);
      const file = await unpackOne(await download(github, artifact.id), { file: RESULT_FILE, maxBytes: allowed });
      left -= file.length;
      results.push({ artifact: artifact.name, gate: artifact.name.slice(prefix.length), text: file.toString('utf8') });
    } catch (error) {
      problems.push(problemOf(error, artifact.name));
    }
  }
  return { results, problems };
}

async function listOf({ octokit, owner, repo }: GitHub, runId: number, problems: string[]): Promise<Listed[]> {
  const listed: Listed[] = [];
  const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, {
    owner,
    repo,
    run_id: runId,
    per_page: PAGE,
  });
  for await (const { data } of pages) {
    listed.push(...data);
    if (listed.length > MAX_LISTED) {
      problems.push(`the run has more than ${MAX_LISTED} artifacts; results beyond these are not looked at`);
      break;
    }
  }
  return listed;
}

/** One a name, in the order of their names. */
function newest(artifacts: readonly Listed[]): Listed[] {
  const latest = new Map<string, Listed>();
  for (const artifact of artifacts) {
    const other = latest.get(artifact.name);
    if (other === undefined || isLater(artifact, other)) latest.set(artifact.name, artifact);
  }
  return [...latest.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isLater(a: Listed, b: Listed): boolean {
  const [at, bt] = [a.created_at ?? '', b.created_at ?? ''];
  return at === bt ? a.id > b.id : at > bt;
}

/** Why it is not even downloaded; null where it may be. */
function refusalOf(artifact: Listed, maxBytes: number): string | null {
  if (artifact.expired) return 'it has expired; run the workflow again';
  if (artifact.size_in_bytes > maxBytes) {
    return `it has ${artifact.size_in_bytes} bytes; allowed: at most ${maxBytes}`;
  }
  return null;
}

/**
 * An artifact's archive. GitHub answers with a redirect to its storage, whose address carries its own signature; the
 * token stays with the API, because fetch drops `Authorization` where a redirect leaves the origin
 * (https://fetch.spec.whatwg.org/#http-redirect-fetch), which a test holds.
 */
export async function download({ octokit, owner, repo }: GitHub, id: number): Promise<Buffer> {
  const { data } = await octokit.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip' });
  if (!(data instanceof ArrayBuffer)) throw new ArchiveError('what was downloaded is not an archive');
  return Buffer.from(data);
}

function problemOf(error: unknown, name: string): string {
  const artifact = `artifact "${plain(name, 100)}"`;
  if (error instanceof ArchiveError) return `${artifact} is refused: ${error.message}`;
  return explain(error, `downloading ${artifact}`, PERMISSION);
}
