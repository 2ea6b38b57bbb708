import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../src/drift/judge.js';
import { CancelledError, policyOf } from '../../src/gate/exit.js';
import { parseRecording } from '../../src/recording/parse-recording.js';
import { FakeService } from '../fakes/service.js';
import { FakeStore, grow, run as runStory, type Story, server } from './story.js';

let dir: string;
let store: FakeStore;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-baselines-'));
  store = new FakeStore();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

let day = 0;
const run = (story: Partial<Story> = {}) =>
  runStory({ dir, store, service: server(), at: ++day * 86_400_000, ...story });
const refresh = (story: Partial<Story> = {}) => run({ options: { refresh: true }, ...story });

/** A service that keeps so many bytes of each request. */
function leaking(bytesPerRequest: number): Pick<Story, 'service' | 'cycle'> {
  const service = server();
  return {
    service,
    cycle: (requests) => {
      grow(service, 'heap/allocated', bytesPerRequest * requests);
      grow(service, 'process/resident', bytesPerRequest * requests);
    },
  };
}

const on = { inconclusive: null, missingBaseline: null, incomparable: null };
const SERIES = ['heap/allocated', 'process/resident'];

describe('what a check is compared with', () => {
  it("is the base commit's own recording", async () => {
    await refresh();
    const { judgement, context } = await run();
    expect(judgement.verdict).toBe('pass');
    expect(context).toEqual({ base: { distance: 0 }, baseGrows: null });
  });

  it('is a stand-in from commits before, which is said', async () => {
    await refresh();
    store.moveOn(12);
    const { judgement, context } = await run();
    expect(judgement.verdict).toBe('pass');
    expect(context.base).toEqual({ distance: 12 });
  });

  it('is nothing where the nearest is too far, and never taken for a first baseline', async () => {
    await refresh({ commit: 'a1b2c3d4' });
    store.moveOn(80);
    const { judgement, context, baselines } = await run();
    expect(judgement.verdict).toBe('not-comparable');
    expect(judgement.reason).toContain(
      'it is 80 commits before the base; the limit is 50 (baseline.stand-in-distance)',
    );
    expect(policyOf(judgement, on, { defaults: true, refresh: false })).toBe('fail');
    expect(context.base).toBeNull();
    expect(baselines).toEqual([]);
  });

  it('may lie as far as the configuration says', async () => {
    await refresh();
    store.moveOn(80);
    const { judgement } = await run({ file: { baseline: { 'stand-in-distance': 100 } } });
    expect(judgement.verdict).toBe('pass');
  });

  it('is not waited for once the run is cancelled', async () => {
    const abort = new AbortController();
    const busy = Object.assign(new FakeStore(), {
      list: () => {
        queueMicrotask(() => abort.abort());
        return new Promise<never>(() => undefined);
      },
    });
    const service = server();
    await expect(run({ store: busy, signal: abort.signal, service })).rejects.toBeInstanceOf(CancelledError);
    expect(service.commands).toEqual([]);
  });

  it('is not known where the store cannot be read, and that is not green', async () => {
    const service = server();
    const broken = Object.assign(new FakeStore(), {
      list: () => Promise.reject(new Error('reading memdrift-baselines was refused (403): allow contents: read')),
    });
    const { judgement } = await run({ service, store: broken });
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringContaining('allow contents: read'),
    });
    expect(service.commands).toEqual([]);
  });
});

describe('a store of which nothing can be read', () => {
  const damaged = 'base/g/1.memdrift.ndjson, line 1: not JSON (left out)';
  const damagedStore = (): FakeStore =>
    Object.assign(store, {
      list: async () => ({ recordings: [...store.recordings], warnings: [damaged] }),
    });

  it('is none before its first baseline, so that a change is not green by absence', async () => {
    const { judgement } = await run({ store: damagedStore() });
    expect(judgement.verdict).toBe('not-comparable');
    expect(judgement.reason).toContain(damaged);
    expect(policyOf(judgement, on, { defaults: true, refresh: false })).toBe('fail');
  });

  it('is no matter where another recording serves', async () => {
    await refresh();
    const { judgement } = await run({ store: damagedStore() });
    expect(judgement.verdict).toBe('pass');
    expect(judgement.baseline.refused).toEqual([]);
  });
});

