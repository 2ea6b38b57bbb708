import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { Judgement } from '../../../../src/drift/verdict.js';
import { repositoryPaths } from '../../../../src/explain/source/repository-path.js';
import { type Why, whyItGrows } from '../../../../src/explain/why-it-grows.js';
import { explainGrowth } from '../../../../src/gate/run/explaining/explain-growth.js';
import { type Run, RunTime } from '../../../../src/gate/run/run-inputs.js';
import { RunRecorder } from '../../../../src/gate/run/run-recorder.js';
import { getPage } from '../../../../src/memory/metrics/get-page.js';
import { watchMappings } from '../../../../src/memory/native/strace.js';
import { Observer } from '../../../../src/memory/observer.js';
import { parseRecording } from '../../../../src/recording/parse-recording.js';
import { RecordingWriter } from '../../../../src/recording/recording-writer.js';
import { runCycle } from '../../../../src/replay/cycle.js';
import { systemClock } from '../../../../src/time/clock.js';
import { Deadline } from '../../../../src/time/deadline.js';
import type { Workload } from '../../../../src/workload/format/workload.js';
import { Variation } from '../../../../src/workload/variation/vary.js';
import { freePort, HANG_MS, type Launched, launched, neverAborted, ownScratch } from '../../../service/support.js';

/** Real services that keep something of every request, explained after a verdict. */

const scratch = ownScratch();
export const running: Launched[] = [];

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

/** A service and what it keeps. */
export interface Case {
  /** The interpreter, and the file that it runs. */
  command: readonly [string, string];
  /** What that file is in the repository. */
  path: string;
  leak: string;
  /** The file that its lines are of; the one that is run where absent. */
  source?: string;
  /** Further variables of the service. */
  env?: Record<string, string>;
  /** The requests are of three classes. */
  byClass?: boolean;
}

export interface Asked {
  explain?: string;
  explanationMs?: number;
  /** Of the verdict; none where it was `explain: always`. */
  findings?: Judgement['findings'];
  /** The service dies before it is explained, and is launched again. */
  dies?: boolean;
}

async function launchLeak({ command, leak, env }: Case): Promise<Launched['service']> {
  const port = await freePort();
  const one = await launched({
    command: [...command],
    port,
    healthPath: '/',
    env: { PORT: `${port}`, LEAK: leak, ...env },
  });
  running.push(one);
  return one.service;
}

export async function explained(of: Case, change: Asked = {}): Promise<Why | null> {
  const { leak, path: inRepository, byClass: isByClass } = of;
  const [program, file] = of.command;
  const service = await launchLeak(of);
  const [sends, varied] = isByClass === true ? [byClass, variationByClass] : [workload, variation];
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
      service: { command: file },
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
      watchMappings,
      getPage,
      launch: () => launchLeak(of),
      repository: {
        find: (file: string) => repositoryPaths(file, ['README.md', inRepository]),
        lineOf: (_: string, line: number) =>
          readFileSync(of.source ?? file, 'utf8')
            .split('\n')
            [line - 1]?.trim() ?? null,
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
    const processes = [{ pid: 1, runtime: program.startsWith('python') ? 'python' : 'node' }];
    out.append({ kind: 'checkpoint', cycle: 1, requests: sent, t: 1, epoch: 1, values: {}, processes });
    await service.remove();
  }
  const { findings = [] } = change;
  const after = { ...judgement, findings };
  await explainGrowth(finished, change.dies === true ? null : { run, observer, settleMs: 100 }, after);
  expect(finished.held.service === service).toBe(change.dies !== true);
  deadline.end();
  const { recording } = parseRecording(readFileSync(path, 'utf8'), path);
  expect(recording.explanation).toEqual(out.recording.explanation);
  const { seconds = 0, allocations } = recording.explanation ?? {};
  if (process.env['EXPLAIN_FIGURES'] !== undefined) {
    if (process.env['EXPLAIN_FIGURES'] === 'all') process.stdout.write(JSON.stringify(recording.explanation, null, 1));
    const { after_s: mapped } = recording.explanation?.native ?? {};
    if (mapped !== undefined) process.stdout.write(`mappings after ${mapped.toFixed(1)} s\n`);
    process.stdout.write(`| ${leak} | ${seconds.toFixed(1)} s | x${allocations?.slowdown.toFixed(1) ?? '-'} |\n`);
  }
  return whyItGrows(recording);
}
