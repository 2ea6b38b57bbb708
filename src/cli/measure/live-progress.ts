import { type GateEvent, isLogged } from '../../gate/effects/ports.js';
import { progressLine } from '../../report/terminal/cycle-progress.js';
import type { Io } from '../cli-io.js';

const PLAIN_COLUMNS = 120;

/** Shows what the gate does: one live line on a terminal, elsewhere a plain line every few cycles. */
export class Progress {
  #open = false;

  constructor(private readonly io: Io) {}

  show(event: GateEvent): void {
    if (event.phase !== 'cycle') {
      this.line(event.text);
      return;
    }
    const columns = this.io.live ? this.io.columns - 1 : PLAIN_COLUMNS;
    const text = progressLine({ ...event, findings: event.judgement.findings }, columns);
    if (this.io.live) {
      this.io.err(`\r\u001b[2K${text}`);
      this.#open = true;
    } else if (isLogged(event.cycle)) {
      this.io.err(`${text}\n`);
    }
  }

  line(text: string): void {
    this.close();
    this.io.err(`${text}\n`);
  }

  /** Ends a live line, so that the next text starts on a line of its own. */
  close(): void {
    if (this.#open) this.io.err('\n');
    this.#open = false;
  }
}
