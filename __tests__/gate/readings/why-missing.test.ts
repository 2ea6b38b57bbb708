import { describe, expect, it } from 'vitest';
import { whyMissing as troubleOf } from '../../../src/gate/readings/why-missing.js';
import type { ObservedCheckpoint } from '../../../src/memory/observer.js';
import { troubleText } from '../../../src/report/text/run/troubles.js';

const checkpoint = (more: Partial<ObservedCheckpoint> = {}): ObservedCheckpoint => ({
  values: {},
  raw: {},
  processes: [],
  epoch: 1,
  changed: null,
  silent: [],
  foreign: [],
  idle: null,
  ...more,
});
const whyMissing = (...of: Parameters<typeof troubleOf>) => troubleText(troubleOf(...of));
const seen = { gpus: [], driverProblem: '', allocators: [] };

describe('why a series could not be read', () => {
  it.each([
    ['python3 -I server.py', null, 'starts Python with -I or -E'],
    ['python3 -Es server.py', null, 'starts Python with -I or -E'],
    ['python3 -X dev -W ignore -I server.py', null, 'starts Python with -I or -E'],
    ['python3 -Im server', null, 'starts Python with -I or -E'],
    ['python3 server.py -E -I', false, 'the probe never reported from process 8'],
    ['python3 -m server -I', false, 'the probe never reported from process 8'],
    ['python3 -uc code -I', false, 'the probe never reported from process 8'],
    ['python3 server.py --Input x', true, 'another environment (env -i, sudo, su)'],
    ['python3 server.py', false, 'the probe never reported from process 8 (python3 server.py)'],
  ])('of %s (environment emptied: %s): %s', (command, scrubbed, reason) => {
    const silent = [{ pid: 8, command, scrubbed }];
    expect(whyMissing('heap/allocated', checkpoint({ silent }), seen).reason).toContain(reason);
  });

  it('of the GPU is the driver, in its own words where it has any', () => {
    expect(whyMissing('gpu/used', checkpoint(), seen).reason).toContain('none of nvidia-smi, amd-smi');
    const driverProblem = 'nvidia-smi ended with 9: could not communicate';
    expect(whyMissing('gpu/used', checkpoint(), { ...seen, driverProblem }).reason).toContain(driverProblem);
  });

  it('of another allocator is its name', () => {
    const { reason, remedy } = whyMissing('heap/allocated', checkpoint(), {
      ...seen,
      allocators: ['libmimalloc.so.2'],
    });
    expect(reason).toContain('libmimalloc.so.2 serves malloc');
    expect(remedy).toContain('budgets.series."heap/allocated".gate: false');
  });

  it('of a framework that is not there any more says so', () => {
    expect(whyMissing('torch.device/allocated', checkpoint(), seen).reason).toContain(
      'no process of this service has torch on a device',
    );
    const values = { 'jax.device/allocated': null };
    expect(whyMissing('jax.device/allocated', checkpoint({ values }), seen).reason).toContain(
      'jax is loaded but reports no allocator statistics',
    );
  });

  it('of a process that this user may not read names it', () => {
    const processes = [{ pid: 3, role: '/opt/server', values: { 'process/resident': null } }];
    expect(whyMissing('process/resident', checkpoint({ processes }), seen)).toMatchObject({
      reason: expect.stringContaining('of process 3 (/opt/server)'),
      remedy: expect.stringContaining('memdrift doctor'),
    });
  });

  it.each([
    ['ended', 'process 3 (/opt/server) ended while it was read'],
    ['no-answer', 'the probe in process 3 (/opt/server) did not answer in time'],
    ['untold', 'of process 3 (/opt/server): the kernel does not report it'],
    ['denied', 'of process 3 (/opt/server): no permission'],
  ] as const)('of a process that was lost (%s): %s', (why, reason) => {
    const lost = [{ pid: 3, role: '/opt/server', why }];
    const processes = [{ pid: 3, role: '/opt/server', values: { 'process/resident': null } }];
    const told = whyMissing('process/resident', checkpoint({ processes, lost }), seen);
    expect(told.reason).toContain(reason);
    expect(/as a user who may read/.test(told.remedy ?? '')).toBe(why === 'denied');
  });

  it('of a service of which nothing can be seen is no permission', () => {
    expect(whyMissing('process/resident', checkpoint(), seen).reason).toContain(
      'no process of the service can be seen',
    );
  });

  it('of memory that the kernel tells is not a probe that is silent', () => {
    const silent = [{ pid: 8, command: 'python3 -I server.py', scrubbed: null }];
    const processes = [{ pid: 8, role: 'python3', values: { 'process/resident': null } }];
    expect(whyMissing('process/resident', checkpoint({ silent, processes }), seen).reason).not.toContain('probe');
  });

  it.each([
    ['none', null, {}, 'service.metrics: none'],
    ['auto', null, {}, 'no known page of metrics was found'],
    ['auto', 'vLLM', { 'requests/running': null }, 'does not answer (any more)'],
    ['auto', 'vLLM', { 'requests/running': 0 }, 'does not report it (any more)'],
  ])('of a KV cache where metrics is %s and the server %s: %s', (metrics, of, values, reason) => {
    const told = whyMissing('kv-cache/capacity', checkpoint({ values }), { ...seen, metrics, serverKind: of });
    expect(told.reason).toContain(reason);
  });

  it('of the heap of a managed runtime is what its process did not tell, or that none has it', () => {
    const processes = [{ pid: 8, role: 'server', asked: 'no-answer' as const, values: { 'go.heap/allocated': null } }];
    expect(whyMissing('go.heap/allocated', checkpoint({ processes }), seen).reason).toContain(
      'process 8 (server) did not tell it (no-answer)',
    );
    expect(whyMissing('go.heap/allocated', checkpoint(), seen).reason).toContain('no process of this service tells it');
  });

  it('of a KV cache is the page of metrics', () => {
    expect(whyMissing('kv-cache/capacity', checkpoint(), seen).reason).toContain('page of metrics');
  });
});
