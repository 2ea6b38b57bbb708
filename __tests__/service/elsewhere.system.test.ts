import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileService, NO_OTHER_USER, toldAs } from './another-user.js';
import { config, ownScratch, SERVER } from './support.js';
import { dockerObjects, NO_DOCKER, PYTHON_IMAGE, relayToEngine, SOCKET } from './test-engine.js';

/** Runners differ: another user, a job in a container, an engine on another machine. Each for real. */

const MIB = 1024 * 1024;
const HANG_MS = 300_000;
const scratch = ownScratch();
const code = join(scratch.path, 'code');

const plan = config({
  image: PYTHON_IMAGE,
  args: ['python3', '-c', SERVER],
  memoryLimitBytes: 256 * MIB,
  startupTimeoutMs: 120_000,
});

interface Story {
  name: string;
  said: string[];
  url: string;
  otherPort: string | null;
  checkpoint: boolean;
  processes: { pid: number; hostPid: number | null; command: string }[];
  resident: (number | null)[];
  cgroup: { resident: number | null; oomKills: number | null; limit: number | null } | null;
  state: object;
  refused: boolean;
}

/** What the story tells wherever it is played: the same readings, and nothing left. */
function expectWhole(story: Story): void {
  expect(story.checkpoint).toBe(true);
  expect(story.processes).toEqual([
    expect.objectContaining({ pid: 1, command: expect.stringContaining('python3 -c') }),
  ]);
  expect(story.resident[0]).toBeGreaterThan(MIB);
  expect(story.cgroup).toMatchObject({ oomKills: 0, limit: 256 * MIB });
  expect(story.cgroup?.resident).toBeGreaterThan(MIB);
  expect(story.state).toMatchObject({ running: true, oomKilled: false });
  expect(story.refused).toBe(true); // to root inside, where only we may write
  expect(dockerObjects(story.name)).toEqual([]);
}

async function play(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Story> {
  const { stdout } = await promisify(execFile)(program, args, { env: { ...process.env, ...env }, timeout: HANG_MS });
  return JSON.parse(stdout) as Story;
}

const canBeAnother = NO_DOCKER === null && NO_OTHER_USER === null;
const nodeRunsInImage =
  NO_DOCKER === null &&
  spawnSync('docker', ['run', '--rm', ...nodeMount(), PYTHON_IMAGE, '/opt/node', '--version']).status === 0;
if (NO_DOCKER === null && !nodeRunsInImage) console.warn('skipped: this node does not run in the test image');

function nodeMount(): string[] {
  return ['-v', `${realpathSync(process.execPath)}:/opt/node:ro`];
}

beforeAll(() => {
  if (NO_DOCKER !== null) return;
  chmodSync(scratch.path, 0o755);
  compileService(code, 'story.mjs');
}, HANG_MS);
afterAll(() => rmSync(code, { recursive: true, force: true }));

describe.skipIf(!canBeAnother)('a runner that is not root', () => {
  it(
    'reads the processes of others by a helper, and removes what others have written',
    async () => {
      const home = join(scratch.path, 'home');
      mkdirSync(home);
      chownSync(home, 1234, 1234);
      // As root in the container: output files, and a folder beside them, that only their owner may read.
      const script = 'umask 077; mkdir /memdrift-out/theirs; touch /memdrift-out/theirs/file; exec python3 -c "$0"';
      const shell = { ...plan, args: ['sh', '-c', script, SERVER] };
      const words = [JSON.stringify(shell), join(code, 'probe')];
      const story = await toldAs<Story>(1234, join(code, 'story.mjs'), words, { HOME: home, TMPDIR: home });
      expectWhole(story);
      expect(story.processes[0]?.hostPid).toBeGreaterThan(1);
      expect(readdirSync(home)).toEqual([]);
    },
    HANG_MS,
  );
});

describe.skipIf(!nodeRunsInImage)('a job in a container', () => {
  it(
    'has the service join its network, and sends the probe in volumes',
    async () => {
      const network = `memdrift-test-${process.pid}`;
      const docker = realpathSync(execFileSync('which', ['docker'], { encoding: 'utf8' }).trim());
      execFileSync('docker', ['network', 'create', network]);
      try {
        const story = await play('docker', [
          ...['run', '--rm', '--network', network, ...nodeMount()],
          ...['-v', `${SOCKET}:${SOCKET}`, '-v', `${docker}:/usr/local/bin/docker:ro`, '-v', `${code}:/elsewhere:ro`],
          ...[PYTHON_IMAGE, '/opt/node', '/elsewhere/story.mjs', JSON.stringify(plan), '/elsewhere/probe'],
        ]);
        expectWhole(story);
        expect(story.url).toMatch(/^http:\/\/(\d+\.){3}\d+:8000$/);
        expect(story.otherPort).toBe(story.url.replace(/8000$/, '9000'));
        expect(story.said).toContainEqual(expect.stringContaining('in volumes'));
        expect(story.processes[0]?.hostPid).toBeNull();
      } finally {
        execFileSync('docker', ['network', 'rm', network]);
      }
    },
    HANG_MS,
  );
});

describe.skipIf(NO_DOCKER !== null)('an engine behind a network address', () => {
  it(
    'has the probe in volumes and is reached at its own name',
    async () => {
      const relay = await relayToEngine();
      try {
        const words = [join(code, 'story.mjs'), JSON.stringify(plan), join(code, 'probe')];
        const story = await play(process.execPath, words, { DOCKER_HOST: `tcp://localhost:${relay.port}` });
        expectWhole(story);
        expect(story.url).toMatch(/^http:\/\/localhost:\d+$/);
        expect(story.otherPort).toBeNull();
        expect(story.said).toContainEqual(expect.stringContaining('in volumes'));
      } finally {
        relay.close();
      }
    },
    HANG_MS,
  );
});
