import { describe, expect, it } from 'vitest';
import { dockersReason } from '../../src/service/engine/docker.js';
import { hasEndedOverProbe, memoryVariables, probeVariables } from '../../src/service/service-environment.js';

describe('what a person is told', () => {
  it('is docker’s reason without its preamble', () => {
    const stderr = `Unable to find image 'x'\ndocker: Error response from daemon: pull access denied for x.\nSee 'docker run --help'.\n`;
    expect(dockersReason({ stderr, stdout: '', code: 125 })).toBe('pull access denied for x.');
    expect(dockersReason({ stderr: '', stdout: '', code: 7 })).toBe('exit code 7');
  });

  it('is which variables touch memory, and never a key', () => {
    const env = { PYTORCH_CUDA_ALLOC_CONF: 'x', VLLM_API_KEY: 'k', PATH: '/', LD_PRELOAD: 'libjemalloc.so' };
    expect(memoryVariables(env)).toEqual({ 'env.LD_PRELOAD': 'libjemalloc.so', 'env.PYTORCH_CUDA_ALLOC_CONF': 'x' });
  });

  it('is a PYTHONPATH without an empty part, which would be the working directory', () => {
    expect(probeVariables('/probe', { PYTHONPATH: '' }, []).PYTHONPATH).toBe('/probe');
    expect(probeVariables('/probe', {}, []).PYTHONPATH).toBe('/probe');
    expect(probeVariables('/probe', { PYTHONPATH: '/own' }, []).PYTHONPATH).toBe('/probe:/own');
  });

  it.each([
    ['/probe', '', '--require /probe/node/memdrift_node.cjs'],
    ['/probe', '--title=a', '--require /probe/node/memdrift_node.cjs --title=a'],
    ['/a b"c', '--title=a', '--require "/a b\\"c/node/memdrift_node.cjs" --title=a'],
  ])('is NODE_OPTIONS as Node reads them, of which only the service’s own are told: %s %s', (lib, own, whole) => {
    const { NODE_OPTIONS } = probeVariables(lib, { NODE_OPTIONS: own }, []);
    expect(NODE_OPTIONS).toBe(whole);
    expect(memoryVariables({ NODE_OPTIONS })).toEqual(own === '' ? {} : { 'env.NODE_OPTIONS': own });
    const added = `--trace-gc ${NODE_OPTIONS}`;
    expect(memoryVariables({ NODE_OPTIONS: added })).toEqual({ 'env.NODE_OPTIONS': `--trace-gc ${own}`.trim() });
  });

  const PERMISSION = '--experimental-permission';
  it.each([
    [[`exec node ${PERMISSION} --allow-fs-read=/app server.js`], {}],
    [['node', PERMISSION, '--allow-fs-read=/memdrift/li*', '--allow-fs-read=/memdrift-out'], { NODE_OPTIONS: '' }],
    [['node', 'server.js'], { NODE_OPTIONS: `${PERMISSION} --allow-fs-read=/app/*` }],
  ])('is no NODE_OPTIONS that would end Node 20 under its permission model: %j', (command, own) => {
    const lib = command.includes('--allow-fs-read=/memdrift/li*') ? '/memdrift/other' : '/memdrift/lib';
    expect(probeVariables(lib, own, command)).toEqual({ PYTHONPATH: lib });
  });

  it.each(['*', '/memdrift', '/memdrift/', '/memdrift/lib', '/mem*', '/'])(
    'is NODE_OPTIONS where the permission model lets Node read %s',
    (path) => {
      const found = probeVariables('/memdrift/lib', {}, [
        'sh',
        '-c',
        `node ${PERMISSION} --allow-fs-read "${path}" a.js`,
      ]);
      expect(found).toHaveProperty('NODE_OPTIONS');
    },
  );

  it('is no NODE_OPTIONS where Node has ended over it', () => {
    expect(probeVariables('/probe', { NODE_OPTIONS: '--title=a' }, [], true)).toEqual({ PYTHONPATH: '/probe' });
  });
});

it('knows by its last lines that Node has ended over the probe', () => {
  const code = "  code: 'ERR_ACCESS_DENIED',";
  const resource = "  resource: '/memdrift/lib/node/memdrift_node.cjs'";
  expect(hasEndedOverProbe(['node:fs:448', code, "  permission: 'FileSystemRead',", resource, '}'])).toBe(true);
  expect(hasEndedOverProbe(["Error: Cannot find module '/memdrift/lib/node/memdrift_node.cjs'"])).toBe(true);
  expect(hasEndedOverProbe(["Error: Cannot find module '/app/a.cjs'"])).toBe(false);
  expect(hasEndedOverProbe([resource, code])).toBe(false);
  expect(hasEndedOverProbe([code, "  resource: '/app/a.js'"])).toBe(false);
  expect(hasEndedOverProbe([])).toBe(false);
});
