import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAt, type Said } from '../../fakes/terminal.js';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'workloads');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-doctor-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** Installs a program, a script of the shell. */
function install(name: string, script: string): void {
  writeFileSync(join(dir, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(dir, name), 0o755);
}

const doctor = (config = workingConfig()): Promise<Said> =>
  runAt(['doctor', '--config', config], { env: { PATH: dir } });

function configFile(text: string): string {
  const path = join(dir, 'memdrift.yml');
  writeFileSync(path, text);
  return path;
}

function workingConfig(): string {
  const workload = join(dir, 'w.jsonl');
  cpSync(join(FIXTURES, 'mixed.jsonl'), workload);
  return configFile(`service: { image: x }\nworkload: { file: ${workload} }\n`);
}

const DOCKER = `case "$1" in
version) echo '28.1.0 27.5.1' ;;
compose) echo 2.35.0 ;;
esac`;

describe('doctor', () => {
  it('is content with a machine without Docker and GPU, and says what works there', async () => {
    const { code, out, err } = await doctor();
    expect(out).toContain(
      'note    docker: not installed\n' +
        '        -> install Docker to measure an image or a compose file; `command` works without it\n',
    );
    expect(out).toMatch(/^note {4}docker compose: not installed$/m);
    expect(out).toMatch(/^note {4}GPU: none to be seen \(nvidia-smi, .*\)$/m);
    expect(out).toContain(`ok      Node ${process.versions.node}\n`);
    expect(out).toContain('ok      measures image x\n');
    expect([code, err]).toEqual([0, '']);
  });

  it('names the versions of Docker, its daemon and compose', async () => {
    install('docker', DOCKER);
    const { code, out } = await doctor();
    expect(out).toContain('ok      docker 28.1.0, daemon 27.5.1\n');
    expect(out).toContain('ok      docker compose 2.35.0\n');
    expect(code).toBe(0);
  });

  it.each([
    ['fails', "echo '28.1.0 '; echo 'Cannot connect to the Docker daemon' >&2; echo more >&2; exit 1"],
    ['tells only its client’s version', "echo 28.1.0; echo 'Cannot connect to the Docker daemon' >&2"],
  ])('says why the daemon does not answer, in a line, where docker %s', async (_, script) => {
    install('docker', script);
    const { out } = await doctor();
    expect(out).toMatch(/^note {4}docker: the daemon does not answer: Cannot connect to the Docker daemon$/m);
    expect(out).toMatch(/^ {8}-> check that the Docker daemon is running and that DOCKER_HOST is right$/m);
  });

  it('says that a GPU is free, or who computes on it', async () => {
    const list = 'GPU 0: NVIDIA L4 (UUID: GPU-11111111-2222-3333-4444-555555555555)';
    install('nvidia-smi', `[ "$1" = -L ] && echo '${list}'; exit 0`);
    expect((await doctor()).out).toContain('ok      GPU: 1, nobody computes on it\n');
    install('nvidia-smi', `if [ "$1" = -L ]; then echo '${list}'; else echo '4711, python3'; fi`);
    const { code, out } = await doctor();
    expect(out).toContain('note    GPU: 1; in use by 4711, python3\n        -> a run waits a minute for a clean GPU');
    expect(code).toBe(0);
  });

  it('does not take a driver that fails for a GPU', async () => {
    install('nvidia-smi', 'echo NVIDIA-SMI has failed; exit 9');
    expect((await doctor()).out).toMatch(/^note {4}GPU: none to be seen/m);
  });

  it('reads the configuration and counts the requests of its workload', async () => {
    const { code, out } = await doctor();
    expect(out).toContain(`ok      configuration ${join(dir, 'memdrift.yml')}\n`);
    expect(out).toContain(`ok      workload ${join(dir, 'w.jsonl')}: 8 requests\n`);
    expect(code).toBe(0);
  });

  it.each([
    ['there is none', () => join(dir, 'none.yml'), /none\.yml: no such file; expected a configuration file/],
    ['a key is wrong', () => configFile('imgae: x\n'), /key "imgae": unknown/],
    [
      'the workload is missing',
      () => configFile('service: { image: x }\nworkload: { file: none.jsonl }\n'),
      /none\.jsonl: /,
    ],
  ])('fails where the configuration cannot be used: %s', async (_, config, why) => {
    const { code, out } = await doctor(config());
    expect(out.split('\n').filter((line) => line.startsWith('MISSING'))).toEqual([expect.stringMatching(why)]);
    expect(code).toBe(1);
  });
});

describe('the server of the configuration', () => {
  const doctorOf = (service: string): Promise<Said> => {
    const workload = join(dir, 'w.jsonl');
    cpSync(join(FIXTURES, 'mixed.jsonl'), workload);
    return doctor(configFile(`service: ${service}\nworkload: { file: ${workload} }\n`));
  };

  it('is compared with what is known of it', async () => {
    const { code, out } = await doctorOf('{ command: bentoml serve service:Embedder --port 8000 }');
    expect(out).toMatch(
      /^note {4}server: BentoML, health-path \/health\n {8}-> BentoML is ready when \/readyz answers/m,
    );
    expect(out).toMatch(/^note {4}BentoML, warm-up: .*4000/m);
    expect(code).toBe(0);
  });

  it('is fine where the path is the known one, or only the application knows it', async () => {
    const known = await doctorOf('{ image: seldonio/mlserver, health-path: /v2/health/ready }');
    expect(known.out).toContain('ok      server: MLServer, health-path /v2/health/ready\n');
    const own = await doctorOf('{ image: x, args: [gunicorn, app:app], health-path: /alive }');
    expect(own.out).toContain('ok      server: gunicorn, health-path /alive\n');
  });

  it('is passed over where it is none of the known ones', async () => {
    expect((await doctorOf('{ image: x }')).out).not.toContain('server:');
  });
});
