import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileService, NO_OTHER_USER, toldAs } from '../../../service/another-user.js';
import { config, ownScratch } from '../../../service/support.js';
import { NO_DOCKER, PYTHON_IMAGE, relayToEngine, SOCKET } from '../../../service/test-engine.js';

/** Who may ask the JVM of a container: each runner for real, with the JVM of this machine in the container. */

const NO_JAVA = spawnSync('javac', ['-version']).status !== 0;
/** A runner that is not root, in the group of the engine's socket. */
const RUNNER = 1234;
const scratch = ownScratch();
const [code, classes, home] = ['code', 'classes', 'home'].map((name) => join(scratch.path, name)) as [
  string,
  string,
  string,
];
const words = [join(code, 'asking.mjs'), '', join(code, 'probe')];

interface Answer {
  asked: string;
  values: Record<string, number | null>;
  running: boolean;
}

/** A service that runs `KeepingServer`, as JSON. */
function service(...runArgs: string[]): string {
  const binary = realpathSync(execFileSync('which', ['java'], { encoding: 'utf8' }).trim());
  const settings = readdirSync('/etc').filter((name) => name.startsWith('java')); // Debian's
  const shared = [join(binary, '..', '..'), ...settings.map((name) => join('/etc', name)), classes];
  const volumes = shared.map((path) => `${path}:${path}:ro`);
  const args = [binary, '-Xmx256m', '-cp', classes, 'KeepingServer', '8000'];
  return JSON.stringify(config({ image: PYTHON_IMAGE, healthPath: '/', volumes, runArgs, args }));
}

async function told(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Answer> {
  const { stdout } = await promisify(execFile)(program, args, { env: { ...process.env, ...env } });
  return JSON.parse(stdout);
}

/** The words of asking.mjs. */
function about(...runArgs: string[]): string[] {
  return words.map((word) => (word === '' ? service(...runArgs) : word));
}

describe.skipIf(NO_DOCKER !== null || NO_JAVA)("a container's JVM", () => {
  beforeAll(() => {
    chmodSync(scratch.path, 0o755);
    mkdirSync(home);
    compileService(code, join('..', 'memory', 'runtimes', 'jvm', 'asking.mjs'));
    const source = join(import.meta.dirname, '..', '..', '..', 'e2e', 'runtimes', 'KeepingServer.java');
    execFileSync('javac', ['-d', classes, source], { stdio: 'ignore' });
  });

  it.skipIf(NO_OTHER_USER !== null)('is asked by a runner of its own user, and by no other but root', async () => {
    chownSync(home, RUNNER, RUNNER);
    const [program = '', ...args] = about();
    const env = { HOME: home, TMPDIR: home };
    const asRoot = await toldAs<Answer>(RUNNER, program, args, env);
    expect(asRoot).toEqual({ asked: 'no-rights', values: {}, running: true });
    const [, ...alike] = about('--user', `${RUNNER}:${RUNNER}`);
    const asRunner = await toldAs<Answer>(RUNNER, program, alike, env);
    expect(asRunner).toMatchObject({ asked: 'collected', running: true });
    expect(asRunner.values['jvm.heap/allocated']).toBeGreaterThan(100 << 10);
  });

  it('is out of reach of a job in a container', async () => {
    const docker = realpathSync(execFileSync('which', ['docker'], { encoding: 'utf8' }).trim());
    const network = `memdrift-test-jvm-${process.pid}`;
    execFileSync('docker', ['network', 'create', network]);
    const mounts = [
      `${realpathSync(process.execPath)}:/opt/node:ro`,
      `${docker}:/usr/local/bin/docker:ro`,
      `${code}:${code}:ro`,
    ];
    try {
      const job = [
        'run',
        '--rm',
        '--network',
        network,
        ...[...mounts, `${SOCKET}:${SOCKET}`].flatMap((one) => ['-v', one]),
      ];
      const answer = await told('docker', [...job, PYTHON_IMAGE, '/opt/node', ...about()]);
      expect(answer).toEqual({ asked: 'out-of-reach', values: {}, running: true });
    } finally {
      execFileSync('docker', ['network', 'rm', network]);
    }
  });

  it.skipIf(NO_OTHER_USER !== null)('is out of reach where the engine is on another machine', async () => {
    const relay = await relayToEngine();
    try {
      // Another machine has other processes: none of the engine's is to be seen.
      const elsewhere = ['--pid', '--fork', '--mount-proc', process.execPath, ...about()];
      const answer = await told('unshare', elsewhere, { DOCKER_HOST: `tcp://localhost:${relay.port}` });
      expect(answer).toEqual({ asked: 'out-of-reach', values: {}, running: true });
    } finally {
      relay.close();
    }
  });
});
