import { describe, expect, it } from 'vitest';
import { findPlacement, remoteHost } from '../../src/service/placement.js';
import { NO_DOCKER } from './support.js';

describe('where the engine is', () => {
  it.each([
    ['unix:///var/run/docker.sock', null],
    ['', null],
    ['npipe:////./pipe/docker_engine', null],
    ['tcp://10.0.0.7:2375', '10.0.0.7'],
    ['tcp://[fd00::1]:2376', '[fd00::1]'],
    ['ssh://user@build-host', 'build-host'],
  ])('is told by the address %j', (address, host) => {
    expect(remoteHost(address)).toBe(host);
  });

  it.skipIf(NO_DOCKER !== null)('is beside us for a socket', async () => {
    expect(await findPlacement({ DOCKER_HOST: 'unix:///var/run/docker.sock' })).toEqual({ kind: 'beside' });
  });
});
