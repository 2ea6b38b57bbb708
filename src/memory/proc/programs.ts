import type { Runtime } from '../../series/runtime.js';
import type { Reach, ServiceProcess } from '../../service/service.js';
import { allocatorOf } from './allocator.js';
import { runtimeOf } from './recognise-runtime.js';

/** What a process runs, as far as it can be seen from outside. */
export interface Program {
  /** File name of the allocator that it maps; null for libc's. */
  allocator: string | null;
  runtime: Runtime | null;
}

/** Looks at each program of the processes without a probe once: what it maps does not change, and may be long. */
export class Programs {
  /** By process and command line: a shell may replace itself by what it starts. */
  readonly #known = new Map<string, Program>();

  constructor(private readonly reach: Pick<Reach, 'procFiles' | 'programHeads'>) {}

  async of(processes: readonly ServiceProcess[]): Promise<Program[]> {
    const unknown = processes.filter((process) => !this.#known.has(keyOf(process)));
    if (unknown.length > 0) {
      const maps = await this.reach.procFiles(unknown, 'maps');
      const heads = await this.reach.programHeads(unknown);
      for (const [at, process] of unknown.entries()) {
        const [map, head] = [maps[at] ?? null, heads[at] ?? null];
        this.#known.set(keyOf(process), { allocator: allocatorOf(map ?? ''), runtime: runtimeOf(map, head) });
      }
    }
    return processes.map((process) => this.#known.get(keyOf(process)) ?? { allocator: null, runtime: null });
  }
}

function keyOf({ pid, hostPid, command }: ServiceProcess): string {
  return `${hostPid ?? ''}-${pid}-${command}`;
}
