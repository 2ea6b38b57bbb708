import { worst } from '../drift/verdict.js';
import { reasonText } from '../report/text/reasons.js';
import { UsageError } from '../series/usage-error.js';
import { Deadline } from '../time/deadline.js';
import type { Workload } from '../workload/format/workload.js';
import { countGenerating } from '../workload/variation/force-output.js';
import { prepared } from '../workload/variation/prepare.js';
import { checkVary } from '../workload/variation/vary.js';
import type { GateConfig } from './config/config.js';
import { didYouMean, shown } from './config/config-problem.js';
import { maskedOf } from './effects/masked.js';
import type { GatePorts } from './effects/ports.js';
import { limitsText, type TimeLimits, timeLimits, totalMs } from './effects/time-limits.js';
import { CancelledError, orCancelled } from './exit.js';
import type { GateResult, Stored } from './gate-result.js';
import type { GateOptions } from './run/gate-run.js';
import { type RunInput, runOnce } from './run/one-run.js';
import { type AbCheck, baseImageOf, checkWithBase, maxRuns } from './run/paired-check.js';

export type { GateContext, GateResult } from './gate-result.js';

/**
 * The whole procedure: what is stored is read, the service is measured and judged, a refresh is stored; a refresh as
 * often as `refresh-runs` says, each with a fresh launch and all against what was stored before the first. The worst
 * answers for all. What cannot be measured once is not tried again. A check with an image of the base may measure that
 * beside it (ab.ts).
 * @throws UsageError and WorkloadError (the user's to mend), CancelledError, and the bug that was not foreseen
 */
export async function runGate(config: GateConfig, options: GateOptions, ports: GatePorts): Promise<GateResult> {
  const workload = prepared(await ports.loadWorkload(config.workload.file), config.workload);
  ports.masker.add(maskedOf(config, workload, ports.secrets));
  checkVary(workload.requests, config.workload.vary);
  checkForced(workload, config);
  checkClasses(workload, config);
  const baseImage = baseImageOf(config, options);
  const of = options.refresh ? config.baseline.refreshRuns : 1;
  const limits = timeLimits(config, options, baseImage === null ? of : maxRuns(config), ports.store !== null);
  ports.log.info(limitsText(limits));
  const deadline = Deadline.after(ports.clock, totalMs(limits), 'all of the time', ports.signal);
  try {
    const stored = await listStored(config, ports, limits, deadline);
    if (baseImage !== null) {
      return await checkWithBase({ config, options, ports, workload, stored, baseImage, limits, deadline });
    }
    return await runsOf({ config, options, ports, workload, stored, of, limits, deadline });
  } finally {
    deadline.end();
  }
}

/** What is not measured beside its base: as many runs as that takes. */
async function runsOf({ config, options, ports, of, ...input }: Runs): Promise<GateResult> {
  const results: GateResult[] = [];
  for (let run = 1; run <= of; run++) {
    if (ports.signal.aborted) throw new CancelledError(results.at(-1)?.recordingPath ?? null);
    const first = results[0]?.recording ?? null;
    const result = await runOnce(config, options, ports, { ...input, run, of, first });
    results.push(result);
    if (result.judgement.verdict === 'not-measured') break;
  }
  return worstOf(results, of);
}

type Runs = Pick<AbCheck, 'config' | 'options' | 'ports'> & Omit<RunInput, 'run' | 'first' | 'ab' | 'requiresBaseline'>;

/** @throws UsageError where a length is asked for and no request can be given one */
function checkForced({ requests }: Workload, { workload }: GateConfig): void {
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
    const reading = deadline.part(readingMs, 'the time to read them', (part) => part.race(store.list(name)));
    const { recordings, warnings } = await orCancelled(ports.signal, reading, null);
    for (const warning of warnings) ports.log.warn(warning);
    return { recordings, leftOut: warnings, refused: null };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return { recordings: [], leftOut: [], refused: error instanceof Error ? error.message : String(error) };
  }
}

/** The result with the worst verdict, the first of several, which also tells of the others. */
function worstOf(results: readonly GateResult[], of: number): GateResult {
  const verdict = worst(results.map(({ judgement }) => judgement.verdict));
  const chosen = results.find(({ judgement }) => judgement.verdict === verdict);
  if (chosen === undefined) throw new RangeError('a gate without a run is a bug');
  if (of === 1) return chosen;
  const told = results.map(
    ({ judgement }, i) => `Run ${i + 1} of ${of}: ${judgement.verdict}: ${reasonText(judgement.cause)}.`,
  );
  return {
    ...chosen,
    notes: [...chosen.notes, ...told.filter((_, i) => results[i] !== chosen)],
    others: results.filter((result) => result !== chosen),
  };
}
