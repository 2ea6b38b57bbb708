import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import {
  commandText,
  describe as described,
  family,
  listProcesses,
  marked,
  parseStat,
  readProc,
} from '../../../src/service/process/host-processes.js';

describe('processes as /proc tells them', () => {
  it('are told apart whatever they are called', () => {
    const stat = '7 (a) b) S 1 7 8 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 4711 0';
    expect(parseStat(7, stat)).toEqual({ pid: 7, parent: 1, session: 8, startTicks: 4711 });
    expect(parseStat(7, '7 (gone) Z 1 7 7 0 -1')).toBeNull();
    expect(parseStat(7, null)).toBeNull();
  });

  it('are a family by descent and by session', () => {
    const all = [
      { pid: 10, parent: 1, session: 10 },
      { pid: 11, parent: 10, session: 10 },
      { pid: 12, parent: 11, session: 12 },
      { pid: 13, parent: 1, session: 10 },
      { pid: 14, parent: 1, session: 14 },
    ];
    expect(family(all, [10]).map(({ pid }) => pid)).toEqual([10, 11, 12, 13]);
  });

  it('are a family however long its line is, and in whatever order they are told', () => {
    const all = Array.from({ length: 400_000 }, (_, index) => ({ pid: index + 2, parent: index + 1, session: 0 }));
    expect(family(all.reverse(), [1])).toHaveLength(400_000);
  });

  it('have a command line for a person', () => {
    expect(commandText('python3\0-m\0server\0', 'python3')).toBe('python3 -m server');
    expect(commandText('', 'kthread')).toBe('kthread');
    expect(commandText(null, 'x')).toBe('x');
  });
});

/** Lays its command line or its environment over so many MiB of zeros, as any process may: prctl(2), PR_SET_MM_MAP. */
const LAYS = `
import ctypes, struct, sys, time
libc = ctypes.CDLL(None)
for name in ("mmap", "sbrk"): getattr(libc, name).restype = ctypes.c_void_p
size = int(sys.argv[1]) << 20
at = libc.mmap(None, ctypes.c_size_t(size), 3, 0x4022, -1, ctypes.c_long(0))
ctypes.memset(at, 65, 4096)
stat = open("/proc/self/stat").read().rsplit(")", 1)[1].split()
code, data, args, env = stat[23:25], stat[42:44], stat[45:47], stat[47:49]
laid = [at, at + size - 4096]
args, env = (laid, env) if sys.argv[2] == "cmdline" else (args, laid)
known = [int(field) for field in (*code, *data, stat[44])]
fields = [*known, libc.sbrk(0), int(stat[25]), *map(int, args), *map(int, env), 0]
print(libc.prctl(35, 14, struct.pack("<12QII", *fields, 0, 0xFFFFFFFF), 104, 0), flush=True)
time.sleep(1000)
`;

describe('a process whose own words are as long as it likes', () => {
  let child: ChildProcess | null = null;
  afterEach(() => {
    child?.kill('SIGKILL');
  });

  it.for(['cmdline', 'environ'])(
    'is read no further than any program may be started with: %s',
    async (file, { skip }) => {
      child = spawn('python3', ['-c', LAYS, '1024', file], { env: { ...process.env, MARK: 'x' } });
      const { stdout, pid = 0 } = child;
      const said = stdout === null ? '' : String((await once(stdout, 'data'))[0]);
      skip(said.startsWith('-1'), 'this kernel does not let a process do that (CONFIG_CHECKPOINT_RESTORE)');
      expect(said).toMatch(/^0/);
      const before = process.memoryUsage().rss;
      expect(await readProc(pid, file)).toBeNull();
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
      const all = (await listProcesses()).filter((one) => one.pid === pid);
      expect(await marked(all, 'MARK', 'x')).toEqual(file === 'cmdline' ? [pid] : []);
      const [one] = await Promise.all(all.map(described));
      expect(one?.command).toMatch(/python3/);
    },
  );
});
