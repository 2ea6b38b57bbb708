import { describe, expect, it } from 'vitest';
import { remoteHost } from '../../src/service/placement.js';

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
});
