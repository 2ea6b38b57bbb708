import type { Rules } from '../../recording/recording.js';
import { definitionOf, SERIES } from '../../series/series.js';
import type { ServiceConfig } from '../../service/service.js';
import type { ForcedOutput } from '../../workload/variation/force-output.js';
import { UsageError } from '../usage-error.js';
import { didYouMean, problemOf, shown, valueAt } from './config-problem.js';
import { configSchema, NOT_YET, type ParsedConfig, type PHASES } from './config-schema.js';
import { INPUTS, INPUTS_NOT_YET, type InputName } from './input-names.js';
import { assertBaseImage, assertOneSubject } from './one-service.js';

export type OnPolicy = 'pass' | 'warn' | 'fail';
/** What a run is for; `report` measures nothing. */
export type Mode = 'check' | 'refresh' | 'report';

export type PhaseName = (typeof PHASES)[number];

/** A request sent this much after its planned time is late. */
const LATENESS_MS = 50;
const LATE_SHARE = 0.01;
/** Open loop: more in flight and this machine's sockets, not the service, would be measured. */
const MAX_IN_FLIGHT = 1024;

/** Everything the gate needs to know, every default filled in. Times in milliseconds, sizes in bytes. */
export interface GateConfig {
  name: string;
  mode: Mode;
  commit: string | null;
  service: ServiceConfig;
  workload: {
    file: string;
    speed: number;
    concurrency: number;
    vary: 'auto' | 'none' | string[];
    timeoutMs: number | null;
    /** Of requests that get a planned hang-up, where the workload has none. */
    cancelShare: number;
    forceOutput: ForcedOutput | null;
    latenessMs: number;
    lateShare: number;
    maxInFlight: number;
  };
  plan: {
    cycle: 'auto' | number;
    /** Null: as the baseline was measured, else safe. */
    horizon: 'safe' | 'fast' | null;
    settle: 'auto' | number;
    collect: 'always' | 'never';
    maxDurationMs: number;
    sensitivityCheck: boolean;
    phases: 'auto' | 'none' | readonly PhaseName[];
  };
  rules: Rules;
  baseline: {
    dir: string | null;
    branch: string;
    runs: number;
    refreshRuns: number;
    standInDistance: number;
    policy: 'head' | 'base';
  };
  /** When base and change are measured side by side; `baseImage` null: never. */
  ab: { when: 'auto' | 'always' | 'never'; baseImage: string | null };
  report: { comment: 'always' | 'on-change' | 'on-failure' | 'never'; check: 'auto' | 'never' };
  on: { inconclusive: OnPolicy | null; missingBaseline: OnPolicy | null; incomparable: OnPolicy | null };
}

/**
 * The configuration from memdrift.yml and the inputs laid over it (inputs win).
 * @param inputs by the names of {@link INPUTS}; empty strings count as not given (GitHub passes them for unset inputs)
 * @param file the parsed file and its path, or null without one
 * @param auto what the mode `auto` means here
 * @throws UsageError with one line
 */
export function parseConfig(
  inputs: Readonly<Record<string, string | readonly string[] | undefined>>,
  file: { path: string; value: unknown } | null,
  auto: Mode = 'check',
): GateConfig {
  const tree = file === null || file.value === null || file.value === undefined ? {} : structuredClone(file.value);
  if (typeof tree !== 'object' || Array.isArray(tree)) {
    throw new UsageError(
      `${file?.path}: found ${Array.isArray(tree) ? 'a list' : `a ${typeof tree}`}; allowed: a mapping of keys`,
    );
  }
  const root = tree as Record<string, unknown>;
  for (const key of NOT_YET) {
    if (valueAt(root, key.split('.')) !== undefined) {
      throw new UsageError(`${file?.path}, key "${key}": not supported by this version of memdrift`);
    }
  }
  if (typeof root['workload'] === 'string') root['workload'] = { file: root['workload'] };
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(inputs)) {
    if (value === undefined || value === '') continue;
    if (INPUTS_NOT_YET.includes(name)) {
      throw new UsageError(`input "${name}": not supported by this version of memdrift`);
    }
    if (!Object.hasOwn(INPUTS, name)) {
      throw new UsageError(`input "${name}": unknown${didYouMean(name, Object.keys(INPUTS))}`);
    }
    const { key } = INPUTS[name as InputName];
    setAt(root, key, value);
    given.set(key.join('.'), name);
  }
  const result = configSchema.safeParse(root);
  if (!result.success) throw new UsageError(problemOf(result.error, root, given, file?.path ?? 'configuration'));
  return complete(result.data, auto);
}

