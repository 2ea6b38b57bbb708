import { expect, it } from 'vitest';
import { memoryFolders, withoutVisitors } from '../../../src/service/container/container-reach.js';

it('finds the memory cgroup of either version, or both on a hybrid host', () => {
  expect(memoryFolders('9:name=systemd:/a\n4:memory:/docker/id\n0::/docker/id\n')).toEqual([
    '/sys/fs/cgroup/memory/docker/id',
    '/sys/fs/cgroup/docker/id',
  ]);
  expect(memoryFolders('5:cpu,memory:/k/id\n')).toEqual(['/sys/fs/cgroup/memory/k/id']);
  expect(memoryFolders('0::/system.slice/docker-id.scope\n')).toEqual(['/sys/fs/cgroup/system.slice/docker-id.scope']);
  expect(memoryFolders('3:cpuset:/x\n')).toEqual([]);
});

it('leaves out what the engine started, also while runc sets it up, and keeps a child whose parent has just ended', () => {
  const [shim, runc, first] = [5, 6, 10];
  const own = [
    { pid: first, parent: shim, session: first },
    { pid: 11, parent: first, session: first },
    { pid: 13, parent: 12, session: first },
  ];
  const visitors = [
    { pid: 20, parent: shim, session: 20 },
    { pid: 21, parent: 20, session: 20 },
    { pid: 22, parent: runc, session: 22 },
  ];
  const pids = new Set([12, ...[...own, ...visitors].map(({ pid }) => pid)]);
  expect(withoutVisitors([...own, ...visitors], first, pids)).toEqual(own);
});
