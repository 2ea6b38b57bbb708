import { setTimeout as delay } from 'node:timers/promises';
import { lastResort } from '../gate/effects/last-resort.js';
import { sweepStale } from '../service/cleanup/clean-up.js';
import { cancellation } from './cancel.js';
import { readInputs } from './inputs.js';

/**
 * Finding and starting docker takes some turns of the event loop; evaluating the modules of the step takes one, of 40 ms.
 * Without a head start docker would wait for it (on Node 24, docker was started after 51 ms instead of 84 ms).
 */
const HEAD_START_MS = 10;

/**
 * The Action's main: has docker list what earlier runs have left, which needs no configuration and takes longest, and
 * loads the step meanwhile.
 * @param dist folder of the built package
 */
export async function run(dist: string): Promise<void> {
  const abort = new AbortController();
  const ending = lastResort(
    (text) => void process.stdout.write(`::error::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`),
    () => abort.abort(),
  );
  const signal = AbortSignal.any([cancellation(), abort.signal]);
  const warn = async (text: string): Promise<void> => {
    const { warning } = await import('@actions/core');
    warning(text);
  };
  const swept = sweepStale({ warn }, readInputs(process.env)['command'] === undefined);
  await Promise.race([swept, delay(HEAD_START_MS)]);
  const { gateStep } = await import('./step.js');
  ending.end(await gateStep(dist, process.env, signal, swept));
}