describe('a leak that got merged', () => {
  it('is stored as history, and every later check says that the base itself grows', async () => {
    await refresh({ commit: 'good' });
    const merged = await refresh({ commit: 'bad1', ...leaking(4096) });
    expect(merged.judgement.verdict).toBe('regression');
    expect(merged.storedAt).not.toBeNull();
    expect(merged.said).toContain('Stored as history, never a baseline: its own verdict was regression.');
    expect((await refresh({ commit: 'bad2', ...leaking(4096) })).judgement.verdict).toBe('regression');

    const check = await run(leaking(4096));
    expect(check.judgement.verdict).toBe('pass');
    expect(check.context.baseGrows).toEqual({ since: 'bad1', reason: expect.stringContaining('grows') });
    expect(check.baselines.map(({ header }) => header.commit)).toEqual(['good']);
  });

  it('is not blamed on a change, and what the change adds is', async () => {
    await refresh();
    await refresh(leaking(4096));
    expect((await run(leaking(4096))).judgement.verdict).toBe('pass');
    expect((await run(leaking(12_288))).judgement.verdict).toBe('regression');
  });

  it('is not blamed on a change either where it was only seen on main', async () => {
    await refresh(leaking(800));
    expect((await refresh(leaking(1700))).judgement.verdict).toBe('regression');
    const same = await run(leaking(1700));
    expect(same.judgement).toMatchObject({ verdict: 'pass', reason: expect.stringContaining("beyond the base's own") });
    expect((await run(leaking(2200))).judgement.verdict).toBe('pass');
    expect((await run(leaking(3400))).judgement.verdict).toBe('regression');
  });

  it('is not blamed on a change once the entry that accepted it is over', async () => {
    await refresh();
    await refresh(leaking(4096));
    const accepted = SERIES.map((series) => ({
      series,
      growth: '5 MiB/1000req',
      reason: 'a cache that fills in a day',
      until: '2023-12-31',
    }));
    const later = { ...leaking(4096), file: { accepted }, at: Date.UTC(2024, 5, 1) - 1_700_000_000_000 };
    expect((await run(later)).judgement.verdict).toBe('pass');
  });

  it('is judged the same offline, from the recording', async () => {
    await refresh();
    await refresh(leaking(4096));
    const { judgement, recordingPath, baselines } = await run(leaking(4096));
    const { recording } = parseRecording(readFileSync(recordingPath, 'utf8'), recordingPath);
    expect(recording.header.rules?.inherited?.since).toBe('c0ffee');
    expect(judge(recording, baselines)).toMatchObject({ verdict: judgement.verdict, cause: judgement.cause });
  });

  it('is passed by the change that mends it, and forgotten after the refresh that sees it mended', async () => {
    await refresh();
    await refresh(leaking(4096));
    const mending = await run();
    expect(mending.judgement.verdict).toBe('pass');
    expect(mending.context.baseGrows).not.toBeNull();
    expect((await refresh()).judgement.verdict).toBe('pass');
    expect((await run()).context.baseGrows).toBeNull();
    expect((await run(leaking(4096))).judgement.verdict).toBe('regression');
  });

  it('that was accepted passes, is a baseline, and is no growth of the base', async () => {
    await refresh();
    const accepted = SERIES.map((series) => ({
      series,
      growth: '5 MiB/1000req',
      reason: 'a cache that fills in a day',
      until: '2030-01-01',
    }));
    const file = { accepted };
    expect((await refresh({ ...leaking(4096), file })).judgement.verdict).toBe('pass');
    const check = await run({ ...leaking(4096), file });
    expect(check.judgement.verdict).toBe('pass');
    expect(check.context.baseGrows).toBeNull();
    expect(check.baselines).toHaveLength(2);
  });

  it('from the first refresh on leaves a gate without its first baseline', async () => {
    expect((await refresh(leaking(4096))).judgement.verdict).toBe('regression');
    const { judgement, said: notes, context } = await run(leaking(4096));
    expect(judgement.verdict).toBe('not-comparable');
    expect(policyOf(judgement, on, { defaults: true, refresh: false })).toBe('warn');
    expect(notes).toEqual([expect.stringMatching(/^The stored recording cannot serve as a baseline: .*regression\.$/)]);
    expect(context.baseGrows).not.toBeNull();
  });

  it('is ended by the change that fixes it, which passes though only regressions could be compared with', async () => {
    expect((await refresh(leaking(4096))).judgement.verdict).toBe('regression');
    const { judgement, context } = await run();
    expect(judgement.verdict).toBe('pass');
    expect(judgement.cause).toMatchObject({ rule: 'all-within', endsBaseGrowth: true });
    expect(judgement.reason).toContain('the base grows, and this change ends it');
    expect(context.baseGrows).not.toBeNull();
    expect(judgement.notes).toContainEqual({ note: 'levels-not-compared' });
  });

  it('and kills the service is not blamed on a change that dies the same way', async () => {
    const dying = (): Pick<Story, 'service' | 'cycle'> => {
      const service = server();
      return {
        service,
        cycle: (_, cycle) => {
          if (cycle === 9) service.exit = { running: false, exitCode: 137, signal: null, oomKilled: true };
        },
      };
    };
    await refresh();
    expect((await run(dying())).judgement.verdict).toBe('regression');
    const merged = await refresh(dying());
    expect(merged.judgement.verdict).toBe('regression');
    expect(merged.storedAt).not.toBeNull();
    expect((await run(dying())).judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringContaining("so was the baseline's"),
    });
  });
});

