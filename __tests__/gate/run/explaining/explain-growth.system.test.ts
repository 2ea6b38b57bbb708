import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heldPattern } from '../../../../src/explain/catalogue/held-patterns.js';
import type { Why } from '../../../../src/explain/why-it-grows.js';
import { HANG_MS } from '../../../service/support.js';
import { type Asked, explained as explainedOf, running } from './explained.js';

/** A real Python service that keeps something of every request, explained after a verdict. */

const IN_REPOSITORY = '__tests__/fixtures/explain/leaks.py';
const FILE = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'explain', 'leaks.py');

function explained(leak: string, change: Asked = {}): Promise<Why | null> {
  return explainedOf(
    { command: ['python3', FILE], path: IN_REPOSITORY, leak, byClass: BY_CLASS.includes(leak) },
    change,
  );
}

/** Lines of the service by their text. */
interface Right {
  holder: string;
  kind: string;
  line: string;
  allocates: string;
  pattern: string;
}

const found: Record<string, Right> = {
  list: {
    holder: 'leaks.RESULTS',
    kind: 'global',
    line: 'RESULTS = []',
    allocates: 'RESULTS.append(',
    pattern: 'appended-list',
  },
  attribute: {
    holder: 'SESSIONS.cache',
    kind: 'attribute',
    line: 'self.cache = {}',
    allocates: 'SESSIONS.cache[',
    pattern: 'registry',
  },
  session: {
    holder: 'SESSIONS.by_user[...]',
    kind: 'attribute',
    line: 'self.by_user = {}',
    allocates: 'SESSIONS.by_user.setdefault(',
    pattern: 'session-history',
  },
  'lru-cache': {
    holder: 'lru_cache of Sessions.encode',
    kind: 'lru-cache',
    line: '@functools.lru_cache',
    allocates: 'return text.upper() * 20',
    pattern: 'method-cache',
  },
  closure: {
    holder: 'make_logger.<locals>.log.lines',
    kind: 'closure',
    line: 'lines = []',
    allocates: 'lines.append(',
    pattern: 'closure',
  },
  task: { holder: 'notify', kind: 'waiting', line: 'async def notify', allocates: '', pattern: 'endless-tasks' },
  traceback: {
    holder: 'leaks.FAILED',
    kind: 'global',
    line: 'FAILED = []',
    allocates: 'copy = text * 200',
    pattern: 'kept-exceptions',
  },
  queue: {
    holder: 'leaks.WAITING.queue',
    kind: 'global',
    line: 'WAITING = queue.Queue()',
    allocates: 'WAITING.put(',
    pattern: 'undrained-queue',
  },
  threads: { holder: 'hold', kind: 'waiting', line: 'def hold', allocates: '', pattern: 'endless-threads' },
  context: {
    holder: 'log',
    kind: 'context',
    line: 'VARIABLE = contextvars.ContextVar(',
    allocates: 'VARIABLE.get().append(',
    pattern: 'context-variable',
  },
  handlers: {
    holder: 'leaks.LOGGER.handlers',
    kind: 'global',
    line: 'LOGGER = logging.getLogger(',
    allocates: '',
    pattern: 'logging-handlers',
  },
  routes: {
    holder: 'leaks.ROUTES',
    kind: 'global',
    line: 'ROUTES = {}',
    allocates: 'ROUTES["/users/%s" % text]',
    pattern: 'registry',
  },
  embeddings: {
    holder: 'leaks.EMBEDDINGS',
    kind: 'global',
    line: 'EMBEDDINGS = {}',
    allocates: 'EMBEDDINGS[text]',
    pattern: 'registry',
  },
  labels: {
    holder: 'leaks.LATENCY.values',
    kind: 'attribute',
    line: 'self.values = {}',
    allocates: '',
    pattern: 'registry',
  },
  'never-awaited': {
    holder: 'leaks.NEVER_AWAITED',
    kind: 'global',
    line: 'NEVER_AWAITED = []',
    allocates: 'NEVER_AWAITED.append(',
    pattern: 'kept-tasks',
  },
  error: {
    holder: 'leaks.UNFINISHED',
    kind: 'global',
    line: 'UNFINISHED = {}',
    allocates: 'UNFINISHED[number]',
    pattern: 'registry',
  },
  'one-class': {
    holder: 'leaks.RESULTS',
    kind: 'global',
    line: 'RESULTS = []',
    allocates: 'RESULTS.append(',
    pattern: 'appended-list',
  },
};

/** Of these the requests are of three classes, and one of them is kept. */
const BY_CLASS = ['error', 'one-class'];

describe(
  'a Python service that keeps something of every request',
  () => {
    it.each(Object.entries(found))(
      '%s: its holder and the line that allocates it are named first',
      async (leak, right) => {
        const why = await explained(leak);
        expect(why?.incomplete).toBeNull();
        const [holder] = why?.holders ?? [];
        expect(holder?.heldBy).toBe(right.kind);
        expect(holder?.way.replace('__main__', 'leaks')).toContain(right.holder);
        expect(holder?.place).toMatchObject({ file: IN_REPOSITORY, source: expect.stringContaining(right.line) });
        if (!BY_CLASS.includes(leak)) expect(holder?.perRequest).toBeCloseTo(1, 0);
        const [allocation] = why?.allocations ?? [];
        expect(allocation?.place).toMatchObject({
          file: IN_REPOSITORY,
          source: expect.stringContaining(right.allocates),
        });
        if (!BY_CLASS.includes(leak)) expect(allocation?.bytesPerRequest).toBeGreaterThan(200);
        const evidence = { holder: holder ?? null, allocation: allocation ?? null, phases: [] };
        expect(heldPattern(evidence)?.pattern.id).toBe(right.pattern);
      },
    );

    it('that has died is launched once more, and told of as if it lived', async () => {
      const why = await explained('list', { dies: true });
      expect(why).toMatchObject({ incomplete: null, relaunched: true, sure: true });
      expect(why?.holders[0]?.way).toContain('RESULTS');
      expect(why?.allocations[0]?.place?.source).toContain('RESULTS.append(');
      expect(running).toHaveLength(2);
    });

    it('that is clean has no explanation', async () => {
      expect(await explained('clean')).toBeNull();
    });

    it('whose time is over says so, and no more', async () => {
      expect(await explained('list', { explanationMs: 50 })).toMatchObject({
        holders: [],
        allocations: [],
        incomplete: 'time',
      });
    });

    it('is not asked where nothing grew and explain is on-failure', async () => {
      expect(await explained('list', { explain: 'on-failure' })).toBeNull();
    });
  },
  2 * HANG_MS,
);
