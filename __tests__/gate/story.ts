import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { DirectoryStore } from '../../src/baseline/directory-store.js';
import { serialize } from '../../src/baseline/serialize.js';
import type { BaselineStore, StoredRecording } from '../../src/baseline/store.js';
import { judgeFiles } from '../../src/cli/commands/judge-files.js';
import { modelOf } from '../../src/cli/commands/run-once.js';
import { parseConfig } from '../../src/gate/config/config.js';
import type { CycleToSend, GatePorts } from '../../src/gate/effects/ports.js';
import { type GateResult, runGate } from '../../src/gate/gate.js';
import type { GateOptions } from '../../src/gate/run/run-inputs.js';
import type { ServerReader } from '../../src/memory/metrics/detect.js';
import type { PageWatch } from '../../src/memory/metrics/find-page.js';
import { Masker } from '../../src/recording/masker.js';
import type { Recording } from '../../src/recording/recording.js';
import type { CycleOutcome } from '../../src/replay/outcome.js';
import type { ReportModel } from '../../src/report/model/report-model.js';
import { renderJson } from '../../src/report/report-files.js';
import { stepText } from '../../src/report/terminal/steps.js';
import { gateNoteText } from '../../src/report/text/run/gate-notes.js';
import { runNoteText } from '../../src/report/text/run/run-notes.js';
import { sentence } from '../../src/report/text/words.js';
import { MIB } from '../../src/series/series.js';
import type { Workload } from '../../src/workload/format/workload.js';
import { inWords } from '../drift/said.js';
import type { FakeDriver } from '../fakes/driver.js';
import { FakeService } from '../fakes/service.js';
import { terminal } from '../fakes/terminal.js';

/** The whole gate over a service that is made up, on a clock that stands still unless something happens. */

export const workload: Workload = {
  sha256: 'abc',
  requests: Array.from({ length: 50 }, (_, i) => ({
    id: `r${i}`,
    class: 'POST /v1',
    method: 'POST',
    path: '/v1',
    headers: {},
    stream: false,
    timeoutUs: 1e6,
  })),
  secrets: [],
  seed: 1,
  timed: false,
};

/** A server of one Python process; what a cycle does to it is the test's. */
export function server(): FakeService {
  return new FakeService([
    {
      pid: 8,
      command: 'python3 server.py',
      values: { 'heap/allocated': 100 * MIB, 'heap/reserved': 110 * MIB, 'process/resident': 200 * MIB },
    },
  ]);
}

export function grow(service: FakeService, series: string, bytes: number): void {
  const values = service.list[0]?.values;
  if (values !== undefined) values[series] = (values[series] ?? 0) + bytes;
}

export interface Story {
  /** Where files and the directory of baselines lie. */
  dir: string;
  /** Of each launch in turn; the last one of them again. */
  service: FakeService | FakeService[];
  /** Called after each cycle's requests, with the number of them. */
  cycle?(requests: number, cycle: number, sent: CycleToSend): void;
  /** Awaited while a batch is sent. */
  during?(sent: CycleToSend): Promise<void>;
  /** What a batch came to beyond its counts. */
  outcome?(sent: CycleToSend): Partial<CycleOutcome>;
  ok?(requests: number): number;
  signal?: AbortSignal;
  options?: GateOptions;
  inputs?: Record<string, string>;
  launch?: GatePorts['launch'] | undefined;
  /** What a batch of requests lasts, whatever their number; by launch, from 1. */
  cycleMs?: number | ((launch: number) => number);
  workload?: Workload;
  /** The configuration file. */
  file?: object;
  store?: BaselineStore | null;
  commit?: string;
  secrets?: Record<string, string>;
  masked?: string[];
  /** Milliseconds since the tests' beginning of time. */
  at?: number;
  warned?: string[];
  driver?: FakeDriver;
  metrics?: ServerReader;
  /** The service is asked for its pages. */
  pages?(watch: PageWatch): Promise<void>;
  /** What earlier runs left is removed. */
  sweep?(): void;
  said?: string[];
  /** Instead of `out` in `dir`: one where files may be cut off, so that nothing is judged again. */
  outDir?: string;
  spareRoots?: string[];
}

/** A result that says its reason, remedy and notes as a reader is told them. */
export type Told = GateResult & {
  judgement: { reason: string; remedy: string | undefined };
  said: string[];
};

