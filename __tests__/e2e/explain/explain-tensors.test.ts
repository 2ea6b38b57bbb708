import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type RunEnd, story } from '../harness.js';
import { measure, scratch } from '../parts.js';

/** A service with PyTorch on the CPU that keeps tensors: what they are and what they keep beside themselves is told. */

const files = scratch();
const none = scratch();
cpSync(join(import.meta.dirname, '..', '..', 'fixtures', 'explain', 'tensors.py'), join(files.path, 'tensors.py'));
afterAll(() => {
  files.remove();
  none.remove();
});

function explained(leak: string): Promise<RunEnd> {
  const volume = ['--run-args', `-v ${files.path}:/srv:ro`, '--args', 'python3 /srv/tensors.py'];
  return measure(['--image', 'memdrift-test/torch:12', ...volume], {
    env: { LEAK: leak, PORT: 8000 },
    baseline: none.path,
    words: ['--port', '8000', '--health-path', '/', '--explain', 'on-failure'],
  });
}

describe('a list of tensors', () => {
  test('with their graph: no_grad is missing, and that is said', { tags: ['full'] }, async () => {
    const end = await explained('graph');
    expect(end.report?.verdict, story(end)).toBe('regression');
    const [holder] = end.report?.why?.holders ?? [];
    expect(holder, story(end)).toMatchObject({ name: 'OUTPUTS', holds: 'tensor' });
    const tensor = { shape: [4, 16], dtype: 'float32', device: 'cpu', requires_grad: true };
    expect(holder?.tensor, story(end)).toMatchObject(tensor);
    expect(holder?.tensor?.graph, story(end)).toBeGreaterThan(3);
    expect(end.report?.why?.pattern?.id, story(end)).toBe('gradients-on');
    expect(end.stdout.replace(/\s+/g, ' '), story(end)).toContain('torch.inference_mode() is missing');
  });

  test('that are views: the storage that they keep is told', { tags: ['full'] }, async () => {
    const end = await explained('view');
    const [holder] = end.report?.why?.holders ?? [];
    expect(holder?.tensor, story(end)).toMatchObject({ shape: [16], graph: 0, bytes: 64, storage: 4 * 1024 * 4 });
    expect(end.report?.why?.pattern?.id, story(end)).toBe('tensor-views');
  });
});
