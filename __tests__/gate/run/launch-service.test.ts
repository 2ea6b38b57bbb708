import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Service, type ServiceConfig, ServiceError } from '../../../src/service/service.js';
import type { FakeService } from '../../fakes/service.js';
import { run, server } from '../story.js';

/** As Node 20 prints it where its permission model does not let it read the preload. */
const SHUT_OUT = [
  "  code: 'ERR_ACCESS_DENIED',",
  "  permission: 'FileSystemRead',",
  "  resource: '/memdrift/lib/node/memdrift_node.cjs'",
];
const shortly = { 'max-duration': '1s' };

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'launch-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Services that are launched in turn, and what each was launched with. */
function launches(...services: FakeService[]) {
  const configs: ServiceConfig[] = [];
  const launch = async (config: ServiceConfig): Promise<Service> => {
    configs.push(config);
    const service = services[configs.length - 1];
    if (service === undefined) throw new Error('launched too often');
    return service as unknown as Service;
  };
  return { configs, launch };
}

function ends(logs: string[]): FakeService {
  const service = server();
  service.ready = async () => {
    throw new ServiceError('the service did not become ready: it ended with exit code 1', { logs });
  };
  return service;
}

it('is launched again without the probe for Node where Node has ended over it, and the first is removed', async () => {
  const [first, second] = [ends(SHUT_OUT), server()];
  const { configs, launch } = launches(first, second);
  const { judgement } = await run({ dir, service: [], launch, inputs: shortly });
  expect(configs.map(({ shutsOutNode }) => shutsOutNode)).toEqual([undefined, true]);
  expect([first.removed, second.removed]).toEqual([1, 1]);
  expect(judgement.reason).not.toContain('did not become ready');
});

it('is launched again where only a process of a service that is ready has ended so', async () => {
  const first = server();
  first.logs = async () => ['ready', ...SHUT_OUT];
  const { configs, launch } = launches(first, server());
  await run({ dir, service: [], launch, inputs: shortly });
  expect(configs).toHaveLength(2);
});

it.each([[['out of memory']], [["code: 'ERR_ACCESS_DENIED'", "resource: '/app/secret'"]]])(
  'is launched once where it ends for reasons of its own: %j',
  async (logs) => {
    const { configs, launch } = launches(ends(logs), server());
    const { judgement } = await run({ dir, service: [], launch, inputs: shortly });
    expect(configs).toHaveLength(1);
    expect(judgement).toMatchObject({ verdict: 'not-measured' });
    expect(judgement.reason).toContain('did not become ready');
  },
);

it('is launched no third time', async () => {
  const { configs, launch } = launches(ends(SHUT_OUT), ends(SHUT_OUT));
  const { judgement } = await run({ dir, service: [], launch, inputs: shortly });
  expect(configs).toHaveLength(2);
  expect(judgement.verdict).toBe('not-measured');
});
