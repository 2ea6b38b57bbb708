import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Judgement } from '../../../../src/drift/verdict.js';
import { repositoryPaths } from '../../../../src/explain/source/repository-path.js';
import { type Why, whyItGrows } from '../../../../src/explain/why-it-grows.js';
import { explainGrowth } from '../../../../src/gate/run/explaining/explain-growth.js';
import { type Run, RunTime } from '../../../../src/gate/run/run-inputs.js';
import { RunRecorder } from '../../../../src/gate/run/run-recorder.js';
import type { FixedPlan } from '../../../../src/gate/run/warming/fix-plan.js';
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

const variation = new Variation(workload, 'auto');

/** Of a run in which nothing grew: `explain: always` asks all the same. */
const judgement = { verdict: 'pass', findings: [] } as unknown as Judgement;

async function explained(leak: string, change: { explain?: string; explanationMs?: number } = {}): Promise<Why | null> {
  const port = await freePort();
  const one = await launched({
    command: ['python3', SERVICE],
    port,
    healthPath: '/',
    env: { PORT: `${port}`, LEAK: leak },
  });
  running.push(one);
  const { service } = one;
  await service.ready(neverAborted());
  const observer = new Observer(service, {
    sleep: (ms) => systemClock.sleep(ms),
    now: systemClock.now,
    patienceMs: HANG_MS,
  });
  await observer.awaitProbes(HANG_MS);
  const path = join(scratch.path, `${leak}-${port}.ndjson`);
  const header = { format: 'memdrift.recording', version: 1, environment: {}, subject: {}, series: {} } as const;
  const out = new RunRecorder(new RecordingWriter(path, header), systemClock);
  const deadline = Deadline.after(systemClock, HANG_MS, 'the test', neverAborted());
  const run = {
    config: { report: { explain: change.explain ?? 'always' } },
    limits: { explanationMs: change.explanationMs ?? HANG_MS },
    options: { refresh: false },
    ab: null,
    workload,
    variation,
    service,
    out,
    time: new RunTime(deadline),
    ports: {
      clock: systemClock,
      signal: neverAborted(),
      progress: () => undefined,
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
  const requests = Array.from({ length: 10 }, () => workload.requests).flat();
  const mix = { url: service.url, requests, mode: 'closed', variation, signal: neverAborted() } as const;
  const { sent, ok } = await run.ports.send({ ...mix, cycle: 1 });
  out.append({ kind: 'cycle', cycle: 1, sent, ok, errors: {}, duration_ms: systemClock.now() - begun });
  await explainGrowth({ run, observer, fixed: { settleMs: 100 } as FixedPlan }, judgement);
  deadline.end();
  const { recording } = parseRecording(readFileSync(path, 'utf8'), path);
  expect(recording.explanation).toEqual(out.recording.explanation);
  const { seconds = 0, allocations } = recording.explanation ?? {};
  if (process.env['EXPLAIN_FIGURES'] !== undefined) {
    process.stdout.write(`| ${leak} | ${seconds.toFixed(1)} s | x${allocations?.slowdown.toFixed(1) ?? '-'} |\n`);
  }
  return whyItGrows(recording);
}

/** Lines of the service by their text. */
const found: Record<string, { holder: string; kind: string; line: string; allocates: string }> = {
  list: { holder: 'leaks.RESULTS', kind: 'global', line: 'RESULTS = []', allocates: 'RESULTS.append(' },
  attribute: { holder: 'SESSIONS.cache', kind: 'attribute', line: 'self.cache = {}', allocates: 'SESSIONS.cache[' },
  session: {
    holder: 'SESSIONS.by_user[...]',
    kind: 'attribute',
    line: 'self.by_user = {}',
    allocates: 'SESSIONS.by_user.setdefault(',
  },
  'lru-cache': {
    holder: 'lru_cache of Sessions.encode',
    kind: 'lru-cache',
    line: '@functools.lru_cache',
    allocates: 'return text.upper() * 20',
  },
  closure: {
    holder: 'make_logger.<locals>.log.lines',
    kind: 'closure',
    line: 'lines = []',
    allocates: 'lines.append(',
  },
  task: { holder: 'notify', kind: 'waiting', line: 'async def notify', allocates: '' },
};

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
        expect(holder?.perRequest).toBeCloseTo(1, 0);
        const [allocation] = why?.allocations ?? [];
        expect(allocation?.place).toMatchObject({
          file: IN_REPOSITORY,
          source: expect.stringContaining(right.allocates),
        });
        expect(allocation?.bytesPerRequest).toBeGreaterThan(200);
      },
    );

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
