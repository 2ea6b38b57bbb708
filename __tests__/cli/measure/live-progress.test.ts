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

/** What stands on the terminal in the end: a block is written over the one before. */
function screen({ err }: { err: string }): string[] {
  const lines = [''];
  let row = 0;
  for (const part of err.replaceAll('\u001b', '^').split(/(\n|\r|\^\[\d*[AJ])/)) {
    const [, count, what] = /^\^\[(\d*)([AJ])$/.exec(part) ?? [];
    if (part === '\n') row += 1;
    else if (part === '\r') continue;
    else if (what === 'A') row -= Number(count);
    else if (what === 'J') lines.splice(row);
    else lines[row] = (lines[row] ?? '') + part;
    lines[row] ??= '';
  }
  return lines;
}

describe('the progress of a run', () => {
  it('is one live block on a terminal, which each cycle replaces and the next text ends', () => {
    const { io, said } = terminal({ live: true, columns: 80 });
    const progress = new Progress(io);
    progress.show(cycle(1));
    progress.show(cycle(2));
    progress.show(ready);
    const lines = screen(said);
    expect(lines.filter((line) => line.includes('cycle'))).toEqual([expect.stringMatching(/^█+░+ {2}cycle 2 /)]);
    expect(lines.slice(-2)).toEqual(['ready at http://x after 2.0 s', '']);
  });

  it('is steered by no name: of an image, or of a file among the baselines', () => {
    const { io, said } = terminal({ live: false });
    new Progress(io).line('launching a\u001b]0;b\u0007\r\nc');
    expect(said.err).toBe('launching a ]0;b   c\n');
  });

  it('never wraps: a line that fills the last column would', () => {
    const { io, said } = terminal({ live: true, columns: 60 });
    new Progress(io).show(cycle(18));
    for (const line of screen(said)) expect(line.length).toBeLessThan(60);
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

  it('is folded by launch in a job on GitHub', () => {
    const { io, said } = terminal({ env: { GITHUB_ACTIONS: 'true' } });
    const progress = new Progress(io);
    const launch = (run: number): GateEvent => ({ phase: 'step', step: 'launch', what: 'x', side: null, run, of: 2 });
    for (const event of [launch(1), ready, launch(2), ready]) progress.show(event);
    progress.close();
    expect(
      said.err
        .trimEnd()
        .split('\n')
        .filter((line) => line.startsWith('::')),
    ).toEqual([
      ...['::group::launching x (run 1 of 2)', '::endgroup::'],
      ...['::group::launching x (run 2 of 2)', '::endgroup::'],
    ]);
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
