import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseGpus } from '../../../src/memory/gpu/gpu-choice.js';
import { parseGpuList, visibleGpus } from '../../../src/memory/gpu/nvidia/nvidia.js';

/** As `nvidia-smi -L` prints them: one whole GPU, one split into two instances. */
const GPUS = `GPU 0: NVIDIA H200 (UUID: GPU-aaaa1111-0000-0000-0000-000000000000)
GPU 1: NVIDIA A100-SXM4-40GB (UUID: GPU-bbbb2222-0000-0000-0000-000000000000)
  MIG 1g.5gb      Device  0: (UUID: MIG-cccc3333-0000-0000-0000-000000000000)
  MIG 2g.10gb     Device  1: (UUID: MIG-dddd4444-0000-0000-0000-000000000000)
`;

describe('the GPUs of a runner', () => {
  const listed = parseGpuList(GPUS);
  const models = (env: Record<string, string>): string[] => visibleGpus(listed, env).map(({ index }) => index);

  it('are whole ones, and the instances of split ones in their place', () => {
    expect(listed.map(({ index, model }) => `${index} ${model}`)).toEqual([
      '0 NVIDIA H200',
      '1:0 NVIDIA A100-SXM4-40GB MIG 1g.5gb',
      '1:1 NVIDIA A100-SXM4-40GB MIG 2g.10gb',
    ]);
  });

  it.each([
    ['nothing said', {}, ['0', '1:0', '1:1']],
    ['all', { NVIDIA_VISIBLE_DEVICES: 'all' }, ['0', '1:0', '1:1']],
    ['none by the toolkit', { NVIDIA_VISIBLE_DEVICES: 'void' }, []],
    ['none by CUDA', { CUDA_VISIBLE_DEVICES: '' }, []],
    ['minus one by CUDA', { CUDA_VISIBLE_DEVICES: '-1' }, []],
    ['one by number', { CUDA_VISIBLE_DEVICES: '0' }, ['0']],
    ['one by the beginning of its id', { CUDA_VISIBLE_DEVICES: 'MIG-dddd' }, ['1:1']],
    ['both, the narrower', { NVIDIA_VISIBLE_DEVICES: '0,1:0', CUDA_VISIBLE_DEVICES: '1:0' }, ['1:0']],
    ['numbers of a host that the driver here does not list', { NVIDIA_VISIBLE_DEVICES: '6' }, ['0', '1:0', '1:1']],
  ])('are what its environment leaves: %s', (_, env, expected) => {
    expect(models(env)).toEqual(expected);
  });

  it('are none from any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseGpuList(text)).toEqual([]);
      }),
    );
  });

  it('are passed on as they are asked for', async () => {
    const none = { CUDA_VISIBLE_DEVICES: '' };
    expect(await chooseGpus('none', {})).toEqual({ models: [], ids: [], docker: null, env: none });
    expect(await chooseGpus('device=0,1', {})).toMatchObject({
      docker: '"device=0,1"',
      env: { CUDA_VISIBLE_DEVICES: '0,1' },
    });
    expect((await chooseGpus('all', {})).docker).toBe('all');
  });

  it('have the ids of the driver where it answers, and no others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gpus-test-'));
    writeFileSync(join(folder, 'nvidia-smi'), `#!/bin/sh\ncat <<'END'\n${GPUS}END\n`, { mode: 0o755 });
    const env = { PATH: `${folder}:${process.env['PATH']}` };
    try {
      expect(await chooseGpus('auto', { ...env, CUDA_VISIBLE_DEVICES: '0' })).toMatchObject({
        models: ['NVIDIA H200'],
        ids: ['GPU-aaaa1111-0000-0000-0000-000000000000'],
      });
      expect((await chooseGpus('device=1:1', env)).ids).toEqual(['MIG-dddd4444-0000-0000-0000-000000000000']);
      writeFileSync(join(folder, 'nvidia-smi'), '#!/bin/sh\nexit 9\n');
      expect(await chooseGpus('device=GPU-aaaa', env)).toMatchObject({ models: ['GPU-aaaa'], ids: [] });
      expect(await chooseGpus('all', env)).toMatchObject({ models: ['all'], ids: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