export async function run(story: Story): Promise<Told> {
  const { dir } = story;
  const services = [story.service].flat();
  let launches = 0;
  let clock = story.at ?? 0;
  const config = parseConfig(
    {
      image: 'x',
      workload: 'w',
      name: 'g',
      horizon: 'fast',
      cycle: '50',
      'baseline-dir': join(dir, 'base'),
      ...story.inputs,
    },
    story.file === undefined ? null : { path: 'memdrift.yml', value: story.file },
  );
  const ports: GatePorts = {
    loadWorkload: async () => story.workload ?? workload,
    sweep: async () => story.sweep?.(),
    launch:
      story.launch ??
      (async () => {
        const service = services[Math.min(launches++, services.length - 1)];
        if (service === undefined) throw new Error('the story has no service');
        return service;
      }),
    openUpstream: async () => {
      throw new Error('no upstream is asked for');
    },
    watchMappings: async () => ({ state: 'missing', detail: '' }),
    openDriver: async () => story.driver ?? null,
    isHere: () => true,
    findServer: async (_service, _config, watch) => {
      await story.pages?.(watch);
      return story.metrics ?? null;
    },
    getPage: async () => null,
    send: async (sent): Promise<CycleOutcome> => {
      const { requests, cycle } = sent;
      const lasts = typeof story.cycleMs === 'function' ? story.cycleMs(launches) : (story.cycleMs ?? 5000);
      clock += lasts;
      story.cycle?.(requests.length, cycle, sent);
      await story.during?.(sent);
      const ok = story.ok?.(requests.length) ?? requests.length;
      return {
        sent: requests.length,
        ok,
        errors: ok < requests.length ? { http_5xx: requests.length - ok } : {},
        latencyMs: { p50: 1, p95: 2, p99: 3 },
        classes: {},
        durationMs: lasts,
        ...story.outcome?.(sent),
      };
    },
    secrets: story.secrets ?? {},
    checkedOut: () => story.commit ?? 'c0ffee',
    repository: { find: () => [], lineOf: () => null, changesSince: () => null },
    changeOf: async () => null,
    store: story.store === undefined ? new DirectoryStore(join(dir, 'base')) : story.store,
    masker: new Masker(story.masked),
    runner: { thp: 'madvise' },
    clock: {
      now: () => clock,
      wall: () => new Date(1_700_000_000_000 + clock),
      sleep: async (ms, signal) => {
        // Time passes only when nothing else can happen: a background loop waits for its end.
        if (signal !== undefined) {
          await new Promise<void>((resolve) => {
            if (signal.aborted) resolve();
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
        } else clock += ms;
      },
    },
    log: { info: () => undefined, warn: (text) => story.warned?.push(text) },
    progress: (event) => void (event.phase === 'step' && story.said?.push(stepText(event))),
    signal: story.signal ?? new AbortController().signal,
    outDir: story.outDir ?? join(dir, 'out'),
    ...(story.spareRoots === undefined ? {} : { spareRoots: story.spareRoots }),
  };
  const result = await runGate(config, story.options ?? { refresh: false }, ports);
  if (result.ab === null && story.outDir === undefined) {
    const offline = await judgedAgain([result.recordingPath], written(dir, result.baselines));
    expect(offline).toEqual(told(modelOf(result, 'g', null)));
  }
  const { judgement } = result;
  const { reason, remedy } = inWords(judgement);
  const said = [...(result.recording.notes ?? []).map(runNoteText), ...result.notes.map(gateNoteText)].map(sentence);
  return { ...result, judgement: { ...judgement, reason, remedy }, said };
}

/**
 * The report as JSON has it, without what only the live run knows: notes, that it was stored, and what the store holds and
 * could not be offered, which is the reason where nothing could.
 */
export function told(model: ReportModel): object {
  const problem = model.problems.findIndex(({ verdict }) => verdict === 'not-comparable');
  const alone = model.verdict === 'pass' ? model.problems[problem] : undefined;
  const measured =
    alone === undefined
      ? model
      : {
          ...model,
          verdict: alone.verdict,
          reason: alone.reason,
          decidedBy: { problem },
          remedy: alone.remedy ?? null,
        };
  const problems = model.problems.map(({ first: _, ...rest }) => rest);
  const text = renderJson({ ...measured, problems, baseline: { used: model.baseline.used, refused: [] }, notes: [] });
  return JSON.parse(
    text.replace(
      /(no usable baseline|not comparable): [^;"]+; (the limit is [^;"]+; )?/g,
      'no baseline for this environment yet; ',
    ),
  );
}

/** What `memdrift judge` says of recordings on disk. */
export async function judgedAgain(recordings: readonly string[], baseline: string[]): Promise<object> {
  const { io, said } = terminal();
  const paths = recordings.map((path) => relative('.', path));
  const { model } = await judgeFiles(paths, { baseline, overrides: {} }, io);
  expect(said.err).toBe('');
  return told(model);
}

/** The baselines that a live run used, as files: a store of these tests may have none. */
function written(dir: string, baselines: readonly Recording[]): string[] {
  return baselines.map((recording, i) => {
    const path = join(dir, `used-${i}.memdrift.ndjson`);
    writeFileSync(path, serialize(recording));
    return path;
  });
}

/** A store that knows of commits: what is put lies on the base commit, until main moves on. */
export class FakeStore implements BaselineStore {
  recordings: StoredRecording[] = [];

  async list(): Promise<{ recordings: StoredRecording[]; warnings: string[] }> {
    return { recordings: [...this.recordings], warnings: [] };
  }

  async put(_: string, recording: Recording): Promise<string> {
    const origin = `${recording.header.commit}-${this.recordings.length + 1}`;
    this.recordings.unshift({ origin, recording: structuredClone(recording), distance: 0 });
    return origin;
  }

  /** So many commits land on main without a recording. */
  moveOn(commits: number): void {
    this.recordings = this.recordings.map((stored) => ({ ...stored, distance: (stored.distance ?? 0) + commits }));
  }
}