describe('a refresh', () => {
  it('keeps a run that was not measured as history', async () => {
    const service = server();
    const { judgement, storedAt } = await refresh({
      service,
      cycle: (_, cycle) => {
        if (cycle === 5) service.exit = { running: false, exitCode: 3, signal: null, oomKilled: false };
      },
    });
    expect(judgement.verdict).toBe('not-measured');
    expect(storedAt).not.toBeNull();
    expect(store.recordings[0]?.recording.verdict?.verdict).toBe('not-measured');
  });

  it('does not keep what tells nothing, and says why', async () => {
    const warned: string[] = [];
    const service = new FakeService([{ pid: 8, command: 'python3 -I server.py', residentKb: 4096 }]);
    const { storedAt, said: notes } = await refresh({ service, warned });
    expect(storedAt).toBeNull();
    expect(notes).toContain('Not stored: no checkpoint was read after a cycle.');
    expect(warned).toContain('not stored: no checkpoint was read after a cycle');
    expect(store.recordings).toEqual([]);
  });

  it('that the store refuses keeps its verdict and its file', async () => {
    const warned: string[] = [];
    const refusing = Object.assign(new FakeStore(), {
      put: () => Promise.reject(new Error('a ruleset forbids the branch memdrift-baselines: exempt GitHub Actions.')),
    });
    const { judgement, storedAt, said: notes, recordingPath } = await refresh({ store: refusing, warned });
    expect(judgement.verdict).toBe('not-comparable');
    expect(storedAt).toBeNull();
    const sentence = expect.stringContaining('a ruleset forbids the branch memdrift-baselines: exempt GitHub Actions');
    expect(notes).toEqual([sentence]);
    expect(warned).toEqual([sentence]);
    const { recording } = parseRecording(readFileSync(recordingPath, 'utf8'), recordingPath);
    expect(recording.verdict?.verdict).toBe('not-comparable');
  });

  it('that is cancelled while the store is busy ends at once, and says where its recording lies', async () => {
    const abort = new AbortController();
    const busy = Object.assign(new FakeStore(), {
      put: () => {
        queueMicrotask(() => abort.abort());
        return new Promise<string>(() => undefined);
      },
    });
    const error = await refresh({ store: busy, signal: abort.signal }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CancelledError);
    expect((error as CancelledError).recordingPath).toBe(join(dir, 'out', 'g.memdrift.ndjson'));
  });

  it("writes the verdict that the base's own rules come to", async () => {
    await refresh(leaking(800));
    const { judgement, recording } = await refresh(leaking(1700));
    expect(judgement).toMatchObject({ verdict: 'regression', remedy: expect.stringContaining('memdrift accept') });
    expect(recording.verdict).toMatchObject({ verdict: 'regression', reason: judgement.reason, since: 'c0ffee' });
    expect(store.recordings[0]?.recording.verdict).toEqual(recording.verdict);
  });
});

