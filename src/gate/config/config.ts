import type { Budgets, SeriesBudgets } from '../../drift/budget/written-rules.js';
import { ALPHA, LATE_SHARE } from '../../drift/constants.js';
import type { UpstreamBehaviour } from '../../replay/upstream/upstream.js';
import { definitionOf, SERIES } from '../../series/series.js';
import { UsageError } from '../../series/usage-error.js';
import { LAUNCHERS } from '../../service/registry.js';
import type { ServiceConfig } from '../../service/service.js';
import { didYouMean, nearOrAllowed, problemOf, shown } from './config-problem.js';
import { camelCase, configSchema, type ParsedConfig, type PHASES } from './config-schema.js';
import { INPUTS, type InputName } from './input-names.js';

export type OnPolicy = NonNullable<ParsedConfig['on']['inconclusive']>;
/** What a run is for; `report` measures nothing. */
export type Mode = 'check' | 'refresh' | 'report';

/** How the stub behaves, and the variable that tells the service its address, which ends with `path`. */
export type UpstreamConfig = UpstreamBehaviour & { env: string; path: string };

export type PhaseName = (typeof PHASES)[number];

/** Everything the gate needs to know: what the schema says, and what its keys mean together. */
export interface GateConfig
  extends Omit<ParsedConfig, 'mode' | 'service' | 'workload' | 'budgets' | 'accepted' | 'ab'> {
  mode: Mode;
  service: ServiceConfig;
  workload: Omit<ParsedConfig['workload'], 'lateShare'> & { lateShare: number };
  rules: Budgets;
  /** When base and change are measured interleaved; `baseImage` null: never. */
  ab: { when: ParsedConfig['ab']; baseImage: string | null };
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
  if (typeof root['workload'] === 'string') root['workload'] = { file: root['workload'] };
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(inputs)) {
    if (value === undefined || value === '') continue;
    if (!Object.hasOwn(INPUTS, name)) {
      throw new UsageError(`input "${name}": unknown${nearOrAllowed(name, Object.keys(INPUTS))}`);
    }
    const { key } = INPUTS[name as InputName];
    setAt(root, key, value);
    given.set(key.join('.'), name);
  }
  const result = configSchema.safeParse(root);
  if (!result.success) throw new UsageError(problemOf(result.error, root, given, file?.path ?? 'configuration'));
  return complete(result.data, auto);
}

/** What the keys mean together. @throws UsageError */
function complete({ service, workload, budgets, accepted, ab, ...config }: ParsedConfig, auto: Mode): GateConfig {
  const mode = config.mode === 'auto' ? auto : config.mode;
  const { baseImage, ...measured } = service;
  const { lateShare, ...replayed } = workload;
  if (mode !== 'report') {
    assertOneService(measured);
    assertBaseImage(measured, baseImage, mode === 'check' && ab === 'always');
    if (workload.file === '') {
      throw new UsageError('input "workload": missing; allowed: the path of a recorded workload');
    }
  }
  assertWarmUp(config.plan);
  if (workload.upstream !== null) assertUpstream(measured, workload.upstream.env);
  for (const [name, budget] of Object.entries(budgets.series)) assertSeriesBudget(name, budget);
  const { classes, ...rules } = budgets;
  return {
    ...config,
    mode,
    service: measured,
    workload: { ...replayed, lateShare: lateShare ?? LATE_SHARE },
    // Only what is given: rules are compared and shown as they were configured.
    rules: {
      ...rules,
      alpha: ALPHA,
      ...(Object.keys(classes).length === 0 ? {} : { classes }),
      ...(accepted.length === 0 ? {} : { accepted }),
      ...(lateShare === undefined ? {} : { lateShare }),
    },
    ab: { when: ab, baseImage },
  };
}

/** @throws UsageError where the warm-up leaves no time to measure */
function assertWarmUp({ warmUp, maxDurationMs }: GateConfig['plan']): void {
  if (warmUp === 'auto' || warmUp.durationMs < maxDurationMs) return;
  throw new UsageError(
    `plan.warm-up: found a duration of ${warmUp.durationMs / 1000} s; allowed: less than plan.max-duration (${maxDurationMs / 1000} s)`,
  );
}

