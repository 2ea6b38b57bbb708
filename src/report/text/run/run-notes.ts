import type { RunNote } from '../../../recording/run-note.js';
import { formatBytes } from '../../../series/series.js';
import { counted, grouped } from '../figures.js';
import { limitText, troubleText } from './troubles.js';

/** What cannot be seen of a service that memdrift has not started. */
export const UNSEEN =
  'the probe is not inside, so the heaps of Python and Node, PyTorch and asyncio are not read, and nothing is collected before a reading';

/** What a reader must know of how a run was measured: one clause, without capital and full stop. */
export function runNoteText(note: RunNote): string {
  switch (note.note) {
    case 'left-out':
      return `left out: ${troubleText(note.trouble).reason}; growth there is judged by process/resident alone`;
    case 'outside-allocators':
      return `${note.allocators.join(', ')} serves malloc in processes without Python: their heap shows only in process/resident`;
    case 'attached': {
      const output = note.to === 'process' ? ', nor what it writes' : '';
      return (
        `attached to ${note.what}, which ran already and runs on: ${UNSEEN}${output}. Garbage that waits to be collected counts as ` +
        'growth, and what it held before counts for its level'
      );
    }
    case 'descriptors-unread':
      return 'open descriptors and sockets could not be read of every process, so they are not counted';
    case 'never-idle':
      return 'the server reported running requests after every request had been answered: its readings are not taken at rest (see requests/running)';
    case 'sensitivity-unchecked':
      return 'the sensitivity check was not done: no process of the service has the probe';
    case 'cycle-left-out':
      return `${limitText(note.limit)} is over within a cycle, which is left out`;
    case 'upstream-stub': {
      const { calls, failed, limited, stalled, cut } = note;
      return (
        `the upstream of the service was a stub, and was called ${counted(calls, 'time')}: ${counted(failed, 'call')} failed, ` +
        `${grouped(limited)} were limited, ${grouped(stalled)} stalled, ${grouped(cut)} were broken off`
      );
    }
    case 'amplified':
      return (
        `each cycle added ${counted(note.requests, 'request')} of ${note.class} (plan.amplify), and growth is per request of all: ` +
        `what only the other classes keep is held to ${Number(note.times.toPrecision(2))} times the budget`
      );
    case 'amplify-short':
      return (
        `plan.amplify: the service is too slow for it: ${grouped(note.wanted)} further requests a cycle would make the budget of a ` +
        `cycle ${formatBytes(note.signal)}, and max-duration holds ${grouped(note.fitting)}, which make it ` +
        `${formatBytes(note.budget)}; the run may end undecided. Raise max-duration, workload.concurrency or the growth budget`
      );
  }
}
