import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Judgement } from '../../../../src/drift/verdict.js';
import { heldPattern } from '../../../../src/explain/catalogue/held-patterns.js';
import { repositoryPaths } from '../../../../src/explain/source/repository-path.js';
import { type Why, whyItGrows } from '../../../../src/explain/why-it-grows.js';
import { explainGrowth } from '../../../../src/gate/run/explaining/explain-growth.js';
import { type Run, RunTime } from '../../../../src/gate/run/run-inputs.js';
import { RunRecorder } from '../../../../src/gate/run/run-recorder.js';
import { Observer } from '../../../../src/memory/observer.js';
import { parseRecording } from '../../../../src/recording/parse-recording.js';
import { RecordingWriter } from '../../../../src/recording/recording-writer.js';
import { runCycle } from '../../../../src/replay/cycle.js';
import { systemClock } from '../../../../src/time/clock.js';
import { Deadline } from '../../../../src/time/deadline.js';
import type { Workload } from '../../../../src/workload/format/workload.js';
import { Variation } from '../../../../src/workload/variation/vary.js';
import { freePort, HANG_MS, type Launched, launched, neverAborted, ownScratch } from '../../../service/support.js';

/** A real Python service that keeps something of every request, explained after a verdict. */

const SERVICE = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'explain', 'leaks.py');
const IN_REPOSITORY = '__tests__/fixtures/explain/leaks.py';
const scratch = ownScratch();
const running: Launched[] = [];

afterEach(async () => {
  for (const { service } of running.splice(0)) await service.remove();
});

const workload: Workload = {
  sha256: 'abc',
  requests: Array.from({ length: 10 }, (_, index) => {
    const json = { text: `question ${index}` };
    return {
      id: `r${index}`,
      class: 'POST /answer',
      method: 'POST',
      path: '/answer',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(json)),
      json,
      stream: false,
      timeoutUs: 60e6,
    };
  }),
  secrets: [],
  seed: 1,
  timed: false,
};

/** The same, a third of them each of another class. */
const byClass: Workload = {
  ...workload,
  requests: Array.from({ length: 3 }, () => workload.requests)
    .flat()
    .map((request, index) => {
      const path = ['/answer', '/embed', '/bad'][index % 3] ?? '';
      return { ...request, id: `c${index}`, class: `POST ${path}`, path };
    }),
};

const variation = new Variation(workload, 'auto');
const variationByClass = new Variation(byClass, 'auto');

/** Of a run in which nothing grew: `explain: always` asks all the same. */
const judgement = { verdict: 'pass', findings: [] } as unknown as Judgement;

interface Asked {
  explain?: string;
  explanationMs?: number;
  /** The service dies before it is explained, and is launched again. */
  dies?: boolean;
}

async function launchLeak(leak: string): Promise<Launched['service']> {
  const port = await freePort();
  const one = await launched({
    command: ['python3', SERVICE],
    port,
    healthPath: '/',
    env: { PORT: `${port}`, LEAK: leak },
  });
  running.push(one);
  return one.service;
}

async function explained(leak: string, change: Asked = {}): Promise<Why | null> {
  const service = await launchLeak(leak);
  const [sends, varied] = BY_CLASS.includes(leak) ? [byClass, variationByClass] : [workload, variation];
  await service.ready(neverAborted());
  const observer = new Observer(service, {
    sleep: (ms) => systemClock.sleep(ms),
    now: systemClock.now,
    patienceMs: HANG_MS,
  });
  await observer.awaitProbes(HANG_MS);
  const path = join(scratch.path, `${leak}-${running.length}-${systemClock.now()}.ndjson`);
  const header = { format: 'memdrift.recording', version: 1, environment: {}, subject: {}, series: {} } as const;
  const out = new RunRecorder(new RecordingWriter(path, header), systemClock);
  const deadline = Deadline.after(systemClock, HANG_MS, 'the test', neverAborted());
  const run = {
    config: {
      service: { command: SERVICE },
      workload: { vary: 'auto', upstream: null },
      plan: { phases: 'none' },
      report: { explain: change.explain ?? 'always' },
    },
    limits: { explanationMs: change.explanationMs ?? HANG_MS, startupMs: HANG_MS },
    options: { refresh: false },
    ab: null,
    workload: sends,
    variation: varied,
    service,
    out,
    time: new RunTime(deadline),
    ports: {
      clock: systemClock,
      signal: neverAborted(),
      progress: () => undefined,
      openDriver: async () => null,
      isHere: () => true,
      getPage: async () => null,
      launch: () => launchLeak(leak),
      repository: {
        find: (file: string) => repositoryPaths(file, ['README.md', IN_REPOSITORY]),
        lineOf: (_: string, line: number) => readFileSync(SERVICE, 'utf8').split('\n')[line - 1]?.trim() ?? null,
      },
      changeOf: async () => null,
      send: (cycle: Parameters<Run['ports']['send']>[0]) =>
        runCycle({ concurrency: 4, speed: 1, secrets: {}, ...cycle } as Parameters<typeof runCycle>[0]),
    },
  } as unknown as Run;
  // The cycle before the verdict.
  const begun = systemClock.now();
  const requests = Array.from({ length: 10 }, () => sends.requests).flat();
  const mix = { url: service.url, requests, mode: 'closed', variation: varied, signal: neverAborted() } as const;
  const { sent, ok } = await run.ports.send({ ...mix, cycle: 1 });
  out.append({ kind: 'cycle', cycle: 1, sent, ok, errors: {}, duration_ms: systemClock.now() - begun });
  const finished = { inputs: run, out, time: run.time, held: { service, driver: null, upstream: null } };
  if (change.dies === true) {
    const processes = [{ pid: 1, runtime: 'python' }];
    out.append({ kind: 'checkpoint', cycle: 1, requests: sent, t: 1, epoch: 1, values: {}, processes });
    await service.remove();
  }
  await explainGrowth(finished, change.dies === true ? null : { run, observer, settleMs: 100 }, judgement);
  expect(finished.held.service === service).toBe(change.dies !== true);
  deadline.end();
  const { recording } = parseRecording(readFileSync(path, 'utf8'), path);
  expect(recording.explanation).toEqual(out.recording.explanation);
  const { seconds = 0, allocations } = recording.explanation ?? {};
  if (process.env['EXPLAIN_FIGURES'] !== undefined) {
    if (process.env['EXPLAIN_FIGURES'] === 'all') process.stdout.write(JSON.stringify(recording.explanation, null, 1));
    process.stdout.write(`| ${leak} | ${seconds.toFixed(1)} s | x${allocations?.slowdown.toFixed(1) ?? '-'} |\n`);
  }
  return whyItGrows(recording);
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