/** @throws UsageError where the service cannot be told the address of the stub */
function assertUpstream({ composeFile, url, env }: ServiceConfig, name: string): void {
  if (url !== undefined) {
    throw new UsageError('workload.upstream: found beside "url"; allowed: with a service that memdrift launches');
  }
  if (composeFile !== undefined) {
    throw new UsageError(
      'workload.upstream: found beside "compose-file"; allowed: beside "image" or "command". Add a stub to the compose file instead',
    );
  }
  if (env[name] === undefined) return;
  throw new UsageError(`workload.upstream: found "${name}", which service.env sets, too; allowed: one of the two`);
}

/** @throws UsageError unless exactly one launcher is asked for, by all of its keys */
function assertOneService(service: ServiceConfig): void {
  const isSet = (key: string): boolean => {
    const value = (service as unknown as Readonly<Record<string, unknown>>)[camelCase(key)];
    return Array.isArray(value) && key !== 'command' ? value.length > 0 : value !== undefined;
  };
  const [launcher, ...others] = LAUNCHERS.filter(({ key }) => isSet(key));
  if (launcher === undefined || others.length > 0) {
    const found = launcher === undefined ? 'none' : listed([launcher, ...others]);
    throw new UsageError(`service: found ${found}; allowed: exactly one of ${listed(LAUNCHERS)}`);
  }
  for (const { key, keyBeside } of LAUNCHERS) {
    if (keyBeside === undefined || isSet(key) === isSet(keyBeside)) continue;
    const lacks = isSet(key) ? keyBeside : key;
    throw new UsageError(`service: "${lacks}" is missing; allowed: "${key}" and "${keyBeside}" together`);
  }
  for (const { key, keysOneBeside = [] } of LAUNCHERS) assertBeside(key, keysOneBeside.filter(isSet), isSet(key));
  const { key, ignores } = launcher;
  for (const ignored of ignores?.keys ?? []) {
    if (!isSet(ignored)) continue;
    throw new UsageError(`service: found "${ignored}" beside "${key}"; allowed: ${ignores?.instead}`);
  }
}

/** @throws UsageError where more than one of these stands beside the key of a launcher, or one without it */
function assertBeside(key: string, found: readonly string[], isSet: boolean): void {
  const [one] = found;
  if (one === undefined || (isSet && found.length === 1)) return;
  const names = found.map((each) => `"${each}"`);
  throw new UsageError(
    isSet
      ? `service: found ${names.join(' and ')}; allowed: one of the two beside "${key}"`
      : `service: found "${one}" without "${key}"; allowed: the two together`,
  );
}

/** `"image", "command" and "compose-file"`. */
function listed(launchers: readonly { key: string }[]): string {
  const keys = launchers.map(({ key }) => `"${key}"`);
  return [keys.slice(0, -1).join(', '), keys.at(-1)].filter((part) => part !== '').join(' and ');
}

/**
 * @param needed a paired A/B is asked for; a refresh makes none, though it shares its configuration with runs that do
 * @throws UsageError where one of the two images of a paired A/B is missing
 */
function assertBaseImage({ image }: ServiceConfig, baseImage: string | null, needed: boolean): void {
  if (baseImage !== null && image === undefined) {
    throw new UsageError('service: found "base-image" without "image"; allowed: the two together');
  }
  if (needed && baseImage === null) {
    throw new UsageError('key "ab": found always without "base-image"; allowed: with the image of the base');
  }
}

/** @throws UsageError for a name that is no series, and a count that is gated without a growth */
function assertSeriesBudget(name: string, { gate, growth }: SeriesBudgets): void {
  const definition = definitionOf(name);
  if (definition === undefined) {
    throw new UsageError(
      `key "budgets.series": found ${shown(name)}, which is no series${didYouMean(name, Object.keys(SERIES))}`,
    );
  }
  if (gate === true && growth === undefined && definition.unit !== 'bytes' && definition.gated.length === 0) {
    throw new UsageError(
      `key "budgets.series.${name}.gate": found true without a growth; allowed: with one, 5/1000req`,
    );
  }
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
