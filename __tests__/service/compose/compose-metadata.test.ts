import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composesReason, warningsOf } from '../../../src/service/compose/compose-command.js';
import { type MemberFacts, projectMetadata } from '../../../src/service/compose/compose-metadata.js';

describe('the subject of several members', () => {
  const facts = (member: string, env: Record<string, string>, args: string[] = []): MemberFacts => ({
    member,
    image: `i/${member}`,
    imageId: 'sha256:1',
    args,
    env,
  });

  it('is as that of a container where there is one', () => {
    expect(projectMetadata([facts('api', { MALLOC_ARENA_MAX: '2', OTHER: 'x' }, ['python3', '-m', 'api'])])).toEqual({
      image: 'i/api',
      image_id: 'sha256:1',
      args: 'python3 -m api',
      'env.MALLOC_ARENA_MAX': '2',
    });
  });

  it('names the member with its image and command, and with variables that differ', () => {
    const subject = projectMetadata([
      facts('api', { MALLOC_ARENA_MAX: '2', OMP_NUM_THREADS: '1', LD_PRELOAD: '/a', PYTHONMALLOC: 'malloc' }),
      facts('worker', { MALLOC_ARENA_MAX: '2', OMP_NUM_THREADS: '4', LD_PRELOAD: '/a' }),
      facts('db', { MALLOC_ARENA_MAX: '2' }),
    ]);
    expect(subject).toEqual({
      'image.api': 'i/api',
      'image_id.api': 'sha256:1',
      'args.api': null,
      'image.worker': 'i/worker',
      'image_id.worker': 'sha256:1',
      'args.worker': null,
      'image.db': 'i/db',
      'image_id.db': 'sha256:1',
      'args.db': null,
      'env.MALLOC_ARENA_MAX': '2',
      'env.PYTHONMALLOC': 'malloc',
      'env.api.LD_PRELOAD': '/a',
      'env.worker.LD_PRELOAD': '/a',
      'env.api.OMP_NUM_THREADS': '1',
      'env.worker.OMP_NUM_THREADS': '4',
    });
  });
});

describe('what compose says', () => {
  // As docker compose 2.40.3 printed it here.
  const stderr = `time="2026-11-25T22:42:19Z" level=warning msg="The \\"Q\\" variable is not set. Defaulting to a blank string."
time="2026-11-25T22:42:19Z" level=warning msg="The \\"Q\\" variable is not set. Defaulting to a blank string."
validating /p/compose.yaml: services.a additional properties 'foo' not allowed
`;

  it('has the reason in its last line, and warnings before it', () => {
    const ended = { code: 1, stdout: '', stderr };
    expect(composesReason(ended)).toBe(
      "validating /p/compose.yaml: services.a additional properties 'foo' not allowed",
    );
    expect(warningsOf(ended)).toEqual(['The "Q" variable is not set. Defaulting to a blank string.']);
  });

  it('is bounded whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, parts) => {
        const ended = { code: 1, stdout: '', stderr: [text, ...parts].join('level=warning msg="') };
        expect(composesReason(ended).length).toBeLessThanOrEqual(400);
        for (const warning of warningsOf(ended)) expect(warning.length).toBeLessThanOrEqual(800);
      }),
    );
  });

  it('may be nothing', () => {
    expect(composesReason({ code: 17, stdout: '', stderr: '' })).toBe('exit code 17');
    expect(warningsOf({ code: 0, stdout: '', stderr: '' })).toEqual([]);
  });
});
