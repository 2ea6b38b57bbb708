import { describe, expect, it } from 'vitest';
import { dockersReason } from '../../src/service/engine/docker.js';
import { memoryVariables, pythonPath } from '../../src/service/service-environment.js';

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
    expect(pythonPath('/probe', '')).toBe('/probe');
    expect(pythonPath('/probe', undefined)).toBe('/probe');
    expect(pythonPath('/probe', '/own')).toBe('/probe:/own');
  });
});
