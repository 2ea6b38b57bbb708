import type { PageWatch } from '../../memory/metrics/find-page.js';
import type { Run } from '../run/run-inputs.js';

/** How long a service that hung up may be said to run before its end is known. */
const END_MS = 2000;
const POLL_MS = 50;

/** Announces the pages that a service is asked for, and notices where a page ends it. */
export function watchPages({ ports, service, out, time }: Run): PageWatch {
  // One that hangs up and lives is not waited for again.
  let patienceMs = END_MS;
  return {
    asks: (pages) => ports.progress({ phase: 'step', step: 'pages', pages }),
    isThereAfter: async (page) => {
      out.hungUpOn(page);
      const until = ports.clock.now() + patienceMs;
      while ((await service.state()).running) {
        if (ports.clock.now() >= until) {
          patienceMs = 0;
          out.hungUpOn(null);
          return true;
        }
        await time.deadline.sleep(POLL_MS);
      }
      return false;
    },
  };
}