describe('a refresh that has nothing to be compared with', () => {
  const withLimit = (bytes: number) => ({ service: Object.assign(server(), { memoryLimitBytes: bytes }) });
  const fail = { on: { 'missing-baseline': 'fail', incomparable: 'fail', inconclusive: 'fail' } };

  it.each([
    ['the first ever', 0],
    ['the first of another environment', 1],
  ])('is stored and passes, whatever the policies: %s', async (_, before) => {
    if (before > 0) await refresh();
    const here = () => (before > 0 ? withLimit(2 ** 33) : {});
    const { judgement, storedAt, recording } = await refresh({ ...here(), file: fail });
    expect(storedAt).not.toBeNull();
    expect(judgement.verdict).toBe('pass');
    const why = before > 0 ? 'not comparable: ' : 'no baseline for this environment yet';
    expect(judgement.reason).toContain(`; stored as a baseline, but not compared with one: ${why}`);
    expect(judgement.remedy).toBeUndefined();
    // The recording tells what was measured; judged again it is compared with what there is then.
    expect(recording.verdict?.verdict).toBe('not-comparable');
    expect((await run(here())).judgement.verdict).toBe('pass');
  });

  it.each([
    ['leaks', leaking(4096), 'regression'],
    [
      'cannot be measured',
      { service: new FakeService([{ pid: 8, command: 'python3 -I server.py', residentKb: 4096 }]) },
      'not-measured',
    ],
  ])('fails where it %s', async (_, story, verdict) => {
    expect((await refresh(story as Partial<Story>)).judgement.verdict).toBe(verdict);
  });
});

describe('a refresh of several runs', () => {
  const three = { baseline: { 'refresh-runs': 3 } };
  const files = () => readdirSync(join(dir, 'out')).sort();

  it('launches, measures and stores each, all against what was stored before', async () => {
    const services = [server(), server(), server()];
    const { judgement, others, recording } = await refresh({ service: services, file: three });
    expect(judgement.verdict).toBe('pass');
    expect(others.map((other) => other.judgement.verdict)).toEqual(['pass', 'pass']);
    expect(services.map(({ removed }) => removed)).toEqual([1, 1, 1]);
    expect(store.recordings).toHaveLength(3);
    expect(recording.header.refresh).toEqual({ run: 1, of: 3 });
    expect(files()).toEqual(['g-2.memdrift.ndjson', 'g-3.memdrift.ndjson', 'g.memdrift.ndjson']);
  });

  it("keeps the first one's plan, so that they can be compared", async () => {
    const { recording, others } = await refresh({
      service: [server(), server(), server()],
      inputs: { cycle: 'auto' },
      cycleMs: (launch) => (launch === 1 ? 5000 : 500),
      file: three,
    });
    const plans = [recording, ...others.map((other) => other.recording)].map(
      ({ header }) => header.environment['plan'],
    );
    expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(1);
    expect((await run({ inputs: { cycle: 'auto' } })).baselines).toHaveLength(3);
  });

  it('answers with the worst of them, and tells of the others', async () => {
    await refresh();
    const services = [server(), server(), server()];
    const {
      judgement,
      others,
      said: notes,
      recordingPath,
    } = await refresh({
      service: services,
      file: three,
      cycle: (requests) => {
        const second = services[1];
        if (second === undefined || second.commands.length === 0) return;
        grow(second, 'heap/allocated', 4096 * requests);
        grow(second, 'process/resident', 4096 * requests);
      },
    });
    expect(judgement.verdict).toBe('regression');
    expect(recordingPath).toBe(join(dir, 'out', 'g-2.memdrift.ndjson'));
    expect(others.map((other) => other.judgement.verdict)).toEqual(['pass', 'pass']);
    expect(notes.filter((note) => note.startsWith('Run '))).toEqual([
      expect.stringMatching(/^Run 1 of 3: pass: /),
      expect.stringMatching(/^Run 3 of 3: pass: /),
    ]);
    expect((await run()).context.baseGrows?.reason).toBe(judgement.reason);
  });

  it('does not try again what could not be measured', async () => {
    const services = [server(), server()];
    const dead = services[0] as FakeService;
    dead.exit = { running: false, exitCode: 3, signal: null, oomKilled: false };
    const { judgement, others } = await refresh({ service: services, file: three });
    expect(judgement.verdict).toBe('not-measured');
    expect(others).toEqual([]);
    expect(services[1]?.commands).toEqual([]);
  });

  it('that is cancelled keeps what it stored', async () => {
    const abort = new AbortController();
    const services = [server(), server(), server()];
    const cancelled = refresh({
      service: services,
      file: three,
      signal: abort.signal,
      cycle: (_, cycle) => {
        if (cycle === 4 && (services[1]?.commands.length ?? 0) > 0) abort.abort();
      },
    });
    const error = await cancelled.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CancelledError);
    expect((error as CancelledError).recordingPath).toBe(join(dir, 'out', 'g-2.memdrift.ndjson'));
    expect(store.recordings).toHaveLength(1);
    expect(services.map(({ removed }) => removed)).toEqual([1, 1, 0]);
  });

  it('is not launched again once it is cancelled', async () => {
    const abort = new AbortController();
    const services = [server(), server()];
    const slow = Object.assign(new FakeStore(), {
      put: async () => {
        abort.abort();
        return 'stored at last';
      },
    });
    const cancelled = refresh({ service: services, file: three, signal: abort.signal, store: slow });
    await expect(cancelled).rejects.toBeInstanceOf(CancelledError);
    expect(services[1]?.removed).toBe(0);
  });

  it('is one run for a check', async () => {
    await refresh();
    expect((await run({ file: three })).others).toEqual([]);
  });
});

