import { describe, expect, it } from 'vitest';
import { unreplacedWorkers } from '../../../src/drift/validity/unreplaced-workers.js';
import type { Recording } from '../../../src/recording/recording.js';
import { mebibytes, run } from '../recordings.js';
import { judge } from '../said.js';

/** A service of a leader and workers; `lives` cycles each, and then another takes its place. */
function service(workers: number, lives: number, role = 'gunicorn'): Recording {
  const recording = run({ cycles: 64 });
  for (const checkpoint of recording.checkpoints) {
    const generation = Math.floor(checkpoint.cycle / lives);
    const pids = [1, ...Array.from({ length: workers }, (_, i) => 10 + 10 * generation + i)];
    checkpoint.processes = pids.map((pid) => ({ pid, role: pid === 1 ? 'leader' : role }));
  }
  return recording;
}
const STAYS = 100;

describe('that no worker was replaced', () => {
  it('is said where the baseline replaced some', () => {
    expect(unreplacedWorkers(service(1, STAYS), [service(1, STAYS), service(1, 30)])).toEqual([
      { note: 'workers-unreplaced', inBase: true },
    ]);
  });

  it('is said without a baseline where several processes are alike, so that they may be workers', () => {
    expect(unreplacedWorkers(service(2, STAYS), [])).toEqual([{ note: 'workers-unreplaced', inBase: false }]);
    expect(unreplacedWorkers(service(1, STAYS), [])).toEqual([]);
  });

  it('is not said where some were, where the baseline replaced none either, or where no process is told', () => {
    expect(unreplacedWorkers(service(2, 30), [service(2, 30)])).toEqual([]);
    expect(unreplacedWorkers(service(2, STAYS), [service(2, STAYS)])).toEqual([]);
    expect(unreplacedWorkers(run(), [])).toEqual([]);
  });

  it('stands with a pass alone', () => {
    expect(judge(service(2, STAYS), [service(2, 30)]).notes?.join()).toContain('no worker was replaced during the run');
    const leaks = service(2, STAYS);
    for (const { values, cycle } of leaks.checkpoints) {
      values['process/resident'] = (mebibytes({ leak: 8 })[cycle - 1] ?? 0) * 2 ** 20;
    }
    expect(judge(leaks, [service(2, 30)]).notes?.join() ?? '').not.toContain('no worker was replaced');
  });
});
