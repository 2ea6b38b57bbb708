import { type Change, lineChange } from '../../../explain/source/line-change.js';
import type { Explanation } from '../../../recording/recording.js';
import type { GatePorts } from '../../effects/ports.js';

type Allocated = NonNullable<Explanation['allocations']>['found'][number];
type Placed = NonNullable<Explanation['holders']>['found'][number] | Allocated;

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
  const callers = callersOf(all, repository);
  const paths = new Set([
    ...all.flatMap(({ repository: found }) => found?.file ?? []),
    ...[...callers.values()].flat().map(({ path }) => path),
  ]);
  const change = paths.size === 0 ? null : await changeOf([...paths], baseline);
  return change === null ? placed : withChange(placed, change, callers);
}

/** Holders have none. */
function hasStack(one: Placed): one is Allocated {
  return Array.isArray(one['frames']);
}

/** A line of the repository in the stack of an allocation. */
interface Caller {
  path: string;
  line: number;
}

/** The lines that call what allocates, by their place in one file of the repository alone. */
function callersOf(all: readonly Placed[], repository: GatePorts['repository']): Map<readonly string[], Caller[]> {
  const found = new Map<readonly string[], Caller[]>();
  for (const one of all) {
    if (!hasStack(one) || one.repository === undefined) continue;
    const own = `${one.file}:${one.line}`;
    const outer = one.frames.slice(one.frames.indexOf(own) + 1);
    const callers = outer.flatMap((frame): Caller[] => {
      const [, file = '', line = ''] = /^(.+):(\d{1,9})$/.exec(frame) ?? [];
      const [path, ...others] = file === '' ? [] : repository.find(file, Number(line), null);
      return path === undefined || others.length > 0 ? [] : [{ path, line: Number(line) }];
    });
    found.set(one.frames, callers);
  }
  return found;
}

function withChange(
  explanation: Explanation,
  change: Change,
  callers: ReadonlyMap<readonly string[], readonly Caller[]>,
): Explanation {
  const brings = ({ path, line }: Caller): boolean => {
    const is = lineChange(change, path, line);
    return is === 'added' || is === 'changed';
  };
  const told = each(explanation, (one) => {
    if (one.repository === undefined) return one;
    const own = lineChange(change, one.repository.file, one.line);
    const isOld = own === 'touched' || own === 'unchanged';
    const is = isOld && hasStack(one) && callers.get(one.frames)?.some(brings) ? 'called' : own;
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
