import { expect, it } from 'vitest';
import { type Inspected, sharedMemoryOf } from '../../../src/service/container/inspect-container.js';

const inspected = (IpcMode: string, Mounts: Inspected['Mounts'] = []): Inspected =>
  ({ HostConfig: { Memory: 0, NetworkMode: 'bridge', IpcMode }, Mounts }) as Inspected;

it.each([
  ['private', inspected('private'), 'own'],
  ['shareable', inspected('shareable'), 'own'],
  ['an engine that does not tell', inspected('', null), 'own'],
  ['the host', inspected('host'), 'machine'],
  ['its folder mounted', inspected('private', [{ Source: '/dev/shm', Destination: '/dev/shm' }]), 'machine'],
  ['another folder mounted there', inspected('private', [{ Source: '/data', Destination: '/dev/shm' }]), 'own'],
  ['another container', inspected('container:0a1b'), 'another'],
])('the /dev/shm of a container with %s is that of: %s', (_, container, whose) => {
  expect(sharedMemoryOf(container)).toBe(whose);
});
