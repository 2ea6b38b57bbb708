import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heldPattern } from '../../../../src/explain/catalogue/held-patterns.js';
import type { Why } from '../../../../src/explain/why-it-grows.js';
import { HANG_MS } from '../../../service/support.js';
import { type Asked, explained as explainedOf } from './explained.js';

/** A real Node service that keeps something of every request, explained after a verdict. EXPLAIN_NODE chooses another Node. */

const IN_REPOSITORY = '__tests__/fixtures/explain/leaks.cjs';
const FILE = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'explain', 'leaks.cjs');
const NODE = process.env['EXPLAIN_NODE'] ?? process.execPath;

function explained(leak: string, change: Asked = {}): Promise<Why | null> {
  return explainedOf({ command: [NODE, FILE], path: IN_REPOSITORY, leak }, change);
}

/** `way kind pattern`, the line where the holder is made, the line that adds to it. */
const found: Record<string, [said: string, line: string | null, adds: string]> = {
  map: ['cache global node-map', 'const cache = new Map()', 'cache.set(text'],
  array: ['results global node-array', 'const results = []', 'results.push('],
  dictionary: ['routes global node-map', 'const routes = {}', 'routes[`/users/'],
  attribute: ['sessions.answers attribute node-map', 'this.answers = new Map()', 'sessions.answers.set('],
  session: ['sessions.byUser[...] attribute node-session-history', 'this.byUser = {}', '.push({ role'],
  closure: ['lines closure node-closure', 'const lines = []', 'lines.push('],
  listeners: ['bus._events.shutdown global node-listeners', 'const bus = new EventEmitter()', "bus.on('shutdown'"],
  race: ['stopped global node-race', 'const stopped = new Promise(', 'Promise.race([stopped'],
  replaced: ['history global node-array', 'let history = []', 'history = [...history'],
  chain: ['last global node-chain', 'let last = null', 'last = { text'],
  pending: ['pending global node-promises', 'const pending = new Set()', 'pending.add('],
  timers: ['timerListMap[...] global node-timers', null, 'timers: (text)'],
};

describe(
  'a Node service that keeps something of every request',
  () => {
    it.each(Object.entries(found))(
      '%s: its holder and the line that adds to it are named first',
      async (leak, [said, line, adds]) => {
        const why = await explained(leak);
        expect(why?.incomplete).toBeNull();
        const [holder = null] = why?.holders ?? [];
        const [allocation = null] = why?.allocations ?? [];
        const pattern = heldPattern({ holder, allocation, phases: [] })?.pattern.id;
        expect(`${holder?.way} ${holder?.heldBy} ${pattern}`).toBe(said);
        expect(holder?.perRequest).toBeCloseTo(1, 1);
        if (line !== null) {
          expect(holder?.place).toMatchObject({ file: IN_REPOSITORY, source: expect.stringContaining(line) });
        }
        expect(allocation?.place).toMatchObject({ file: IN_REPOSITORY, source: expect.stringContaining(adds) });
        expect(allocation?.bytesPerRequest).toBeGreaterThan(20);
      },
    );

    it('that has died is launched once more, and told of as if it lived', async () => {
      const why = await explained('map', { dies: true });
      expect(why).toMatchObject({ incomplete: null, relaunched: true, sure: true });
      expect(why?.holders[0]?.way).toBe('cache');
    });

    it('that is clean has no explanation', async () => {
      expect(await explained('clean')).toBeNull();
    });
  },
  2 * HANG_MS,
);
