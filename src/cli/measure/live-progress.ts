import { type GateEvent, isLogged } from '../../gate/effects/ports.js';
import { progressLine, warmUpLine } from '../../report/terminal/cycle-progress.js';
import { stepText } from '../../report/terminal/steps.js';
import type { Io } from '../cli-io.js';

const PLAIN_COLUMNS = 120;

/** Shows what the gate does: one live line on a terminal, elsewhere a plain line every few cycles. */
export class Progress {
  #open = false;

  constructor(private readonly io: Io) {}

  show(event: GateEvent): void {
    const columns = this.io.live ? this.io.columns - 1 : PLAIN_COLUMNS;
    if (event.phase === 'cycle') {
      this.#replace(progressLine({ ...event, findings: event.judgement.findings }, columns), isLogged(event.cycle));
    } else if (event.phase === 'warming') this.#replace(warmUpLine(event, columns), isLogged(event.step));
    else this.line(stepText(event));
  }

  /** @param logged whether it stays in a log, where no line replaces another */
  #replace(text: string, logged: boolean): void {
    if (this.io.live) {
      this.io.err(`\r\u001b[2K${text}`);
      this.#open = true;
    } else if (logged) {
      this.io.err(`${text}\n`);
    }
  }

  line(text: string): void {
    this.close();
    // Names of images and files stand in it, and what docker says: they steer no terminal.
    this.io.err(`${text.replace(/\p{Cc}/gu, ' ')}\n`);
  }

  /** Ends a live line, so that the next text starts on a line of its own. */
  close(): void {
    if (this.#open) this.io.err('\n');
    this.#open = false;
  }
}
