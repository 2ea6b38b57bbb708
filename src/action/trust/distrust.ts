import { MAX_YAML_BYTES, parseYaml } from '../../gate/config/bounded-yaml.js';
import type { GitHub } from '../../github/client/api.js';
import { changedFiles, fileAt, type PullRequest, workflowFiles } from '../../github/events/pull-request.js';
import type { GateResultFile } from '../../report/model/result-file.js';
import { UNNAMED_BASE } from '../../report/text/context.js';
import { valueAlong } from '../../workload/format/pointer.js';

/** Facts about a fork's pull request, from the API. */
interface KnownOfFork {
  gateChanges: readonly string[];
  baseRef: string | null;
}

/**
 * Removes from a fork's result what a fork must not decide. What it says about its own measurement is kept and marked as
 * such; everything else is replaced by facts from the API, or left out.
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
        // A fork cannot vouch for the base's budgets, nor for growth of the base.
        policy: 'head',
        baseGrows: null,
      },
      baseName: baseRef ?? UNNAMED_BASE,
      // Readers would run the command, or paste the lines into their configuration.
      reproduce: null,
      acceptance: null,
    },
  };
}

/** Marks a result as measured by a fork. */
export function ofFork(result: GateResultFile): GateResultFile {
  const { model } = result;
  return model === null ? result : { ...result, model: { ...model, context: { ...model.context, byFork: true } } };
}

const WORKFLOWS = '.github/workflows/';
/** Any action of the repository may be part of the gate. */
const ACTIONS = '.github/actions/';

/** Where to look for the files of the gate. */
interface GateOfFork {
  /** The run that measured. */
  runId: number;
  /** Files of the gate that the fork's results name; they count where the pull request changes them. */
  claimed: readonly string[];
  /** Path in the repository. */
  configPath: string;
}

/**
 * The files of the gate that a fork's pull request changes, as listed by the API: the workflow of the run, actions of
 * the repository, the configuration, the workload named by the base's configuration, and files that the fork names.
 * @returns `known` false where GitHub does not list all files
 * @throws PullRequestError where GitHub refuses
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

/** The workload named by a configuration; null where there is none, or the text is no configuration. */
function workloadOf(text: string | null): string | null {
  let config: unknown;
  try {
    config = text === null ? null : parseYaml(text, 'configuration');
  } catch {
    return null;
  }
  const workload = valueAlong(config, ['workload']);
  const file = typeof workload === 'string' ? workload : valueAlong(workload, ['file']);
  return typeof file === 'string' ? file.replace(/^\.\//, '') : null;
}
