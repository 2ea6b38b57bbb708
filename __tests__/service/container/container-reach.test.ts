import { expect, it } from 'vitest';
import { memoryFolders } from '../../../src/service/container/container-reach.js';

it('finds the memory cgroup of either version, or both on a hybrid host', () => {
  expect(memoryFolders('9:name=systemd:/a\n4:memory:/docker/id\n0::/docker/id\n')).toEqual([
    '/sys/fs/cgroup/memory/docker/id',
    '/sys/fs/cgroup/docker/id',
  ]);
  expect(memoryFolders('5:cpu,memory:/k/id\n')).toEqual(['/sys/fs/cgroup/memory/k/id']);
  expect(memoryFolders('0::/system.slice/docker-id.scope\n')).toEqual(['/sys/fs/cgroup/system.slice/docker-id.scope']);
  expect(memoryFolders('3:cpuset:/x\n')).toEqual([]);
});
