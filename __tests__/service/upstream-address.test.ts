import { describe, expect, it } from 'vitest';
import { addressForService } from '../../src/service/upstream-address.js';
import { config } from './support.js';

const image = 'x';

describe('the address of a stub', () => {
  it('is loopback for a command, and for a container that shares the network of the machine', async () => {
    expect(await addressForService(config({ command: 'x' }), process.env)).toBe('127.0.0.1');
  });

  it('is none with an engine on another machine', async () => {
    const env = { ...process.env, DOCKER_HOST: 'tcp://192.0.2.77:2375' };
    const asked = addressForService(config({ image }), env);
    await expect(asked).rejects.toThrow(
      /^workload\.upstream: the service cannot reach a stub here: the docker engine is on/,
    );
  });
});
