import { setTimeout as delay } from 'node:timers/promises';
import { lastResort } from '../gate/effects/last-resort.js';
import { sweepStale } from '../service/cleanup/clean-up.js';
import { cancellation } from './cancel.js';
import { readInputs } from './inputs.js';

/**
 * Starting docker takes several turns of the event loop; evaluating the step's modules blocks it for 40 ms. With this head
 * start docker runs after 51 ms instead of 84 ms (Node 24).
 */
const HEAD_START_MS = 10;

/**
 * Entry point of the Action. Docker lists what earlier runs left behind, which needs no configuration and takes longest,
 * while the step is loaded.
 * @param dist folder of the built package
 */
export async function run(dist: string): Promise<void> {
  const { env } = process;
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
  const { command, pid } = readInputs(env);
  const swept = sweepStale({ warn }, env, command === undefined && pid === undefined);
  await Promise.race([swept, delay(HEAD_START_MS)]);
  const { gateStep } = await import('./step.js');
  ending.end(await gateStep(dist, env, signal, swept));
}
