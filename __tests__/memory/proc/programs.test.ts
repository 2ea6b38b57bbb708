import { expect, it } from 'vitest';
import { Programs } from '../../../src/memory/proc/programs.js';
import type { ServiceProcess } from '../../../src/service/service.js';

const process = (pid: number, command: string): ServiceProcess => ({ pid, hostPid: pid, parentPid: 1, command });

it('looks at each program once, and again where a shell has replaced itself by it', async () => {
  const asked: string[] = [];
  const reach = {
    procFiles: async (processes: readonly ServiceProcess[], file: string) => {
      asked.push(...processes.map(({ command }) => `${file} ${command}`));
      return processes.map(
        () => '7f00-7f01 r-xp 00000000 fe:01 7 /usr/bin/node\n7f02-7f03 r-xp 0 fe:01 7 /lib/libjemalloc.so.2\n',
      );
    },
    programHeads: async (processes: readonly ServiceProcess[]) => processes.map(() => null),
  };
  const programs = new Programs(reach);
  const node = { allocator: 'libjemalloc.so.2', runtime: 'node' };
  expect(await programs.of([process(7, 'sh -c node x')])).toEqual([node]);
  expect(await programs.of([process(7, 'sh -c node x')])).toEqual([node]);
  expect(await programs.of([process(7, 'node x')])).toEqual([node]);
  expect(asked).toEqual(['maps sh -c node x', 'maps node x']);
});
