import { MAX_YAML_BYTES, parseYaml } from '../../gate/config/bounded-yaml.js';
import type { GitHub } from '../../github/client/api.js';
import { changedFiles, fileAt, type PullRequest } from '../../github/events/pull-request.js';
import { workflowFiles } from '../../github/events/workflow-files.js';
import type { GateResultFile } from '../../report/model/result-file.js';
import { UNNAMED_BASE } from '../../report/text/context.js';

/** What the API says of the pull request of a fork; null where it was not found. */
export interface KnownOfFork {
  gateChanges: readonly string[];
  baseRef: string | null;
}

/**
 * What the run of a fork says of itself is its word and is shown as that; what it says of anything else is replaced by
 * what the API says, or left out.
 */
export function distrust(result: GateResultFile, { gateChanges, baseRef }: KnownOfFork): GateResultFile {
  const { model } = result;
  if (model === null) return result;
  return {
    ...result,
    model: {
      ...model,
      context: {
        ...model.context,
        byFork: true,
        gateChanges: [...gateChanges],
        // That the base's budgets were used, or that the base itself grows, is not a fork's to say.
        policy: 'head',
        baseGrows: null,
      },
      baseName: baseRef ?? UNNAMED_BASE,
      // What a reader would run, or put into the configuration, comes from no fork.
      reproduce: null,
      acceptance: null,
    },
  };
}

/** Says of a result that a fork measured it, and nothing else. */
export function ofFork(result: GateResultFile): GateResultFile {
  const { model } = result;
  return model === null ? result : { ...result, model: { ...model, context: { ...model.context, byFork: true } } };
}

const WORKFLOWS = '.github/workflows/';
/** Of the repository's own actions none is known to have no part in it. */
const ACTIONS = '.github/actions/';

/** What the files of the gate are looked for by. */
export interface GateOfFork {
  /** The run that measured. */
  runId: number;
  /** What the fork's results admit to; believed of files that the pull request does change. */
  claimed: readonly string[];
  /** In the repository. */
  configPath: string;
}

/**
 * The files of the gate itself that a fork's pull request changes, by what the API lists: the run's workflow, actions of
 * the repository, the configuration, the workload that the base's configuration names, and those that the fork admits to.
 * @returns `known` false where GitHub does not list all the files
 * @throws Error with one sentence where GitHub does not tell
 */
export async function gateChangesOf(
  github: GitHub,
  pull: PullRequest,
  { runId, claimed, configPath }: GateOfFork,
): Promise<{ gateChanges: string[]; known: boolean }> {
  const { files, complete } = await changedFiles(github, pull.number);
  const workload = workloadOf(await fileAt(github, configPath, pull.baseSha, MAX_YAML_BYTES));
  const workflows = await workflowFiles(github, runId);
  const folders = workflows === null ? [ACTIONS, WORKFLOWS] : [ACTIONS];
  const own = new Set([configPath, ...(workload === null ? [] : [workload]), ...(workflows ?? []), ...claimed]);
  const changed = files.filter((file) => own.has(file) || folders.some((folder) => file.startsWith(folder)));
  return { gateChanges: changed.sort(), known: complete };
}

/** The workload that a configuration names; null where it names none, or is none. */
function workloadOf(text: string | null): string | null {
  let config: unknown;
  try {
    config = text === null ? null : parseYaml(text, 'configuration');
  } catch {
    return null;
  }
  const workload = keyOf(config, 'workload');
  const file = typeof workload === 'string' ? workload : keyOf(workload, 'file');
  return typeof file === 'string' ? file.replace(/^\.\//, '') : null;
}

function keyOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
}
