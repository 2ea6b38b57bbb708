import { type GateEvent, isLogged } from '../../gate/effects/ports.js';
import { progressLine, warmUpLine } from '../../report/terminal/cycle-progress.js';
import { liveBlock, warmUpBlock } from '../../report/terminal/live-block.js';
import { stepText } from '../../report/terminal/steps.js';
import type { Io } from '../cli-io.js';

const PLAIN_COLUMNS = 120;

/**
 * Shows what the gate does: one live block on a terminal; elsewhere a plain line every few cycles, in a job on GitHub folded
 * by launch.
 */
export class Progress {
  /** Lines of the live block; the cursor stands at the end of the last. */
  #lines = 0;
  #grouped = false;

  constructor(private readonly io: Io) {}

  show(event: GateEvent): void {
    const columns = this.io.columns - 1;
    if (event.phase === 'cycle') {
      const { findings, requests } = event.judgement;
      const progress = { ...event, findings, requests };
      if (this.io.live) this.#replace(liveBlock(progress, columns));
      else if (isLogged(event.cycle)) this.line(progressLine(progress, PLAIN_COLUMNS));
    } else if (event.phase === 'warming') {
      if (this.io.live) this.#replace(warmUpBlock(event, columns));
      else if (isLogged(event.step)) this.line(warmUpLine(event, PLAIN_COLUMNS));
    } else if (event.step === 'launch') this.#group(stepText(event));
    else this.line(stepText(event));
  }

  /** Goes to the start of the block, and writes the new one over it. */
  #replace(lines: readonly string[]): void {
    const up = this.#lines > 1 ? `\u001b[${this.#lines - 1}A` : '';
    this.io.err(`${this.#lines > 0 ? `\r${up}\u001b[J` : ''}${lines.join('\n')}`);
    this.#lines = lines.length;
  }

  /** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#grouping-log-lines */
  #group(title: string): void {
    this.#endGroup();
    this.#grouped = this.io.env['GITHUB_ACTIONS'] === 'true';
    this.line(`${this.#grouped ? '::group::' : ''}${title}`);
  }

  #endGroup(): void {
    if (this.#grouped) this.line('::endgroup::');
    this.#grouped = false;
  }

  line(text: string): void {
    this.#endBlock();
    // Names of images and files stand in it, and what docker says: they steer no terminal.
    this.io.err(`${text.replace(/\p{Cc}/gu, ' ')}\n`);
  }

  /** Ends a live block and a group, so that the next text starts on a line of its own. */
  close(): void {
    this.#endBlock();
    this.#endGroup();
  }

  #endBlock(): void {
    if (this.#lines > 0) this.io.err('\n');
    this.#lines = 0;
  }
}
