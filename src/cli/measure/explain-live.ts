import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../../gate/config/config.js';
import { duration } from '../../gate/config/scalars.js';
import { CancelledError } from '../../gate/exit.js';
import { watchLive } from '../../gate/live/watch-live.js';
import { chooseGpus } from '../../memory/gpu/gpu-choice.js';
import { getPage } from '../../memory/metrics/get-page.js';
import { watchMappings } from '../../memory/native/strace.js';
import { Observer } from '../../memory/observer.js';
import { renderLive } from '../../report/terminal/live-terminal.js';
import { UsageError } from '../../series/usage-error.js';
import { launch, launcherOf } from '../../service/registry.js';
import { ServiceError } from '../../service/service.js';
import { systemClock } from '../../time/clock.js';
import { orAborted } from '../../time/deadline.js';
import type { Io } from '../cli-io.js';

export interface LiveFlags {
  pid?: string;
  container?: string;
  url?: string;
  duration?: string;
  intrusive?: boolean;
  json?: boolean;
}

const DURATION = '30s';
const PATIENCE_MS = 60_000;
/** Of a service whose address is not given, and of which no page is asked then. */
const NOWHERE = 'http://127.0.0.1';

/**
 * Watches a service that runs now.
 * @returns what is printed
 * @throws UsageError where there is none; CancelledError
 */
export async function explainLive(flags: LiveFlags, io: Io, width: number): Promise<string> {
  const { pid = '', container = '', url = NOWHERE } = flags;
  const durationMs = durationOf(flags.duration ?? DURATION);
  const config = parseConfig({ url, pid, container, gpus: 'none', workload: 'none' }, null);
  const { service: meant } = config;
  const log = { info: () => undefined, warn: (text: string) => io.err(`memdrift: ${text}\n`) };
  const service = await launch(meant, {
    probeSource: join(io.dist, 'probe'),
    env: io.env,
    chooseGpus: (wanted) => chooseGpus(wanted, io.env),
    onName: () => undefined,
    log,
    signal: io.signal,
  }).catch((error: unknown) => {
    const { remedy = '' } = error instanceof ServiceError ? error.detail : {};
    throw error instanceof ServiceError
      ? new UsageError(`${error.message}${remedy === '' ? '' : `: ${remedy}`}`)
      : error;
  });
  const { now, sleep } = systemClock;
  const observer = new Observer(service, {
    now,
    sleep,
    patienceMs: PATIENCE_MS,
    isHere: (hostPid) => existsSync(`/proc/${hostPid}`),
    ...(flags.url === undefined ? {} : { pages: { metrics: 'auto', get: getPage } }),
  });
  const what = launcherOf(meant).describe(meant);
  io.err(`watching ${what} for ${durationMs / 1000} s\n`);
  try {
    const live = await orAborted(
      io.signal,
      watchLive(
        {
          service,
          observer,
          now,
          sleep: (ms) => sleep(ms, io.signal),
          watchMappings: (pids) => watchMappings(pids, io.signal),
        },
        { what, durationMs, intrusive: flags.intrusive === true },
      ),
    );
    return flags.json === true ? `${JSON.stringify(live, null, 2)}\n` : renderLive(live, width);
  } catch (error) {
    throw io.signal.aborted ? new CancelledError(null) : error;
  } finally {
    await service.remove(io.signal);
  }
}

function durationOf(text: string): number {
  const parsed = duration.safeParse(text);
  if (!parsed.success) throw new UsageError(`option "--duration": found "${text}"; allowed: a duration such as 30s`);
  return parsed.data;
}
