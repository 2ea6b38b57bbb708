import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { Upstream } from '../../src/replay/upstream/upstream.js';
import { addressForService } from '../../src/service/upstream-address.js';
import { config, HANG_MS } from './support.js';
import { NO_DOCKER, PYTHON_IMAGE } from './test-engine.js';

const ASK = 'import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1], timeout=60).read().decode())';
const run = promisify(execFile);
const open: Upstream[] = [];
afterEach(async () => {
  for (const upstream of open.splice(0)) await upstream.close();
});

it.skipIf(NO_DOCKER !== null).each([[[]], [['--network', 'host']]])(
  'a container with %j reaches a stub at its address',
  async (runArgs) => {
    const address = await addressForService(config({ image: PYTHON_IMAGE, runArgs }), process.env);
    const behaviour = { fail: 0, rateLimit: 0, stall: 0, cut: 0, stallMs: 1000, events: 1 };
    const upstream = await Upstream.open(address, behaviour);
    open.push(upstream);
    const words = ['run', '--rm', ...runArgs, PYTHON_IMAGE, 'python3', '-c', ASK, `${upstream.url}/v1/models`];
    const { stdout } = await run('docker', words, { timeout: HANG_MS });
    expect(JSON.parse(stdout)).toMatchObject({ data: [{ id: 'stub' }] });
    expect(upstream.counts.answer).toBe(1);
  },
);

it.skipIf(NO_DOCKER !== null)('a container without a network has none', async () => {
  const asked = addressForService(config({ image: PYTHON_IMAGE, runArgs: ['--network=none'] }), process.env);
  await expect(asked).rejects.toThrow('the service cannot reach a stub here: run-args have --network none');
});