function complete(c: ParsedConfig, auto: Mode): GateConfig {
  const mode = c.mode === undefined || c.mode === 'auto' ? auto : c.mode;
  const measures = mode !== 'report';
  const { image, command } = c.service;
  if (measures) assertOneSubject(c.service);
  if (measures) assertBaseImage(c, mode === 'check');
  const workload = { file: undefined, ...c.workload } as Exclude<ParsedConfig['workload'], { file: string }>;
  if (measures && workload.file === undefined) {
    throw new UsageError('input "workload": missing; allowed: the path of a recorded workload');
  }
  for (const [name, { gate, growth }] of Object.entries(c.budgets.series)) {
    const definition = definitionOf(name);
    if (definition === undefined) {
      throw new UsageError(
        `key "budgets.series": found ${shown(name)}, which is no series${didYouMean(name, Object.keys(SERIES))}`,
      );
    }
    if (gate !== true || growth !== undefined || definition.unit === 'bytes') continue;
    if (definition.gated.length === 0) {
      throw new UsageError(
        `key "budgets.series.${name}.gate": found true without a growth; allowed: with one, 5/1000req`,
      );
    }
  }
  return {
    name: c.name ?? 'memdrift',
    mode,
    commit: c.commit ?? null,
    service: {
      ...(image === undefined ? {} : { image }),
      ...(command === undefined ? {} : { command }),
      ...composeOf(c.service),
      metrics: c.service.metrics,
      args: c.service.args,
      env: c.service.env,
      volumes: c.service.volumes,
      runArgs: c.service['run-args'],
      port: c.service.port,
      healthPath: c.service['health-path'],
      startupTimeoutMs: c.service['startup-timeout'],
      gpus: c.service.gpus,
      ...(c.service['memory-limit'] === undefined ? {} : { memoryLimitBytes: c.service['memory-limit'] }),
      ...(c.service['shm-size'] === undefined ? {} : { shmSizeBytes: c.service['shm-size'] }),
    },
    workload: {
      file: workload.file ?? '',
      speed: workload.speed ?? 1,
      concurrency: workload.concurrency ?? 4,
      vary: workload.vary ?? 'auto',
      timeoutMs: workload.timeout ?? null,
      cancelShare: workload['cancel-share'] ?? 0,
      forceOutput: forcedOutputOf(workload['force-output']),
      latenessMs: workload.lateness ?? LATENESS_MS,
      lateShare: workload['late-share'] ?? LATE_SHARE,
      maxInFlight: workload['max-in-flight'] ?? MAX_IN_FLIGHT,
    },
    plan: {
      cycle: c.plan.cycle,
      horizon: c.plan.horizon ?? null,
      settle: c.plan.settle,
      collect: c.plan.collect,
      maxDurationMs: c.plan['max-duration'],
      sensitivityCheck: c.plan['sensitivity-check'],
      phases: c.plan.phases,
    },
    rules: {
      growth: c.budgets.growth,
      level: c.budgets.level,
      cap: c.budgets.cap,
      alpha: 0.01,
      series: c.budgets.series,
      ...(Object.keys(c.budgets.classes).length === 0 ? {} : { classes: c.budgets.classes }),
      ...(c.accepted.length === 0 ? {} : { accepted: c.accepted }),
      ...lateRule(workload['late-share']),
    },
    baseline: {
      dir: c.baseline.dir ?? null,
      branch: c.baseline.branch,
      runs: c.baseline.runs,
      refreshRuns: c.baseline['refresh-runs'],
      standInDistance: c.baseline['stand-in-distance'],
      policy: c.baseline.policy,
    },
    ab: { when: c.ab, baseImage: c.service['base-image'] ?? null },
    report: c.report,
    on: {
      inconclusive: c.on.inconclusive ?? null,
      missingBaseline: c.on['missing-baseline'] ?? null,
      incomparable: c.on.incomparable ?? null,
    },
  };
}

/** Only where it is given: rules are compared and shown as they were configured. */
function lateRule(share: number | undefined): { late_share?: number } {
  return share === undefined ? {} : { late_share: share };
}

type ForcedOutputKeys = Exclude<ParsedConfig['workload'], { file: string }>['force-output'];

function forcedOutputOf(keys: ForcedOutputKeys): ForcedOutput | null {
  if (keys === undefined) return null;
  const { 'min-tokens': minTokens, 'max-tokens': maxTokens, 'ignore-eos': ignoreEos } = keys;
  if ((minTokens ?? 0) > (maxTokens ?? Number.POSITIVE_INFINITY)) {
    throw new UsageError(`key "workload.force-output": found min-tokens ${minTokens} above max-tokens ${maxTokens}`);
  }
  return {
    ...(minTokens === undefined ? {} : { minTokens }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(ignoreEos === undefined ? {} : { ignoreEos }),
  };
}

function composeOf(service: ParsedConfig['service']): Partial<ServiceConfig> {
  const file = service['compose-file'];
  const name = service['compose-service'];
  const members = service['compose-members'];
  return {
    ...(file === undefined ? {} : { composeFile: file }),
    ...(name === undefined ? {} : { composeService: name }),
    ...(members === undefined ? {} : { composeMembers: members }),
  };
}

function setAt(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let node = root;
  for (const key of path.slice(0, -1)) {
    const next = node[key];
    if (next === null || typeof next !== 'object' || Array.isArray(next)) node[key] = {};
    node = node[key] as Record<string, unknown>;
  }
  node[path[path.length - 1] as string] = value;
}
