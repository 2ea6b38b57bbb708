import type { Deadline } from '../../../time/deadline.js';
import { type Held, launchService, release } from '../launch-service.js';
import { HELLO_MS, type MeasuredRun, observerOf } from '../measure.js';
import type { RunInputs, RunTime } from '../run-inputs.js';
import type { RunRecorder } from '../run-recorder.js';

/** A run whose service may have died: what another launch of it takes. */
export interface Finished {
  inputs: RunInputs;
  time: RunTime;
  out: RunRecorder;
  held: Held;
}

/** Where the plan was never fixed. */
const SETTLE_MS = 500;

/**
 * Launches a service that has died once more, in place of the one that is held.
 * @throws as a launch does; TimeUp
 */
export async function relaunch({ inputs, time, out, held }: Finished): Promise<MeasuredRun> {
  await letGo(held, time.deadline, inputs);
  const run = await launchService(inputs, time, out, held);
  const observer = observerOf(run);
  await observer.awaitProbes(HELLO_MS);
  return { run, observer, settleMs: out.recording.header.plan?.settle_ms ?? SETTLE_MS };
}

/** What is not released in time stays held, and is released at the end of the run. */
async function letGo(held: Held, deadline: Deadline, { ports }: RunInputs): Promise<void> {
  await deadline.race(release({ ...held }, ports));
  held.service = null;
  held.driver = null;
  held.upstream = null;
}
