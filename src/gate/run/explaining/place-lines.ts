import { type Change, lineChange } from '../../../explain/source/line-change.js';
import type { Explanation } from '../../../recording/recording.js';
import type { GatePorts } from '../../effects/ports.js';

type Placed =
  | NonNullable<Explanation['holders']>['found'][number]
  | NonNullable<Explanation['allocations']>['found'][number];

/** Paths that are named where a file may be any of several. */
const NAMED = 3;

/**
 * Says of each file and line which it is of the repository, and what the change under review does to it.
 * @param baseline commit of the recording that was compared with, where nobody knows the base commit; null without
 */
export async function placeLines(
  explanation: Explanation,
  { repository, changeOf }: Pick<GatePorts, 'repository' | 'changeOf'>,
  baseline: string | null,
): Promise<Explanation> {
  const placed = each(explanation, (one) => {
    const { file, line, source = null } = one;
    const paths = file === null ? [] : repository.find(file, line, source);
    const [path] = paths;
    if (path === undefined) return one;
    if (paths.length > 1) return { ...one, candidates: paths.slice(0, NAMED) };
    const said = line === null ? null : repository.lineOf(path, line);
    return { ...one, repository: { file: path, ...(said === null ? {} : { source: said }) } };
  });
  const { holders, allocations, native } = placed;
  const all: Placed[] = [...(holders?.found ?? []), ...(allocations?.found ?? []), ...(native?.found ?? [])];
  const paths = new Set(all.flatMap(({ repository: found }) => found?.file ?? []));
  const change = paths.size === 0 ? null : await changeOf([...paths], baseline);
  return change === null ? placed : withChange(placed, change);
}

function withChange(explanation: Explanation, change: Change): Explanation {
  const told = each(explanation, (one) => {
    if (one.repository === undefined) return one;
    const is = lineChange(change, one.repository.file, one.line);
    return is === null ? one : { ...one, repository: { ...one.repository, change: is } };
  });
  return { ...told, compared: { base: change.base, pull_request: change.isPullRequest } };
}

/** The same of every holder and allocation. */
function each(explanation: Explanation, place: <T extends Placed>(one: T) => T): Explanation {
  const { holders, allocations, native } = explanation;
  return {
    ...explanation,
    ...(holders === undefined ? {} : { holders: { ...holders, found: holders.found.map(place) } }),
    ...(allocations === undefined ? {} : { allocations: { ...allocations, found: allocations.found.map(place) } }),
    ...(native === undefined ? {} : { native: { ...native, found: native.found.map(place) } }),
  };
}
