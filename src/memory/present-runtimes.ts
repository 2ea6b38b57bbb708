import type { Runtime } from '../series/runtime.js';
import type { Member } from '../service/service.js';
import { Programs } from './proc/programs.js';

/** The runtimes of a service's processes, as far as they can be told from outside. */
export async function presentRuntimes(members: readonly Member[]): Promise<ReadonlySet<Runtime>> {
  const found = new Set<Runtime>();
  for (const member of members) {
    for (const { runtime } of await new Programs(member.reach).of(await member.processes())) {
      if (runtime !== null) found.add(runtime);
    }
  }
  return found;
}
