import { worst } from '../drift/verdict.js';
import type { Trouble } from '../recording/trouble.js';
import type { GateNote } from '../report/text/run/gate-notes.js';
import { messageOf } from '../series/unknown.js';
import { UsageError } from '../series/usage-error.js';
import { Deadline, TimeUp } from '../time/deadline.js';
import type { Workload } from '../workload/format/workload.js';
import { countGenerating } from '../workload/variation/force-output.js';
import { prepareWorkload } from '../workload/variation/prepare.js';
import { Variation } from '../workload/variation/vary.js';
import { checkVary } from '../workload/variation/vary-settings.js';
import type { GateConfig } from './config/config.js';
import { didYouMean, shown } from './config/config-problem.js';
import { valuesToMask } from './effects/masked.js';
import type { GatePorts } from './effects/ports.js';
import { limitsStep, type TimeLimits, timeLimits, totalMs } from './effects/time-limits.js';
import { CancelledError, orCancelled } from './exit.js';
import type { GateResult, Stored } from './gate-result.js';
import { runOnce } from './run/one-run.js';
import { baseImageFor, checkWithBase, type GateInputs, maxRuns } from './run/paired-check.js';
import { limitOf } from './run/run-failures.js';
import type { GateOptions } from './run/run-inputs.js';

export type { GateContext, GateResult } from './gate-result.js';

/**
 * The whole procedure: reads the stored recordings, measures and judges the service, stores a refresh. A refresh is
 * repeated `refresh-runs` times, each with a fresh launch and all against what was stored before the first; the worst
 * verdict counts. A run that cannot be measured is not repeated. A check that has an image of the base may measure it
 * too (paired-check.ts).
 * @throws UsageError and WorkloadError for the user to fix; CancelledError; bugs
 */
export async function runGate(config: GateConfig, options: GateOptions, ports: GatePorts): Promise<GateResult> {
  const workload = prepareWorkload(await ports.loadWorkload(config.workload.file), config.workload);
  ports.masker.add(valuesToMask(config, workload, ports.secrets));
  checkVary(workload.requests, config.workload.vary);
  checkForcedOutput(workload, config);
  checkClasses(workload, config);
  const baseImage = baseImageFor(config, options);
  const runs = options.refresh ? config.baseline.refreshRuns : 1;
  await ports.sweep();
  const limits = timeLimits(config, options, baseImage === null ? runs : maxRuns(config), ports.store !== null);
  ports.progress({ phase: 'step', ...limitsStep(limits) });
  const deadline = Deadline.after(ports.clock, totalMs(limits), 'gate', ports.signal);
  try {
    const stored = await listStored(config, ports, limits, deadline);
    const variation = new Variation(workload, config.workload.vary);
    const inputs: GateInputs = { config, options, ports, workload, variation, stored, limits, deadline };
    return await (baseImage === null ? repeatRun(inputs, runs) : checkWithBase(inputs, baseImage));
  } finally {
    deadline.end();
  }
}

/** Runs without a paired base. */
async function repeatRun(inputs: GateInputs, of: number): Promise<GateResult> {
  const { signal } = inputs.ports;
  const results: GateResult[] = [];
  for (let number = 1; number <= of; number++) {
    if (signal.aborted) throw new CancelledError(results.at(-1)?.recordingPath ?? null);
    const first = results[0]?.recording ?? null;
    const result = await runOnce({ ...inputs, number, of, first, ab: null, requiresBaseline: false });
    results.push(result);
    if (result.judgement.verdict === 'not-measured') break;
  }
  return worstResult(results, of);
}

/** @throws UsageError where an output length is set and no request has a field for it */
function checkForcedOutput({ requests }: Workload, { workload }: GateConfig): void {
  if (workload.forceOutput === null || countGenerating(requests) > 0) return;
  throw new UsageError(
    'key "workload.force-output": found it, but no request has an OpenAI-style body; allowed: where one has messages or a prompt',
  );
}

/** @throws UsageError for a budget of a class that the workload does not have */
function checkClasses({ requests }: Workload, { rules }: GateConfig): void {
  const known = [...new Set(requests.map((request) => request.class))];
  const unknown = Object.keys(rules.classes ?? {}).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const allowed = known.slice(0, 8).map(shown).join(', ');
  const near = didYouMean(unknown, known, shown) || ';';
  throw new UsageError(
    `key "budgets.classes": found ${shown(unknown)}${near} allowed: classes of the workload: ${allowed}`,
  );
}

async function listStored(
  { name }: GateConfig,
  ports: GatePorts,
  { readingMs }: TimeLimits,
  deadline: Deadline,
): Promise<Stored> {
  const { store } = ports;
  try {
    if (store === null) return { recordings: [], leftOut: [], refused: null };
    const reading = deadline.part(readingMs, 'baselines', (part) => part.race(store.list(name)));
    const { recordings, warnings } = await orCancelled(ports.signal, reading, null);
    for (const warning of warnings) ports.log.warn(warning);
    return { recordings, leftOut: warnings, refused: null };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return { recordings: [], leftOut: [], refused: whyUnread(error) };
  }
}

function whyUnread(error: unknown): Trouble {
  if (error instanceof TimeUp) return { why: 'baselines-slow', limit: limitOf(error) };
  return { why: 'baselines-unread', detail: messageOf(error) };
}

/** The first result with the worst verdict, with notes about the other runs. */
function worstResult(results: readonly GateResult[], of: number): GateResult {
  const verdict = worst(results.map(({ judgement }) => judgement.verdict));
  const chosen = results.find(({ judgement }) => judgement.verdict === verdict);
  if (chosen === undefined) throw new RangeError('bug: a gate without a run');
  if (of === 1) return chosen;
  const notes = results.map(
    ({ judgement: { verdict: its, cause } }, i): GateNote => ({
      note: 'other-run',
      run: i + 1,
      of,
      verdict: its,
      cause,
    }),
  );
  return {
    ...chosen,
    notes: [...chosen.notes, ...notes.filter((_, i) => results[i] !== chosen)],
    others: results.filter((result) => result !== chosen),
  };
}
