import { MAX_YAML_BYTES, parseYaml } from '../../gate/config/bounded-yaml.js';
import { type GateConfig, parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import type { GitHub } from '../../github/client/api.js';
import { changedFiles, fileAt } from '../../github/events/pull-request.js';
import { UsageError } from '../../series/usage-error.js';
import type { JobLog } from '../job-log.js';
import type { Session } from '../session.js';
import { inRepository, isChanged, workflowFilesOf } from './gate-files.js';

/** What a pull request changes of the gate that judges it, and whose rules it is judged by. */
export interface Integrity {
  gateChanges: string[];
  policy: 'head' | 'base';
  config: GateConfig;
}

/** The configuration file as it was read; null where there is none. */
export type ConfigFile = { path: string; value: unknown } | null;

/** Where the runner does not say which workflow it runs (act does not), each may be it. */
const WORKFLOWS = '.github/workflows/';
/** Keys that the base commit decides under `policy: base`: what counts as a regression, and what it does to the job. */
const RULES = ['budgets', 'accepted', 'on'] as const;

/**
 * Looks whether the pull request changes the gate's own workload, configuration or workflow. With `policy: base`, in
 * either commit's configuration, the rules of a changed one are those of the base commit: a pull request cannot raise
 * its own budget. The inputs of its workflow still win over both, which `gateChanges` then names.
 * @param base commit that the pull request is compared with; null where it is not known
 * @throws UsageError where the base's rules are asked for and cannot be had
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
    if (config.baseline.policy === 'base') throw refused('allowed: a workflow with the input "github-token"');
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
  // A directory of baselines knows no commits: then the rules are those of the branch that the change goes into.
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
    // A budget that could not be looked up is not replaced by the one under review.
    if (config.baseline.policy === 'base') throw refused(messageOf(error));
    session.log.warning(`memdrift: not known what the base's configuration says: ${messageOf(error)}`);
    return { ...unchanged, gateChanges };
  }
}

/** What of a session it takes. */
type IntegrityOf = Pick<Session, 'github' | 'event' | 'context' | 'configPath' | 'inputs' | 'log'>;

/** The files that the pull request changes; where GitHub does not tell them, any may be among them. */
async function listed(
  { github, log }: { github: GitHub; log: JobLog },
  pullRequest: number,
): Promise<{ files: string[]; complete: boolean }> {
  try {
    const found = await changedFiles(github, pullRequest);
    if (!found.complete) log.warning('memdrift: the pull request is too large for GitHub to list all its files');
    return found;
  } catch (error) {
    log.warning(`memdrift: not known whether the gate itself is changed: ${messageOf(error)}`);
    return { files: [], complete: false };
  }
}

/** The path where the pull request changes it; of an action's folder, its files that are changed. */
function changesOf(path: string, files: readonly string[]): string[] {
  if (path.endsWith('/')) return files.filter((file) => file.startsWith(path));
  return isChanged(path, files) ? [path] : [];
}

function refused(why: string): UsageError {
  return new UsageError(`policy base: the configuration of the base cannot be read: ${why}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A configuration's keys; none where there is no file, or where it is not one. */
function configOf(text: string | null, path: string): Record<string, unknown> {
  const value: unknown = text === null ? null : parseYaml(text, path);
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
