import type { GpuSource } from '../../memory/gpu-observer.js';
import type { ServerReader } from '../../memory/metrics/detect.js';
import type { ObservedCheckpoint } from '../../memory/observer.js';
import type { ProbeStream } from '../../memory/probe/probe-reader.js';
import type { Recording, SeriesHeader } from '../../recording/recording.js';
import { definitionOf, hierarchyOrder, seriesWhere } from '../../series/series.js';
import { type Unread, type WhatWasSeen, whyMissing } from './why-missing.js';

/** Which series this run declares, with the contract's rules, and which of them it cannot do without. */
interface Declared {
  series: Record<string, SeriesHeader>;
  /** Of series required though nothing could be read, the likely reason. */
  missing: Unread[];
  /** Likewise of gated series that this service cannot give, left out. */
  unreadable: Unread[];
  /** Likewise of memory that no process holds: nothing else would show its growth. */
  unseen: Unread[];
}

/** What a run knows beside its first full checkpoint. */
interface DeclarationFacts extends WhatWasSeen {
  rules: Record<string, { gate?: boolean | undefined }>;
  /** By series, as {@link metricDefinitions} gives them. */
  metricDefinitions: Readonly<Record<string, string>>;
  /** Whose page is read; null: the service has none. */
  server: Pick<ServerReader, 'lagsMs' | 'leavesOutReusable'> | null;
}

/**
 * Declares the series of a run from its first full checkpoint.
 * Required are `process/resident` (or `container/resident` where it cannot be read), what the definition requires
 * (`required`, `requiredOnce`), and of that what the baseline has. A heap that no process can read (another allocator, a Python
 * without ctypes) is left out and reported.
 */
export function declareSeries(
  checkpoint: ObservedCheckpoint,
  baseline: Recording | null,
  facts: DeclarationFacts,
): Declared {
  const values = checkpoint.values;
  const wanted = new Set(Object.keys(values));
  const missing: Declared['missing'] = [];
  const required = new Set<string>();
  const need = (series: string): void => {
    wanted.add(series);
    if (facts.rules[series]?.gate !== false) required.add(series);
  };

  if (typeof values['process/resident'] === 'number' || typeof values['container/resident'] !== 'number') {
    need('process/resident');
  } else {
    need('container/resident');
    wanted.delete('process/resident');
  }
  for (const series of seriesWhere((d) => d.requiredOnce === 'reported')) if (series in values) need(series);
  for (const series of seriesWhere((d) => d.requiredOnce === 'read')) {
    // What a process that is silent should have read is missing; what it does not tell itself is not.
    const silent = checkpoint.silent.length > 0 && definitionOf(series)?.source === 'allocator';
    if ((typeof values[series] === 'number' && !onlyExplains(series, facts)) || silent) need(series);
  }
  for (const [series, header] of Object.entries(baseline?.header.series ?? {})) {
    const inBaseline = baseline?.checkpoints.some((c) => typeof c.values[series] === 'number') ?? false;
    if (header.required && inBaseline && (definitionOf(series)?.required ?? 'never') !== 'never') need(series);
  }
  if (facts.gpus.length > 0) for (const series of seriesWhere((d) => d.required === 'gpu')) need(series);

  for (const series of required) {
    if (typeof values[series] === 'number') continue;
    missing.push(whyMissing(series, checkpoint, facts));
  }
  const unreadable: Unread[] = [];
  const unseen: Declared['unseen'] = [];
  for (const series of wanted) {
    if (values[series] !== null || required.has(series)) continue;
    wanted.delete(series);
    const definition = definitionOf(series);
    // What a runtime that was not asked would have told: the report says of each why it was not.
    if (definition === undefined || definition.gated.length === 0 || definition.source === 'runtime') continue;
    const why = whyMissing(series, checkpoint, facts);
    (definition.outsideProcesses === true ? unseen : unreadable).push(why);
  }
  const declared = [...wanted].sort(hierarchyOrder).flatMap((name): [string, SeriesHeader][] => {
    const d = definitionOf(name);
    if (d === undefined) return [];
    const { unit, better, granularity } = d;
    const own = facts.metricDefinitions;
    const meaning = Object.hasOwn(own, name) ? { meaning: own[name] } : {};
    const gated = onlyExplains(name, facts) ? [] : [...d.gated];
    const rest = d.atRest === undefined || gated.length === 0 ? null : levelAtRest(d.atRest, values[name], facts);
    const returns = rest === null ? {} : { rest };
    return [[name, { unit, better, granularity, gated, required: required.has(name), ...meaning, ...returns }]];
  });
  return { series: Object.fromEntries(declared), missing, unreadable, unseen };
}

/** KV cache in use that counts reusable prefix cache fills up in health: it is shown, and not judged. */
function onlyExplains(series: string, { server }: DeclarationFacts): boolean {
  return definitionOf(series)?.atRest === 'warm' && server?.leavesOutReusable !== true;
}

/** What a series returns to at rest. What a server tells late is not yet that of the end of the warm-up: it is none. */
function levelAtRest(
  atRest: 'zero' | 'warm',
  warm: number | null | undefined,
  { server }: DeclarationFacts,
): number | null {
  return atRest === 'zero' || (server?.lagsMs ?? 0) > 0 ? 0 : (warm ?? null);
}

/**
 * What each series is a figure of, where versions of the service differ in that: a series is not compared between
 * recordings with different metric definitions, while all others are. For the heap it is the allocator, because each
 * counts in its own way; for torch the backend, because `cudaMallocAsync` always reports some figures as zero; for the
 * GPU whether processes or the whole device were read; for the KV cache the kind of server.
 */
export function metricDefinitions(
  streams: readonly ProbeStream[],
  gpu: GpuSource | null,
  server: string | null,
): Record<string, string> {
  const ofPython = streams.filter(({ runtime }) => runtime === 'python');
  const found = {
    allocator: distinct(ofPython.map(({ allocator }) => (allocator === null ? 'glibc' : allocator.kind))),
    'torch-backend': distinct(streams.map(({ torch }) => torch?.backend ?? null)),
    'gpu-source': gpu,
    server,
  };
  const definitions: Record<string, string> = {};
  for (const series of seriesWhere((d) => d.metricDefinition !== undefined)) {
    const kind = definitionOf(series)?.metricDefinition;
    const definition = kind === undefined ? null : found[kind];
    if (definition !== null) definitions[series] = definition;
  }
  return definitions;
}

function distinct(values: readonly (string | null)[]): string | null {
  const known = [...new Set(values.filter((value) => value !== null))].sort();
  return known.length === 0 ? null : known.join(', ');
}
