import { plain } from '../../report/escape.js';
import type { GitHub } from '../client/api.js';
import { explain } from '../client/github-errors.js';
import { ArchiveError, unpackOne } from './archive.js';

/**
 * Downloads the results that jobs uploaded as artifacts of a workflow run. Anyone who can change the run's workflow or
 * code, forks included, can upload anything: nothing in an artifact is trusted, and nothing is unpacked before its size
 * and name are checked.
 */

/** A result found in a run; untrusted. */
interface ResultArtifact {
  artifact: string;
  /** Name of the artifact without the prefix; the result itself names its gate. */
  gate: string;
  /** Not parsed yet: see `parseResult`. */
  text: string;
}

interface ResultsOfRun {
  runId: number;
  /** Prefix of the artifacts' names. */
  prefix: string;
  /** Limit for one artifact, packed and unpacked. */
  maxBytes: number;
}

/** The only file in the artifact of a result. */
const RESULT_FILE = 'result.json';
/** Matrix jobs that one report covers: as many as GitHub runs of one. */
const MAX_RESULTS = 256;
/** Limit for all results together, unpacked. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Artifacts of a run that are listed. */
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
 * The results that the jobs of a run uploaded, one per gate: re-runs leave several artifacts of one name, and the newest
 * counts. Every result that cannot be read becomes a sentence in `problems`. Never throws.
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
    problems.push(`the run has ${wanted.length} results; allowed: at most ${MAX_RESULTS}, the others are ignored`);
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
      problems.push(`the run has more than ${MAX_LISTED} artifacts; results beyond these are ignored`);
      break;
    }
  }
  return listed;
}

/** The newest artifact of each name, sorted by name. */
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

/** Why an artifact is not downloaded; null where it is. */
function refusalOf(artifact: Listed, maxBytes: number): string | null {
  if (artifact.expired) return 'it has expired; run the workflow again';
  if (artifact.size_in_bytes > maxBytes) {
    return `it has ${artifact.size_in_bytes} bytes; allowed: at most ${maxBytes}`;
  }
  return null;
}

/**
 * Downloads an artifact's archive. GitHub redirects to a signed URL of its storage. The token is not sent there: fetch drops
 * `Authorization` where a redirect leaves the origin (https://fetch.spec.whatwg.org/#http-redirect-fetch); a test checks it.
 */
export async function download({ octokit, owner, repo }: GitHub, id: number): Promise<Buffer> {
  const { data } = await octokit.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip' });
  if (!(data instanceof ArrayBuffer)) throw new ArchiveError('the download is not an archive');
  return Buffer.from(data);
}

function problemOf(error: unknown, name: string): string {
  const artifact = `artifact "${plain(name, 100)}"`;
  if (error instanceof ArchiveError) return `${artifact} is refused: ${error.message}`;
  return explain(error, `downloading ${artifact}`, PERMISSION);
}
