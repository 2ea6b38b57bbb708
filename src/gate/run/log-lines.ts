import type { LineSource } from '../../service/service.js';
import { SHUTDOWN_LINES, sentinelTexts } from '../readings/sentinels.js';
import type { Run } from './run-inputs.js';

/** Records how many lines of the service's log tell of a leak: after the warm-up, and after each cycle that adds some. */
export class LogLines {
  readonly #source: LineSource;
  #before: string | null = null;

  /** Counts from now on. */
  constructor(private readonly run: Pick<Run, 'config' | 'service' | 'out'>) {
    this.#source = run.service.countLines(sentinelTexts(run.config.logs.sentinels), SHUTDOWN_LINES);
  }

  /** @param cycle 0 after the warm-up */
  record(cycle: number): void {
    const { out } = this.run;
    const { counts, problem } = this.#source.now();
    const now = JSON.stringify(counts);
    if (now === this.#before) return;
    this.#before = now;
    out.append({ kind: 'log', t: out.t(), cycle, counts, ...(problem === null ? {} : { detail: problem }) });
  }
}
