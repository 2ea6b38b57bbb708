import { RecordingError } from '../recording/parse-recording.js';
import type { Recording } from '../recording/recording.js';
import { environmentKey } from './environment-key.js';

/**
 * Where a recording lies on the branch of baselines, and what its path alone tells: gate, environment, commit and
 * age are known without reading a file. Pure.
 */
export interface StoredFile {
  /** `<name>/<environment>/<commit>-<run>.json.gz` */
  path: string;
  /** The gate's. */
  name: string;
  /** {@link environmentKey} of the recording's; null where its place does not say, as an artifact's does not. */
  environment: string | null;
  commit: string;
  /** When it was recorded, milliseconds since 1970 (UTC). */
  created: number;
}

/** A gate name that may not become a part of a path. */
class GateNameError extends Error {
  override readonly name = 'GateNameError';
}

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const PATH =
  /^(?<name>[\w.-]{1,64})\/(?<environment>[0-9a-f]{16})\/(?<commit>[0-9a-f]{40}|[0-9a-f]{64})-\d{1,20}-(?<created>\d{8}T\d{9}Z)(-\d{1,4})?\.json\.gz$/;
const CREATED = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

/** A full commit SHA, of SHA-1 or SHA-256 repositories. */
export const isCommit = (text: string | null | undefined): text is string => COMMIT.test(text ?? '');

/**
 * A gate's name, fit to be one folder: neither `..` nor a name that git keeps for itself.
 * @throws GateNameError with one line
 */
export function folderOf(name: string): string {
  if (/^[\w.-]{1,64}$/.test(name) && !/^(\.{1,2}|\.git)$/i.test(name)) return name;
  throw new GateNameError(
    `gate name ${JSON.stringify(name.slice(0, 80))}: allowed are 1 to 64 of A-Z a-z 0-9 _ . -, and not . or .. or .git`,
  );
}

/**
 * The path of a recording.
 * @param run id of the workflow run that stores it (GITHUB_RUN_ID); 0 where it is not one
 * @param created milliseconds since 1970
 * @param copy 1, or more where the path of the one before is taken by another recording
 * @throws GateNameError
 */
export function pathOf(
  file: { name: string; environment: string; commit: string; created: number },
  run: string,
  copy: number,
): string {
  const when = new Date(file.created).toISOString().replace(/[-:.]/g, '');
  const by = /^\d{1,20}$/.test(run) ? run : '0';
  const suffix = copy === 1 ? '' : `-${copy}`;
  return `${folderOf(file.name)}/${file.environment}/${file.commit}-${by}-${when}${suffix}.json.gz`;
}

/** What a path says; null where it is not one of ours. */
export function readPath(path: string): StoredFile | null {
  const parts = PATH.exec(path)?.groups;
  if (parts === undefined) return null;
  const { name = '', environment = '', commit = '' } = parts;
  const created = Date.parse((parts['created'] ?? '').replace(CREATED, '$1-$2-$3T$4:$5:$6.$7Z'));
  return Number.isNaN(created) ? null : { path, name, environment, commit, created };
}

/**
 * The recording, where it is what its path says: of this gate, this commit and this environment.
 * @param origin what to call it in an error
 * @throws RecordingError with one line
 */
export function asNamed(
  recording: Recording,
  { name, environment, commit }: Pick<StoredFile, 'name' | 'environment' | 'commit'>,
  origin: string,
): Recording {
  const { header } = recording;
  for (const [what, found, expected] of [
    ['gate', header.name, name],
    ['commit', header.commit, commit],
    ['environment', environmentKey(header.environment), environment],
  ]) {
    if (expected !== null && found !== expected) {
      const shown = JSON.stringify(found ?? null).slice(0, 90);
      throw new RecordingError(`${origin}: its ${what} is ${shown}, where its place says ${JSON.stringify(expected)}`);
    }
  }
  return recording;
}
