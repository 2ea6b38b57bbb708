import { MAX_YAML_BYTES, parseYaml } from '../../gate/config/bounded-yaml.js';
import { type GateConfig, parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import type { GitHub } from '../../github/client/api.js';
import { changedFiles, fileAt } from '../../github/events/pull-request.js';
import { messageOf } from '../../series/unknown.js';
import { UsageError } from '../../series/usage-error.js';
import type { JobLog } from '../job-log.js';
import type { Session } from '../session.js';
import { inRepository, isChanged, workflowFilesOf } from './gate-files.js';

/** What a pull request changes in its own gate, and whose rules apply. */
interface Integrity {
  gateChanges: string[];
  policy: 'head' | 'base';
  config: GateConfig;
}

/** The configuration file as it was read; null where there is none. */
export type ConfigFile = { path: string; value: unknown } | null;

/** Any workflow may be the one that runs, where the runner does not name it (act does not). */
const WORKFLOWS = '.github/workflows/';
/** Keys that the base commit decides under `policy: base`: what is a regression, and what it does to the job. */
const RULES = ['budgets', 'accepted', 'on'] as const;

/**
 * Checks whether the pull request changes the gate's workload, configuration or workflow. With `policy: base` in either
 * commit's configuration, the rules come from the base commit, so that a pull request cannot raise its own budget. The
 * inputs of its workflow still win over both; `gateChanges` names a changed workflow.
 * @param base commit that the pull request is compared with; null where unknown
 * @throws UsageError where the base's rules are asked for and cannot be read
 */
export async function checkIntegrity(
  session: IntegrityOf,
  config: GateConfig,
  file: ConfigFile,
  base: string | null,
): Promise<Integrity> {
  const unchanged: Integrity = { gateChanges: [], policy: 'head', config };
  const { github, event, context } = session;
  if (event.pullRequest === null) return unchanged;
  if (github === null) {
    if (config.baseline.policy === 'base') throw refused('set the input "github-token"');
    return unchanged;
  }
  const asked = session.configPath ?? CONFIG_FILE;
  const configPaths = inRepository(asked);
  const own = [
    ...inRepository(config.workload.file),
    ...configPaths,
    ...(context?.workflowPath == null ? [WORKFLOWS] : workflowFilesOf(context.workflowPath, config.workload.file)),
  ];
  const { files, complete } = await listed({ github, log: session.log }, event.pullRequest);
  const gateChanges = [...new Set(own.flatMap((path) => changesOf(path, files)))];
  const [configPath] = configPaths;
  // A baseline-dir has no base commit; the rules then come from the base branch.
  const rulesAt = base ?? event.baseSha;
  const mayDiffer = !complete || configPaths.some((path) => isChanged(path, files));
  if (configPath === undefined || rulesAt === null || !mayDiffer) return { ...unchanged, gateChanges };
  try {
    const theirs = configOf(await fileAt(github, configPath, rulesAt, MAX_YAML_BYTES), configPath);
    const policy = (theirs['baseline'] as { policy?: unknown } | undefined)?.policy;
    if (config.baseline.policy !== 'base' && policy !== 'base') return { ...unchanged, gateChanges };
    const value = { ...(file?.value as object | null | undefined) } as Record<string, unknown>;
    for (const key of RULES) {
      if (theirs[key] === undefined) delete value[key];
      else value[key] = theirs[key];
    }
    const path = `${configPath} of the base`;
    const theirRules = parseConfig(session.inputs, { path, value }, event.mode);
    return { gateChanges, policy: 'base', config: { ...theirRules, commit: config.commit } };
  } catch (error) {
    // A base budget that cannot be read must not be replaced by the candidate's.
    if (config.baseline.policy === 'base') throw refused(messageOf(error));
    session.log.warning(`memdrift: cannot read the configuration of the base: ${messageOf(error)}`);
    return { ...unchanged, gateChanges };
  }
}

type IntegrityOf = Pick<Session, 'github' | 'event' | 'context' | 'configPath' | 'inputs' | 'log'>;

/** The files that the pull request changes; not `complete` where GitHub does not list them all. */
async function listed(
  { github, log }: { github: GitHub; log: JobLog },
  pullRequest: number,
): Promise<{ files: string[]; complete: boolean }> {
  try {
    const found = await changedFiles(github, pullRequest);
    if (!found.complete) log.warning('memdrift: the pull request is too large for GitHub to list all of its files');
    return found;
  } catch (error) {
    log.warning(`memdrift: cannot tell whether the pull request changes the gate: ${messageOf(error)}`);
    return { files: [], complete: false };
  }
}

/** The path if the pull request changes it; for an action's folder, the changed files in it. */
function changesOf(path: string, files: readonly string[]): string[] {
  if (path.endsWith('/')) return files.filter((file) => file.startsWith(path));
  return isChanged(path, files) ? [path] : [];
}

function refused(why: string): UsageError {
  return new UsageError(`key "baseline.policy": found base, but the configuration of the base cannot be read: ${why}`);
}

/** The keys of a configuration; none where there is no file, or no mapping in it. */
function configOf(text: string | null, path: string): Record<string, unknown> {
  const value: unknown = text === null ? null : parseYaml(text, path);
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
