import type { Finding } from '../../drift/verdict.js';
import type { GateConfig } from '../../gate/config/config.js';
import type { GateEvent } from '../../gate/effects/ports.js';
import type { RunEvent } from '../../report/run-events.js';
import { isDecided } from '../../report/terminal/live-block.js';
import { VERSION } from '../../series/version.js';
import type { Io } from '../cli-io.js';
import { measuredText } from './measured-text.js';

type EventOf<Name extends RunEvent['event']> = Extract<RunEvent, { event: Name }>;

/** Tells a run as events, one JSON object a line, on standard output; secrets in them are masked. */
export class JsonLines {
  /** Series that have been told as decided, in this launch. */
  readonly #decided = new Set<string>();

  constructor(private readonly io: Io) {}

  /** @param refresh whether the recording is to become a baseline */
  show(event: GateEvent, config: GateConfig, refresh: boolean): void {
    if (event.phase === 'step') {
      if (event.step === 'launch') this.#decided.clear();
      if (event.step !== 'limits') return;
      const { wholeS: limitS, runs } = event;
      const service = measuredText(config, this.io);
      this.#write({ event: 'start', version: 1, memdrift: VERSION, name: config.name, service, refresh, limitS, runs });
    } else if (event.phase === 'cycle') {
      const { cycle, elapsedS, likelyDoneS, waitsFor, judgement } = event;
      const gated = judgement.findings.filter((finding) => finding.gated);
      const open = gated.filter((finding) => !isDecided(finding)).map(({ series }) => series);
      const series = Object.fromEntries(
        gated.map((finding) => [finding.series, { unit: finding.unit, growth: growthOf(finding) }]),
      );
      this.#write({ event: 'checkpoint', cycle, elapsedS, likelyDoneS, waitsFor, open, series });
      for (const finding of gated.filter(isDecided)) this.#decide(finding, cycle);
    }
  }

  #decide(finding: Finding, cycle: number): void {
    const { series, verdict } = finding;
    if (this.#decided.has(series)) return;
    this.#decided.add(series);
    this.#write({ event: 'decided', cycle, series, verdict, growth: growthOf(finding) });
  }

  end(end: Omit<EventOf<'verdict'>, 'event'>): void {
    this.#write({ event: 'verdict', ...end });
  }

  #write(event: RunEvent): void {
    this.io.out(`${this.io.masker.mask(JSON.stringify(event))}\n`);
  }
}

function growthOf({ drift }: Finding): EventOf<'decided'>['growth'] {
  if (drift === null) return null;
  const { value, low, high } = drift.growth;
  return { value, low, high, budget: drift.budget };
}
