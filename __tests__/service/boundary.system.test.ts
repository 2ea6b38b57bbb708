import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputCopy } from '../../src/service/channel/output-copy.js';
import { type ServiceConfig, ServiceError } from '../../src/service/service.js';
import {
  checkpoint,
  first,
  freePort,
  type Launched,
  launched,
  neverAborted,
  ownScratch,
  rejection,
  SERVER,
} from './support.js';
import { NO_DOCKER, PYTHON_IMAGE } from './test-engine.js';

/** What a service can do to us through the directories that it shares with us: services that try, for real. */

const HANG_MS = 120_000;
const scratch = ownScratch();
const running: Launched[] = [];
const canary = (): string => join(scratch.path, 'canary');

beforeEach(() => writeFileSync(canary(), 'canary'));
afterEach(async () => {
  for (const { service } of running.splice(0)) await service.remove();
  expect(readFileSync(canary(), 'utf8')).toBe('canary');
  expect(scratch.left()).toEqual(['canary']);
}, HANG_MS);

async function ready(change: Partial<ServiceConfig>): Promise<Launched> {
  const one = await launched({ startupTimeoutMs: HANG_MS, ...change });
  running.push(one);
  await one.service.ready(neverAborted());
  return one;
}

/** Begins a server that tries to plant things, and says of each whether it could. */
const PLANTS = `
import os, stat
canary = ${JSON.stringify(canary())}
told, out = os.environ["MEMDRIFT_DIR"], os.environ["MEMDRIFT_OUT"]
kinds = {
    "link": lambda path: os.symlink(canary, path),
    "pipe": os.mkfifo,
    "directory": os.mkdir,
    "device": lambda path: os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 5)),
    "file": lambda path: open(path, "w").close(),
}
def tried(what, deed):
    try:
        deed()
        print("done", what, flush=True)
    except OSError as problem:
        print("refused", what, problem.strerror, flush=True)
`;

const tried = async ({ service }: Launched): Promise<string[]> =>
  (await service.logs(500)).filter((line) => /^(done|refused) /.test(line)).sort();

describe.skipIf(NO_DOCKER !== null)('a container, with root in it', () => {
  it(
    'writes nothing where we write: no command, no link, pipe, directory or device',
    async () => {
      const one = await ready({
        image: PYTHON_IMAGE,
        args: [
          'python3',
          '-c',
          `${PLANTS}
for name in (".command", "command.new", "lib/json.py"):
    for kind, make in kinds.items(): tried(name + " " + kind, lambda: make(told + "/" + name))
tried("rewrite", lambda: open(told + "/command", "w").write("9 keep anon 1000000\\n"))
tried("replace", lambda: os.unlink(told + "/command"))
tried("move", lambda: os.rename(told, told + "-away"))
tried("open to all", lambda: os.chmod(told, 0o777))
if os.system("mount -o remount,rw /memdrift") == 0: print("done remount", flush=True)
${SERVER}`,
        ],
      });
      const said = await tried(one);
      expect(said).toHaveLength(19);
      expect(said.filter((line) => line.startsWith('done'))).toEqual([]);
      expect((await checkpoint(one.service, 1)).size).toBe(1);
      expect((await checkpoint(one.service, 2)).size).toBe(1);
    },
    HANG_MS,
  );

  it(
    'has what it plants where it writes passed over, and still answers',
    async () => {
      const one = await ready({
        image: PYTHON_IMAGE,
        args: [
          'python3',
          '-c',
          `${PLANTS}
for i, (kind, make) in enumerate(list(kinds.items())[:4]): tried(kind, lambda: make("%s/%d-1.ndjson" % (out, i + 1)))
tried("link to all", lambda: os.symlink("/", out + "/root"))
tried("closed to others", lambda: os.chmod(out, 0o700))
${SERVER}`,
        ],
      });
      const said = await tried(one);
      expect(said).toHaveLength(6);
      expect(said.filter((line) => line.startsWith('refused'))).toEqual([]);
      const [file, ...others] = [...(await checkpoint(one.service, 1)).keys()];
      expect(others).toEqual([]);
      expect(file).toMatch(/^1-\d{2,}\.ndjson$/);
    },
    HANG_MS,
  );

  it.each([
    ['files', `[open("%s/junk-%d" % (out, i), "w").close() for i in range(4200)]`, '4096 files'],
    [
      'a file of a terabyte',
      `os.truncate(os.open(out + "/7-7.ndjson", os.O_CREAT | os.O_WRONLY), 1 << 40)`,
      '8 MiB a file',
    ],
  ])(
    'that floods its directory with %s is read no further, mounted or copied, in a line that says so',
    async (_, flood, bound) => {
      const code = `import os; out = os.environ["MEMDRIFT_OUT"]; ${flood}\n${SERVER}`;
      const { service } = await ready({ image: PYTHON_IMAGE, args: ['python3', '-c', code] });
      for (const way of [first(service).probe, new OutputCopy(service.name, neverAborted(), process.env)]) {
        const error = await rejection(way.read());
        expect(error).toBeInstanceOf(ServiceError);
        expect(error.message).toContain(`reached its bound of ${bound}`);
        expect(error.message).not.toContain('\n');
      }
    },
    HANG_MS,
  );
});

