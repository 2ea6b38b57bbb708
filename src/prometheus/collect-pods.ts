import { UsageError } from '../series/usage-error.js';
import { type Matcher, renamed, selectorOf } from './matchers.js';
import { FAILED, HELD, isProbed, KILLED, LIMIT, SERVED, STARTED } from './metric-table.js';
import { byPod, changesOf, countedBy, heldBy, type PodReadings, risesOf } from './pod-readings.js';
import type { Ask, Grid, TimeSeries } from './query-api.js';

/** Which pods, and what counts their requests where the table does not know it. */
export interface Selection {
  candidate: readonly Matcher[];
  /** Empty: there are none to compare with. */
  stable: readonly Matcher[];
  requests: string | null;
  failures: string | null;
}

export interface Collected {
  candidate: PodReadings[];
  stable: PodReadings[];
}

const MAX_PODS = 100;

/**
 * Everything the table names of the selected pods, on one grid.
 * @throws PrometheusFault; UsageError where the selectors mean the same pod, or too many
 */
export async function collect(ask: Ask, selection: Selection, grid: Grid): Promise<Collected> {
  const { candidate, stable } = selection;
  const find = (metric: string, matchers: readonly Matcher[], where: readonly Matcher[] = []): Promise<TimeSeries[]> =>
    ask(selectorOf(metric, [...matchers, ...where]), grid);
  // An exporter beside the pod (DCGM) may have kept its own labels, and named the pod otherwise.
  const findHeld = async (row: (typeof HELD)[number], matchers: readonly Matcher[]): Promise<TimeSeries[]> => {
    const other = row.metric.startsWith('DCGM_') ? await find(row.metric, renamed(matchers), row.where) : [];
    return other.length > 0 ? other : find(row.metric, matchers, row.where);
  };

  const counter = await counterOf(find, selection);
  const failures = selection.failures ?? (counter === null ? null : (FAILED[counter] ?? null));
  const told = new Set<string>();
  const rows: (typeof HELD)[number][] = [];
  const found = new Map<string, TimeSeries[]>();
  for (const row of HELD) {
    // Of one process, where the cgroup tells of all of them.
    if (told.has(row.series) || (row.series === 'process/resident' && told.has('container/resident'))) continue;
    const all = await findHeld(row, candidate);
    if (all.length === 0) continue;
    told.add(row.series);
    rows.push(row);
    found.set(row.metric, all);
  }

  async function podsOf(matchers: readonly Matcher[], isCandidate: boolean): Promise<PodReadings[]> {
    if (matchers.length === 0) return [];
    const served = counter === null ? null : byPod(await find(counter, matchers));
    const failed = failures === null ? null : byPod(await find(failures, matchers));
    const held: { row: (typeof HELD)[number]; pods: Map<string, TimeSeries[]> }[] = [];
    for (const row of rows) {
      const all = isCandidate ? (found.get(row.metric) ?? []) : await findHeld(row, matchers);
      held.push({ row, pods: byPod(all) });
    }
    const started: { by: 'time' | 'count'; pods: Map<string, TimeSeries[]> }[] = [];
    for (const { metric, by } of STARTED) started.push({ by, pods: byPod(await find(metric, matchers)) });
    const killed = byPod(await find(KILLED.metric, matchers, KILLED.where));
    const limits = byPod(await find(LIMIT.metric, matchers, LIMIT.where));
    const pods = new Set([...(served?.keys() ?? []), ...held.flatMap((one) => [...one.pods.keys()])]);
    if (pods.size > MAX_PODS) {
      throw new UsageError(`prometheus: the selector finds ${pods.size} pods; allowed: ${MAX_PODS} at most`);
    }
    return [...pods].sort().map((pod): PodReadings => {
      const counted = countedBy(served?.get(pod) ?? []);
      const changes = started.flatMap(({ by, pods: of }) => changesOf(of.get(pod) ?? [], by));
      return {
        pod,
        held: held.flatMap(({ row, pods: of }) => heldBy(row, of.get(pod) ?? []) ?? []),
        served: counted?.total ?? null,
        failed: failed === null ? null : (countedBy(failed.get(pod) ?? [])?.total ?? null),
        restarts: [...new Set([...(counted?.resets ?? []), ...changes])].sort((a, b) => a - b),
        killed: risesOf(killed.get(pod) ?? []),
        limitBytes: limitOf(limits.get(pod) ?? []),
      };
    });
  }

  const candidates = await podsOf(candidate, true);
  const stables = await podsOf(stable, false);
  const both = stables.find(({ pod }) => candidates.some((one) => one.pod === pod));
  if (both !== undefined) {
    throw new UsageError(`prometheus: found the pod ${both.pod} by candidate and stable; allowed: different pods`);
  }
  return { candidate: candidates, stable: stables };
}

type Find = (metric: string, matchers: readonly Matcher[]) => Promise<TimeSeries[]>;

/** The first counter of requests that the candidate has; null without one. */
async function counterOf(find: Find, { candidate, requests }: Selection): Promise<string | null> {
  for (const metric of requests === null ? SERVED.map((row) => row.metric) : [requests]) {
    const all = await find(metric, candidate);
    if (all.some(({ labels }) => !isProbed(labels))) return metric;
  }
  return null;
}

/** The last limit of each container, summed; null where one has none. */
function limitOf(all: readonly TimeSeries[]): number | null {
  let sum = 0;
  for (const { values } of all) sum += values.findLast(Number.isFinite) ?? Number.NaN;
  return sum > 0 ? sum : null;
}