it('shows no token and no variable that is called a secret in any file', async () => {
  const service = new FakeService([
    {
      pid: 8,
      command: 'python3 server.py --token ghs_0123 --key hf_4567',
      values: { 'heap/allocated': 1e8, 'process/resident': 2e8 },
    },
  ]);
  Object.assign(service, { metadata: { image: 'x', command: 'python3 server.py --token ghs_0123 --key hf_4567' } });
  const { recordingPath, recording } = await run({
    service,
    masked: ['ghs_0123'],
    file: { service: { env: { HF_TOKEN: 'hf_4567', LEVEL: 'info' } } },
  });
  expect(readFileSync(recordingPath, 'utf8')).not.toMatch(/ghs_0123|hf_4567/);
  expect(recording.header.subject['command']).toBe('python3 server.py --token *** --key ***');
});

it('shows a command no variable of its job that is called a secret', async () => {
  const service = new FakeService([
    { pid: 8, command: 'serve --key hf_4567', values: { 'heap/allocated': 1e8, 'process/resident': 2e8 } },
  ]);
  Object.assign(service, { metadata: { command: 'serve --key hf_4567' } });
  const inputs = { image: '', command: 'serve' };
  const { recordingPath } = await run({ service, inputs, secrets: { HF_TOKEN: 'hf_4567' } });
  expect(readFileSync(recordingPath, 'utf8')).not.toContain('hf_4567');
});

it.each([
  ['MAX_BATCH_TOKENS', '16384'],
  ['TOKENIZERS_PARALLELISM', 'false'],
  ['HF_HUB_DISABLE_IMPLICIT_TOKEN', '1'],
])('takes %s for no secret: its value would be gone from all that the service says of itself', async (name, value) => {
  const service = new FakeService([
    { pid: 8, command: 'serve', values: { 'heap/allocated': 1e8, 'process/resident': 2e8 } },
  ]);
  Object.assign(service, { metadata: { image: 'x', torch: '2.11.1', flags: 'false 16384' } });
  const { recording } = await run({ service, file: { service: { env: { [name]: value } } } });
  expect(recording.header.subject).toMatchObject({ torch: '2.11.1', flags: 'false 16384' });
});