describe('a command, which runs as the user that we are', () => {
  async function command(code: string): Promise<Launched> {
    const port = await freePort();
    const env = { PORT: `${port}`, HOST: '127.0.0.1' };
    return ready({ command: ['python3', '-c', `${code}\n${SERVER}`], port, env });
  }

  it.each([
    ['a link', 'os.symlink(canary, told + "/.command")'],
    ['a pipe', 'os.mkfifo(told + "/.command")'],
    ['a directory', 'os.mkdir(told + "/.command")'],
    ['a directory as the command', 'os.unlink(told + "/command"); os.mkdir(told + "/command")'],
    ['a link as its directory', 'os.rename(told, told + "-away"); os.symlink(os.path.dirname(canary), told)'],
  ])(
    'that plants %s is given no command, in a line that says why',
    async (_, plant) => {
      const { service } = await command(
        `import os; told = os.environ["MEMDRIFT_DIR"]; canary = ${JSON.stringify(canary())}; ${plant}`,
      );
      const error = await rejection(first(service).probe.command('1 checkpoint 1'));
      expect(error).toBeInstanceOf(ServiceError);
      expect(error.message).toMatch(
        /^(the probe cannot be given a command: .*: (EEXIST|EISDIR)|.*: found ENOTDIR where .*)$/,
      );
      expect(readdirSync(scratch.path).filter((name) => !name.startsWith('memdrift-'))).toEqual(['canary']);
    },
    HANG_MS,
  );

  it.skipIf(process.getuid?.() !== 0)(
    'lets no other user of the machine write where we write',
    async () => {
      const one = await command(`${PLANTS}
if os.fork() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
    for kind, make in kinds.items(): tried(kind, lambda: make(told + "/.command"))
    tried("to look", lambda: os.listdir(os.path.dirname(told)))
    os._exit(0)
os.wait()`);
      const said = await tried(one);
      expect(said).toHaveLength(6);
      expect(said.filter((line) => line.startsWith('done'))).toEqual([]);
    },
    HANG_MS,
  );

  it(
    'that plants links and pipes where it writes has them passed over, and answers',
    async () => {
      const one = await command(`
import os; out = os.environ["MEMDRIFT_OUT"]
os.symlink(${JSON.stringify(canary())}, out + "/1-1.ndjson"); os.mkfifo(out + "/2-2.ndjson"); os.mkdir(out + "/3-3.ndjson")`);
      expect([...(await checkpoint(one.service, 1)).values()].join('')).not.toContain('canary');
    },
    HANG_MS,
  );

  it(
    'that makes its directory a link to another has nothing read from there',
    async () => {
      const { service } = await command(
        'import os; out = os.environ["MEMDRIFT_OUT"]; os.rename(out, out + "-away"); os.symlink("/etc", out)',
      );
      const error = await rejection(first(service).probe.read());
      expect(error).toBeInstanceOf(ServiceError);
      expect(error.message).toMatch(/\/out: found ENOTDIR where the run's own directory was$/);
    },
    HANG_MS,
  );
});
