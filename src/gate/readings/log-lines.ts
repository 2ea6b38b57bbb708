import type { RecordingLine } from '../../recording/recording.js';
import type { LineSource, Service } from '../../service/service.js';
import { SHUTDOWN_LINES, sentinelTexts } from './sentinels.js';

/** Where records go, and the time of them. */
interface Recorder {
  t(): number;
  append(line: RecordingLine): void;
}

/** Records how many lines of the service's log tell of a leak: after the warm-up, and after each cycle that adds some. */
export class LogLines {
  readonly #source: LineSource;
  #before: string | null = null;

  /** Counts from now on. @param sentinels of the configuration, beside the built-in ones */
  constructor(
    service: Pick<Service, 'countLines'>,
    sentinels: readonly string[],
    private readonly out: Recorder,
  ) {
    this.#source = service.countLines(sentinelTexts(sentinels), SHUTDOWN_LINES);
  }

  /** @param cycle 0 after the warm-up */
  record(cycle: number): void {
    const { counts, problem } = this.#source.now();
    const now = JSON.stringify(counts);
    if (now === this.#before) return;
    this.#before = now;
    this.out.append({ kind: 'log', t: this.out.t(), cycle, counts, ...(problem === null ? {} : { detail: problem }) });
  }
}
