import { family, type ListedProcess, listProcesses } from './host-processes.js';

/**
 * The processes of a service. Who was once seen as one of them stays one: also where its parent has gone, it has left the
 * session, and its environment cannot be read any more (`setproctitle` overwrites it).
 */
export class KnownFamily {
  #known = new Map<number, number>();

  /** @param roots pids that belong to the service, whatever their parents are */
  constructor(private readonly roots: (all: readonly ListedProcess[]) => Promise<readonly number[]>) {}

  async list(): Promise<ListedProcess[]> {
    const all = await listProcesses();
    const roots = await this.roots(all);
    const still = all.filter(({ pid, startTicks }) => this.#known.get(pid) === startTicks);
    const found = family(all, [...roots, ...still.map(({ pid }) => pid)]).filter(({ pid }) => pid !== process.pid);
    this.#known = new Map(found.map(({ pid, startTicks }) => [pid, startTicks]));
    return found;
  }
}
