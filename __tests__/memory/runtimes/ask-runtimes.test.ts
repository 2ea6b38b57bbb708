import { expect, it } from 'vitest';
import { Runtimes } from '../../../src/memory/runtimes/ask-runtimes.js';
import type { RuntimeKind } from '../../../src/memory/runtimes/runtime-reader.js';
import type { Member, ServiceProcess } from '../../../src/service/service.js';

const process = (pid: number): ServiceProcess => ({ pid, hostPid: pid, parentPid: 1, command: 'x' });
const context = { member: {} as Member, now: () => 0, sleep: async () => {}, patienceMs: 1000 };

it('asks each managed runtime by its reader, made once, and no other process', async () => {
  let made = 0;
  const java: RuntimeKind = {
    runtime: 'java',
    readerFor: () => {
      made += 1;
      return {
        ask: async ({ pid }, collect) => ({ asked: collect ? 'collected' : 'no-answer', values: { fds: pid } }),
      };
    },
  };
  const runtimes = new Runtimes([java], context);
  const processes = [1, 2, 3, 4].map(process);
  const told = await runtimes.ask(processes, ['java', 'native', 'java', null], true);
  expect(told).toEqual([
    { asked: 'collected', values: { fds: 1 } },
    null,
    { asked: 'collected', values: { fds: 3 } },
    null,
  ]);
  await runtimes.ask(processes, ['java'], false);
  expect(made).toBe(1);
});

it('says of a runtime without a reader that there is no way to ask it', async () => {
  expect(await new Runtimes([], context).ask([process(1)], ['go'], true)).toEqual([{ asked: 'no-way', values: {} }]);
});
