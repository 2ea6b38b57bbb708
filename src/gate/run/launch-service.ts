import type { GpuDriver } from '../../memory/gpu/driver.js';
import type { Upstream } from '../../replay/upstream/upstream.js';
import { launcherOf } from '../../service/registry.js';
import { type Service, type ServiceConfig, ServiceError } from '../../service/service.js';
import { hasEndedOverProbe } from '../../service/service-environment.js';
import { endsWithin } from '../../time/deadline.js';
import { driverInTime, serviceInTime } from '../effects/in-time.js';
import type { GatePorts } from '../effects/ports.js';
import { preflight } from './preflight.js';
import type { Run, RunInputs, RunTime } from './run-inputs.js';
import type { RunRecorder } from './run-recorder.js';

/** What a run has started and must release, whatever happens. */
export interface Held {
  service: Service | null;
  driver: GpuDriver | null;
  upstream: Pick<Upstream, 'close'> | null;
}

/** How long a launch that was given up may take to clean up, and a service to be removed. */
const REMOVAL_MS = 60_000;
/** The same once the run is cancelled: the results must be out before the runner kills the process. A hurried stop fits. */
const CANCELLED_MS = 2000;
const LAST_LINES_MS = 5000;
const LAST_LINES = 50;

/** Waits for free GPUs, launches the service and waits until it is ready. */
export async function launchService(inputs: RunInputs, time: RunTime, out: RunRecorder, held: Held): Promise<Run> {
  const { config, ports, limits } = inputs;
  const whole = time.deadline;
  const opened = await whole.race(ports.openDriver(config.service));
  const driver = opened === null ? null : driverInTime(opened, () => time.deadline);
  held.driver = driver;
  const emptyGpu = driver === null ? null : await preflight(driver, whole, ports, config.service.url !== undefined);
  const { upstream, meant } = await startUpstream(inputs, time, held);
  const what = launcherOf(config.service).describe(config.service);
  const { number: run, of, ab } = inputs;
  const which = ab === null ? { side: null, run, of } : { side: ab.side, run: ab.number, of: ab.of };
  ports.progress({ phase: 'step', step: config.service.url === undefined ? 'launch' : 'attach', what, ...which });
  const launched = await time.within(limits.startupMs, 'startup', async () => {
    const service = await launchReady(meant, inputs, time, held).catch((error: unknown) => {
      if (error instanceof ServiceError && hasEndedOverProbe(error.detail.logs ?? [])) return null;
      throw error;
    });
    // Some process of its own may have ended, and the service be ready without it.
    if (service !== null && !hasEndedOverProbe(await lastLines(service, ports))) return service;
    ports.progress({ phase: 'step', step: 'shut-out' });
    const shutOut = held.service;
    held.service = null;
    await time.deadline.race(release({ service: shutOut, driver: null, upstream: null }, ports));
    return launchReady({ ...meant, shutsOutNode: true }, inputs, time, held);
  });
  ports.progress({ phase: 'step', step: 'ready', url: launched.url, afterS: out.t() });
  return {
    ...inputs,
    ports: {
      ...ports,
      send: async (cycle) => {
        const outcome = await time.deadline.race(ports.send(cycle));
        out.sent(outcome.last);
        return outcome;
      },
    },
    upstream,
    service: serviceInTime(launched, () => time.deadline),
    driver: launched.gpus.length === 0 && driver?.byId === true ? null : driver,
    emptyGpu,
    time,
    out,
    lastLines: () => lastLines(launched, ports),
  };
}

/** Launches the service, which is held from then on, and waits until it is ready. @throws ServiceError */
async function launchReady(meant: ServiceConfig, { ports }: RunInputs, time: RunTime, held: Held): Promise<Service> {
  const launching = ports.launch(meant, time.deadline);
  // A launch that is given up cleans up first.
  const service = await time.deadline.race(launching).catch(async (error: unknown) => {
    if (await endsWithin(ports.clock, removalMs(ports), launching)) held.service = await launching.catch(() => null);
    throw error;
  });
  held.service = service;
  await serviceInTime(service, () => time.deadline).ready(time.deadline.signal);
  return service;
}

/** Starts the stub that the service calls, if any, and tells the service its address. @throws ServiceError */
async function startUpstream({ config, ports }: RunInputs, { deadline }: RunTime, held: Held) {
  const { upstream: wanted } = config.workload;
  if (wanted === null) return { upstream: null, meant: config.service };
  const upstream = await deadline.race(ports.openUpstream(config.service, wanted));
  held.upstream = upstream;
  const url = `${upstream.url}${wanted.path}`;
  ports.progress({ phase: 'step', step: 'upstream', url, env: wanted.env });
  return { upstream, meant: { ...config.service, env: { ...config.service.env, [wanted.env]: url } } };
}

/** Removes the service and closes the driver, within the time that is left for it. */
export async function release({ service, driver, upstream }: Held, ports: GatePorts): Promise<void> {
  const removing = async (): Promise<void> => service?.remove(ports.signal);
  await endsWithin(ports.clock, removalMs(ports), Promise.all([removing(), driver?.close(), upstream?.close()]));
}

/** Last lines of the service; empty if they cannot be read. */
export async function lastLines(service: Service, { clock }: GatePorts): Promise<string[]> {
  const lines = service.logs(LAST_LINES).catch(() => []);
  return (await endsWithin(clock, LAST_LINES_MS, lines)) ? lines : [];
}

function removalMs({ signal }: GatePorts): number {
  return signal.aborted ? CANCELLED_MS : REMOVAL_MS;
}
