import type { GateEvent } from '../gate/ports.js';
import { liveLine } from '../report/terminal.js';
import { definitionOf } from '../series/series.js';
import type { Io } from './io.js';

/** Shows what the gate does: one live line on a terminal, plain lines elsewhere (one each few cycles). */
export class Progress {
  #open = false;

  constructor(private readonly io: Io) {}

  show(event: GateEvent): void {
    if (event.phase !== 'cycle') {
      this.line(event.text);
      return;
    }
    const text = liveLine({
      cycle: event.cycle,
      elapsedS: event.elapsedS,
      likelyDoneS: event.likelyDoneS,
      columns: this.io.live ? this.io.columns - 1 : 120,
      series: event.judgement.findings
        .filter((finding) => finding.gated && finding.drift !== null)
        .map((finding) => ({
          label: shortLabel(finding.series),
          per1000: finding.drift?.per1000Requests ?? 0,
          halfWidth: ((finding.drift?.high ?? 0) - (finding.drift?.low ?? 0)) / 2,
          unit: finding.unit,
        })),
    });
    if (this.io.live) {
      this.io.err(`\r\u001b[2K${text}`);
      this.#open = true;
    } else if (event.cycle <= 3 || event.cycle % 5 === 0 || event.judgement.settled) {
      this.io.err(`${text}\n`);
    }
  }

  line(text: string): void {
    this.close();
    this.io.err(`${text}\n`);
  }

  /** Ends a live line, so that what follows starts on its own. */
  close(): void {
    if (this.#open) this.io.err('\n');
    this.#open = false;
  }
}

function shortLabel(series: string): string {
  const definition = definitionOf(series);
  if (definition === undefined) return series;
  const same = series.startsWith('torch.device');
  return same ? `torch ${definition.quantity}` : definition.layerLabel.replace('host ', '');
}
