import { describe, expect, it } from 'vitest';
import { createArgs, envBeside, envFileText } from '../../../src/service/container/create-args.js';
import { config } from '../support.js';

describe('the words of docker create', () => {
  const creation = {
    name: 'memdrift-0123456789ab',
    labels: ['--label', 'memdrift=1'],
    image: { id: 'sha256:1', digest: null, env: { PYTHONPATH: '/image', NODE_OPTIONS: '--title=image' }, command: [] },
    placement: { kind: 'beside' },
    gpus: { models: ['H200'], ids: ['GPU-a'], docker: '"device=GPU-a"', env: {} },
    envFile: '/run/env',
    probe: { told: 'type=bind,src=/a', out: 'type=bind,src=/b' },
  } as const;
  const words = (change: Parameters<typeof config>[0]): string =>
    createArgs(config({ image: 'image:1', ...change }), {
      ...creation,
      gpus: { ...creation.gpus, models: [], ids: [] },
    }).join(' ');

  it('publish on loopback only, keep the image’s PYTHONPATH, and pass no swap', () => {
    const said = words({ memoryLimitBytes: 1000, shmSizeBytes: 64, args: ['serve', '--fast'] });
    expect(said).toContain('--publish 127.0.0.1::8000');
    expect(said).toContain('--env PYTHONPATH=/memdrift/lib:/image');
    expect(said).toContain('--env NODE_OPTIONS=--require /memdrift/lib/node/memdrift_node.cjs --title=image');
    expect(said).toContain('--memory 1000 --memory-swap 1000');
    expect(said).toContain('--shm-size 64');
    expect(said).toContain('--gpus "device=GPU-a"');
    expect(said).toContain('--env MEMDRIFT_DIR=/memdrift --env MEMDRIFT_OUT=/memdrift-out');
    const mounts = '--mount type=bind,src=/a,dst=/memdrift,readonly --mount type=bind,src=/b,dst=/memdrift-out';
    expect(said).toContain(` ${mounts} image:1 serve --fast`);
  });

  it('let the user’s PYTHONPATH and NODE_OPTIONS win over the image’s', () => {
    const said = words({ env: { PYTHONPATH: '/mine', NODE_OPTIONS: '--title=mine' } });
    expect(said).toContain('--env PYTHONPATH=/memdrift/lib:/mine');
    expect(said).toContain('memdrift_node.cjs --title=mine');
    expect(said).not.toContain('image --');
  });

  it('hold no value: those of one line are in the file, others in the environment of docker', () => {
    const long = 'l'.repeat(70_000);
    const env = { TOKEN: 'secret', TEXT: 'a\nb', RETURN: 'c\r', LONG: long };
    expect(envFileText(env)).toBe('TOKEN=secret\n');
    expect(envBeside(env)).toEqual({ TEXT: 'a\nb', RETURN: 'c\r', LONG: long });
    expect(words({ env })).toContain('--env TEXT --env RETURN --env LONG --env PYTHONPATH=');
    expect(words({ env })).not.toMatch(/secret|a\nb|\r|lll/);
  });

  it.each(['PATH', 'HOME', 'DOCKER_HOST', 'https_proxy', 'LD_PRELOAD', 'GODEBUG', 'PYTHONPATH', 'MEMDRIFT_RUN'])(
    'are refused where docker would obey several lines itself: %s',
    (name) => {
      expect(() => words({ env: { [name]: 'a\nb' } })).toThrow(`env ${name}: found a value of several lines`);
      expect(words({ env: { [name]: 'a', SSH_PRIVATE_KEY: 'a\nb' } })).toContain('--env SSH_PRIVATE_KEY ');
    },
  );

  it('make a relative folder absolute', () => {
    expect(words({ volumes: ['./models:/models:ro', 'cache:/c'] })).toContain(
      `--volume ${process.cwd()}/models:/models:ro --volume cache:/c`,
    );
  });
});
