import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryStore } from '../../baseline/directory-store.js';
import type { BaselineStore } from '../../baseline/store.js';
import type { Change } from '../../explain/source/line-change.js';
import type { GpuDriver } from '../../memory/gpu/driver.js';
import { chooseGpus, openDriver } from '../../memory/gpu/gpu-choice.js';
import { getPage } from '../../memory/metrics/get-page.js';
import { watchMappings } from '../../memory/native/strace.js';
import type { Masker } from '../../recording/masker.js';
import { runCycle } from '../../replay/cycle.js';
import { Upstream } from '../../replay/upstream/upstream.js';
import { launch } from '../../service/registry.js';
import type { Environment, ServiceConfig } from '../../service/service.js';
import { addressForService } from '../../service/upstream-address.js';
import { systemClock } from '../../time/clock.js';
import { loadWorkload } from '../../workload/format/load-workload.js';
import type { GateConfig } from '../config/config.js';
import type { RunnerFacts } from '../readings/run-environment.js';
import { checkout, type Repository } from './checkout.js';
import type { GatePorts } from './ports.js';

/** What an entry point provides to build the gate's real ports. */
interface RealOptions {
  config: GateConfig;
  /** Folder of the built package, with the probe in `probe/`. */
  dist: string;
  outDir: string;
  /** Environment of the entry point, which also holds the values for `${secret:NAME}`. */
  env: Environment;
  /** Also masks secrets in the output of the entry point. */
  masker: Masker;
  /** Store of the base's recordings; by default the configuration's directory, if any. Null: none. */
  store?: BaselineStore | null;
  /** The change under review, where the entry point knows its base; by default what differs from the baseline's commit. */
  changeOf?: GatePorts['changeOf'];
  sweep: GatePorts['sweep'];
  log: GatePorts['log'];
  progress: GatePorts['progress'];
  signal: AbortSignal;
  /** Called with the name of everything that may need cleaning up, before it starts. */
  onName(name: string): void;
}

/** The gate's effects on a real machine; the same for the command line and the Action. */
export function realPorts(options: RealOptions): GatePorts {
  const { config, env } = options;
  const repository = checkout();
  return {
    loadWorkload,
    sweep: options.sweep,
    launch: (service, deadline) =>
      launch(service, {
        probeSource: join(options.dist, 'probe'),
        env,
        chooseGpus: (wanted) => chooseGpus(wanted, env),
        onName: options.onName,
        log: options.log,
        signal: deadline.signal,
        pulling: (pull) => deadline.uncounted(pull),
      }),
    openUpstream: async (service, behaviour) => Upstream.open(await addressForService(service, env), behaviour),
    openDriver: (service) => driverOf(service, env),
    isHere: (pid) => existsSync(`/proc/${pid}`),
    watchMappings,
    findServer: async (service, { metrics = 'auto' }, watch) => {
      // Loaded with their parsers once a service is warm, not before the first docker command.
      const { findServer, get } = await import('../../memory/metrics/index.js');
      return findServer({ service, metrics, get, watch });
    },
    getPage,
    send: (cycle) =>
      runCycle({
        ...cycle,
        concurrency: config.workload.concurrency,
        speed: config.workload.speed,
        secrets: env,
        allowedDispatchDelayMs: config.workload.latenessMs,
        maxInFlight: config.workload.maxInFlight,
        ...(config.workload.timeoutMs === null ? {} : { timeoutMs: config.workload.timeoutMs }),
      }),
    secrets: env,
    checkedOut: () => checkedOut() ?? env['GITHUB_SHA'] ?? null,
    repository,
    changeOf: options.changeOf ?? (async (paths, baseline) => sinceBaseline(repository, paths, baseline)),
    masker: options.masker,
    store: options.store === undefined ? configuredStore(config) : options.store,
    runner: runnerFacts(),
    clock: systemClock,
    log: options.log,
    progress: options.progress,
    signal: options.signal,
    outDir: options.outDir,
    spareRoots: [...new Set([tmpdir(), '/var/tmp'])],
  };
}

function sinceBaseline(repository: Repository, paths: readonly string[], base: string | null): Change | null {
  const changes = base === null ? null : repository.changesSince(base, paths);
  return base === null || changes === null ? null : { ...changes, base, isPullRequest: false };
}

async function driverOf(service: ServiceConfig, env: Environment): Promise<GpuDriver | null> {
  if (service.gpus === 'none') return null;
  const { ids } = await chooseGpus(service.gpus, env);
  return openDriver({ ids, env, now: systemClock.now }, service);
}

function configuredStore({ baseline: { dir } }: GateConfig): BaselineStore | null {
  return dir === null ? null : new DirectoryStore(dir);
}

/** git reads two small files; on a file system that hangs the commit is not known. */
const GIT_MS = 10_000;

/** HEAD of the working directory: also right where a pull request's head was checked out, not the test merge. */
export function checkedOut(): string | null {
  const limits = { encoding: 'utf8', timeout: GIT_MS, killSignal: 'SIGKILL' } as const;
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], limits);
  return status === 0 && /^[0-9a-f]{40,64}$/.test(stdout.trim()) ? stdout.trim() : null;
}

/** Transparent huge pages: the kernel's file shows the setting in brackets, `always [madvise] never`. */
function runnerFacts(): RunnerFacts {
  try {
    const text = readFileSync('/sys/kernel/mm/transparent_hugepage/enabled', 'utf8');
    return { thp: text.match(/\[(\w+)\]/)?.[1] ?? null };
  } catch {
    return { thp: null };
  }
}
