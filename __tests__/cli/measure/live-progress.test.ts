import { describe, expect, it } from 'vitest';
import { Progress } from '../../../src/cli/measure/live-progress.js';
import type { GateEvent } from '../../../src/gate/effects/ports.js';
import { terminal } from '../../fakes/terminal.js';
import { finding, judgementOf, QUIET, readings } from '../../report/scenes.js';

const FINDINGS = [
  finding('heap/allocated', readings(1.21, 3.1, 0.1), { mib: [3.1, 2.9, 3.3] }),
  QUIET.resident,
  QUIET.reserved,
];

const cycle = (number: number): GateEvent => ({
  phase: 'cycle',
  cycle: number,
  elapsedS: 161,
  likelyDoneS: 50,
  waitsFor: null,
  judgement: judgementOf('inconclusive', 'undecided', FINDINGS),
});
const ready: GateEvent = { phase: 'step', step: 'ready', url: 'http://x', afterS: 2 };

/** What a terminal got, its control characters in words. */
const shown = ({ err }: { err: string }): string => err.replaceAll('\r\u001b[2K', '<clear>');

describe('the progress of a run', () => {
  it('is one live line on a terminal, which each cycle replaces and the next text ends', () => {
    const { io, said } = terminal({ live: true, columns: 80 });
    const progress = new Progress(io);
    progress.show(cycle(1));
    progress.show(cycle(2));
    progress.show(ready);
    expect(shown(said)).toMatch(/^<clear>cycle 1 [^<\n]+<clear>cycle 2 [^<\n]+\nready at http:\/\/x after 2.0 s\n$/);
  });

  it('is steered by no name: of an image, or of a file among the baselines', () => {
    const { io, said } = terminal({ live: false });
    new Progress(io).line('launching a\u001b]0;b\u0007\r\nc');
    expect(said.err).toBe('launching a ]0;b   c\n');
  });

  it('never wraps: a line that fills the last column would', () => {
    const { io, said } = terminal({ live: true, columns: 60 });
    new Progress(io).show(cycle(18));
    expect(shown(said)).toMatch(/^<clear>cycle 18 {2}2:41 /);
    expect(shown(said).slice('<clear>'.length).length).toBeLessThan(60);
  });

  it('leaves the cursor on a line of its own, once', () => {
    const { io, said } = terminal({ live: true });
    const progress = new Progress(io);
    progress.close();
    expect(said.err).toBe('');
    progress.show(cycle(1));
    progress.close();
    progress.close();
    expect(said.err).toMatch(/[^\n]\n$/);
  });

  it('is a plain line in a log for the first three cycles and every fifth, with room for each series', () => {
    const { io, said } = terminal({ live: false, columns: 20 });
    const progress = new Progress(io);
    for (let number = 1; number <= 11; number++) progress.show(cycle(number));
    progress.close();
    const lines = said.err.split('\n');
    expect(lines.map((line) => line.slice(0, 8).trim())).toEqual([
      'cycle 1',
      'cycle 2',
      'cycle 3',
      'cycle 5',
      'cycle 10',
      '',
    ]);
    expect(lines[0]).toMatch(/heap .*process .*MiB\/1000 {2}likely done in 0:50$/);
    expect(said.err).not.toContain('\r');
  });
});
