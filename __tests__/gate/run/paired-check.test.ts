import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/cli/commands/run-once.js';
import { pairedCycles } from '../../../src/drift/paired/paired-judgement.js';
import { CancelledError } from '../../../src/gate/exit.js';
import { parseRecording } from '../../../src/recording/parse-recording.js';
import { reportedAb } from '../../../src/report/model/reported-parts.js';
import { MIB } from '../../../src/series/series.js';
import { ServiceError } from '../../../src/service/service.js';
import type { FakeService } from '../../fakes/service.js';
import { grow, judgedAgain, run as runStory, type Story, server, type Told, told } from '../story.js';

/** What a reader is told of the runs side by side. */
const paired = ({ ab }: Told) => (ab === null ? null : reportedAb(ab));

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-ab-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const LEAK = 4096;
const KILLED = { running: false, exitCode: 137, signal: null, oomKilled: true };
const DIED = { running: false, exitCode: 3, signal: null, oomKilled: false };

/** What each launch keeps of a request, from 1; the service and its image as it was launched. */
interface Side {
  service: FakeService;
  image: string;
  launch: number;
}

interface Ab extends Partial<Story> {
  /** Bytes that a request leaves behind. */
  leak?(side: Side): number;
  /** What else a cycle does. */
  meanwhile?(side: Side, cycle: number): void;
  ready?(side: Side): void;
}

/**
 * A gate over launches that are told apart by their image: `new` is the change, `old` the base. What is measured side by
 * side is judged again offline, and must tell the same.
 */
async function run({ leak, meanwhile, ready, ...story }: Ab): Promise<{ result: Told; launched: Side[] }> {
  const launched: Side[] = [];
  const result = await runStory({
    dir,
    service: server(),
    ...story,
    inputs: { image: 'new', 'base-image': 'old', ...story.inputs },
    launch: async ({ image = '' }) => {
      const side = { service: server(), image, launch: launched.length + 1 };
      launched.push(side);
      ready?.(side);
      return side.service;
    },
    cycle: (requests, cycle) => {
      const side = launched.at(-1);
      if (side === undefined) throw new Error('nothing was launched');
      const bytes = (leak?.(side) ?? 0) * requests;
      grow(side.service, 'heap/allocated', bytes);
      grow(side.service, 'process/resident', bytes);
      meanwhile?.(side, cycle);
    },
  });
  if (result.ab !== null) expect(await offline(result.ab.why)).toEqual(told(modelOf(result, 'g', null)));
  return { result, launched };
}

/** What `memdrift judge` says of the recordings, in an order that is none. */
async function offline(why: string): Promise<object> {
  const given = files().filter((file) => why === 'confirm' || file.includes('-ab-'));
  const base = join(dir, 'base');
  const stored = why === 'confirm' && existsSync(base) ? readdirSync(base, { recursive: true }).map(String) : [];
  return judgedAgain(
    given.reverse().map((file) => join(dir, 'out', file)),
    stored.filter((file) => file.endsWith('.ndjson')).map((file) => join(base, file)),
  );
}

const images = (launched: readonly Side[]): string[] => launched.map(({ image }) => image);
const BESIDE = ['old', 'new', 'new', 'old'];
const files = (): string[] => readdirSync(join(dir, 'out')).sort();
const refresh = () => run({ options: { refresh: true }, inputs: { image: 'old' } });
const ofChange = ({ image }: Side): number => (image === 'new' ? LEAK : 0);

describe('without a comparable baseline', () => {
  it('base and change are measured side by side at once, and a change that keeps nothing passes', async () => {
    const { result, launched } = await run({});
    expect(images(launched)).toEqual(BESIDE);
    expect(result.judgement.verdict).toBe('pass');
    expect(result.ab).toMatchObject({ why: 'no-baseline', verdict: 'pass', pairs: 2, stored: null });
    expect(result.ab?.series.map(({ series, verdict }) => [series, verdict])).toEqual([
      ['heap/allocated', 'pass'],
      ['process/resident', 'pass'],
    ]);
    expect(launched.map(({ service }) => service.removed)).toEqual([1, 1, 1, 1]);
  });

  it('a leak of the change is a regression, in both pairs', async () => {
    const { result } = await run({ leak: ofChange });
    expect(result.judgement.verdict).toBe('regression');
    const heap = result.ab?.series.find(({ series }) => series === 'heap/allocated');
    expect(heap?.drift?.pairs.map((figure) => figure / MIB)).toEqual([
      expect.closeTo((1000 * LEAK) / MIB, 2),
      expect.closeTo((1000 * LEAK) / MIB, 2),
    ]);
    expect(result.judgement.reason).toMatch(
      /^host heap allocated grows 3\.9 MiB per 1000 requests .* more than in the interleaved base runs/,
    );
  });

  it('a leak that the base has too is nobody’s who changed something else', async () => {
    const { result } = await run({ leak: () => LEAK });
    expect(result.judgement.verdict).toBe('pass');
  });

  it('a change that grows less than its base passes, and that is noted', async () => {
    const { result } = await run({ leak: ({ image }) => (image === 'old' ? LEAK : 0) });
    expect(result.judgement.verdict).toBe('pass');
    expect(result.judgement.findings.find(({ series }) => series === 'heap/allocated')?.notes).toContainEqual(
      expect.objectContaining({ note: 'grows-less' }),
    );
  });

  it('a leak in one run of the change only is no answer', async () => {
    const { result } = await run({ leak: ({ launch }) => (launch === 2 ? LEAK : 0) });
    expect(result.judgement.verdict).toBe('inconclusive');
    expect(result.judgement.reason).toMatch(/1 of 2 runs of this change regress/);
  });

  it('a height that both runs of the change have above the base is a regression', async () => {
    const { result } = await run({
      ready: ({ service, image }) => {
        if (image !== 'new') return;
        grow(service, 'heap/allocated', 100 * MIB);
        grow(service, 'process/resident', 100 * MIB);
      },
    });
    expect(result.judgement.verdict).toBe('regression');
    expect(result.judgement.reason).toMatch(
      /^host heap allocated has a steady-state level 100 MiB \(.*\) above that of the interleaved base runs/,
    );
  });

  it('every run has the plan of the first, the same length, and a recording of its own without a verdict', async () => {
    await run({ inputs: { cycle: 'auto' } });
    expect(files()).toEqual([
      'g-ab-1-base.memdrift.ndjson',
      'g-ab-2-head.memdrift.ndjson',
      'g-ab-3-head.memdrift.ndjson',
      'g-ab-4-base.memdrift.ndjson',
    ]);
    const recordings = files().map((file) => {
      const path = join(dir, 'out', file);
      return parseRecording(readFileSync(path, 'utf8'), path).recording;
    });
    expect(recordings.map(({ checkpoints }) => checkpoints.length)).toEqual([35, 35, 35, 35]);
    expect(new Set(recordings.map(({ header }) => JSON.stringify(header.plan))).size).toBe(1);
    expect(recordings.map(({ verdict }) => verdict)).toEqual([undefined, undefined, undefined, undefined]);
    expect(recordings.map(({ header }) => header.commit)).toEqual([null, 'c0ffee', 'c0ffee', null]);
  });

  it('because the stored ones are of another environment, the run is given up before its first cycle', async () => {
    await run({ options: { refresh: true }, inputs: { image: 'old' } });
    rmSync(join(dir, 'out'), { recursive: true });
    const { result, launched } = await run({
      ready: ({ service }) => Object.assign(service, { memoryLimitBytes: 1e9 }),
    });
    expect(images(launched)).toEqual(['new', ...BESIDE]);
    expect(result.ab?.why).toBe('no-baseline');
    const path = join(dir, 'out', 'g.memdrift.ndjson');
    const { recording } = parseRecording(readFileSync(path, 'utf8'), path);
    expect([recording.cycles.length, recording.checkpoints.length]).toEqual([0, 0]);
    expect(launched[0]?.service.removed).toBe(1);
  });

  it('because the plan is another, the run is given up before its first cycle too', async () => {
    await refresh();
    const { result, launched } = await run({ inputs: { cycle: '40' } });
    expect(images(launched)).toEqual(['new', ...BESIDE]);
    expect(result.judgement.verdict).toBe('pass');
  });

  it('a base that cannot be launched leaves the change not measured', async () => {
    const { result, launched } = await run({
      ready: ({ image }) => {
        if (image === 'old') throw new ServiceError('no such image: old', { remedy: 'pull it' });
      },
    });
    expect(images(launched)).toEqual(['old']);
    expect(result.judgement).toMatchObject({
      verdict: 'not-measured',
      reason: "run 1 of 4 (the base's image): no such image: old",
      remedy: 'pull it',
    });
  });

  it('time that does not hold a run is said, with what would do', async () => {
    const { result, launched } = await run({ inputs: { 'max-duration': '2m' } });
    expect(images(launched)).toEqual(['old']);
    expect(result.judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringMatching(
        /max-duration \(2 min\) cannot hold the warm-up \(.* or more\) and the 34 cycles of \d\.\d s that a verdict needs$/,
      ),
      remedy: expect.stringMatching(/^set max-duration to \dm$/),
    });
  });

  it('a reading that is missing in one run of the base is never a pass', async () => {
    const { result } = await run({
      meanwhile: ({ service, launch }, cycle) => {
        const values = service.list[0]?.values;
        if (launch === 4 && cycle >= 5 && values !== undefined) values['heap/allocated'] = null;
      },
    });
    expect(result.judgement.verdict).toBe('not-measured');
  });
});

describe('where the stored baseline says regression', () => {
  it('runs side by side that agree confirm it', async () => {
    await refresh();
    const { result, launched } = await run({ leak: ofChange });
    expect(images(launched)).toEqual(['new', ...BESIDE]);
    expect(result.judgement.verdict).toBe('regression');
    expect(result.recordingPath).toBe(join(dir, 'out', 'g.memdrift.ndjson'));
    expect(result.ab).toMatchObject({ why: 'confirm', verdict: 'regression', stored: { verdict: 'regression' } });
    expect(paired(result)?.sentences[0]).toMatch(
      /^Against the stored baseline the verdict was regression .* confirms it/,
    );
  });

  it('runs side by side that do not are the verdict, and it is said that main should be refreshed', async () => {
    await refresh();
    const { result } = await run({ leak: () => LEAK });
    expect(result.judgement.verdict).toBe('pass');
    expect(paired(result)?.stored?.reason).toMatch(/^process resident grows 3\.9 MiB/);
    expect(paired(result)?.sentences).toEqual([
      `Against the stored baseline the verdict was regression (${paired(result)?.stored?.reason}); the paired A/B on this machine ` +
        'does not confirm it: the runner or the stored baseline has changed, so refresh the baseline.',
    ]);
    expect(result.recording.header.plan).toMatchObject({ cycle: 50, horizon: 'fast' });
  });

  it('runs side by side that are undecided leave it undecided', async () => {
    await refresh();
    const { result } = await run({ leak: ({ launch }) => (launch === 1 || launch === 3 ? LEAK : 0) });
    expect(result.judgement.verdict).toBe('inconclusive');
  });

  it('it stands where they cannot be measured', async () => {
    await refresh();
    const { result, launched } = await run({
      leak: ofChange,
      meanwhile: ({ service, launch }, cycle) => {
        if (launch === 2 && cycle === 5) service.exit = DIED;
      },
    });
    expect(images(launched)).toEqual(['new', 'old']);
    expect(result.judgement).toMatchObject({
      verdict: 'regression',
      reason: expect.stringMatching(/^process resident grows/),
    });
    expect(paired(result)?.sentences[0]).toMatch(/which stands: .*run 1 of 4 \(the base's image\): the service ended/);
    expect(launched.map(({ service }) => service.removed)).toEqual([1, 1]);
  });

  it('a pass is not confirmed: one run is enough', async () => {
    await refresh();
    const { result, launched } = await run({});
    expect(images(launched)).toEqual(['new']);
    expect(result).toMatchObject({ judgement: { verdict: 'pass' }, ab: null });
  });
});

describe('a service that is killed for memory', () => {
  const killedAt = (launches: readonly number[]): Ab => ({
    meanwhile: ({ service, launch }, cycle) => {
      if (launches.includes(launch) && cycle === 10) service.exit = KILLED;
    },
  });

  it('in every run of the change and in none of the base is a regression', async () => {
    await refresh();
    const { result, launched } = await run(killedAt([1, 3, 4]));
    expect(images(launched)).toEqual(['new', ...BESIDE]);
    expect(result).toMatchObject({ judgement: { verdict: 'regression' }, ab: { verdict: 'regression' } });
    expect(paired(result)?.reason).toMatch(/OOM-killed.*in every run of this change and in no run of the base$/);
  });

  it('once, and not again side by side, is not a regression', async () => {
    await refresh();
    const { result } = await run(killedAt([1]));
    expect(result.judgement.verdict).toBe('pass');
    expect(paired(result)?.sentences[0]).toMatch(/OOM-killed/);
  });

  it('in one of two runs of the change is no answer', async () => {
    const { result } = await run(killedAt([2]));
    expect(result.judgement).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/in only 1 of 2 runs of this change$/),
    });
  });

  it('in a run of the base leaves the change not measured', async () => {
    const { result, launched } = await run(killedAt([1]));
    expect(images(launched)).toEqual(['old']);
    expect(result.judgement.verdict).toBe('not-measured');
  });
});

describe('when it is done', () => {
  it('always: without a look at the stored baseline, whose word counts nothing', async () => {
    await refresh();
    const { result, launched } = await run({ file: { ab: 'always' }, leak: () => LEAK });
    expect(images(launched)).toEqual(BESIDE);
    expect(result).toMatchObject({ judgement: { verdict: 'pass' }, ab: { why: 'always', stored: null } });
  });

  it('never: what the stored baseline says stands', async () => {
    await refresh();
    const { result, launched } = await run({ file: { ab: 'never' }, leak: ofChange });
    expect(images(launched)).toEqual(['new']);
    expect(result).toMatchObject({ judgement: { verdict: 'regression' }, ab: null });
  });

  it('not without an image of the base', async () => {
    const { result, launched } = await run({ inputs: { 'base-image': '' } });
    expect(images(launched)).toEqual(['new']);
    expect(result).toMatchObject({ judgement: { verdict: 'not-comparable' }, ab: null });
  });

  it('not by a refresh', async () => {
    const { result, launched } = await run({ options: { refresh: true } });
    expect(images(launched)).toEqual(['new']);
    expect(result.ab).toBeNull();
  });

  it('not with a leak of ours', async () => {
    const { launched } = await run({
      options: { refresh: false, leak: { layer: 'heap', bytesPerRequest: LEAK } },
      ready: ({ image }) => expect(image).toBe('new'),
    });
    expect(launched).toHaveLength(1);
  });
});

describe('cancelled in between', () => {
  it('leaves no service, and the recordings so far', async () => {
    const abort = new AbortController();
    const seen: FakeService[] = [];
    const cancelled = run({
      signal: abort.signal,
      ready: ({ service }) => seen.push(service),
      meanwhile: ({ launch }, cycle) => {
        if (launch === 2 && cycle === 4) abort.abort();
      },
    });
    const error = await cancelled.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CancelledError);
    expect((error as CancelledError).recordingPath).toBe(join(dir, 'out', 'g-ab-2-head.memdrift.ndjson'));
    expect(seen.map(({ removed }) => removed)).toEqual([1, 1]);
    expect(files()).toEqual(['g-ab-1-base.memdrift.ndjson', 'g-ab-2-head.memdrift.ndjson']);
    expect(readFileSync(join(dir, 'out', 'g-ab-2-head.memdrift.ndjson'), 'utf8')).toContain('"what":"cancelled"');
    expect(await offline('always')).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringMatching(/^run 2 of 4 \(this change's image\): .*cancelled/),
    });
  });
});

it('says that main itself grows where all that is stored says so, and blames the change for what it adds', async () => {
  await run({ options: { refresh: true }, inputs: { image: 'old' }, leak: () => LEAK });
  const { result, launched } = await run({ leak: () => LEAK });
  expect(images(launched)).toEqual(BESIDE);
  expect(result.judgement.verdict).toBe('pass');
  expect(result.context.baseGrows?.reason).toMatch(/^process resident grows 3\.9 MiB/);
});

describe('the length of each run side by side', () => {
  it('is that of the run that they confirm, where it was longer', async () => {
    const safe = { horizon: 'safe' };
    await run({ options: { refresh: true }, inputs: { image: 'old', ...safe } });
    const { result, launched } = await run({
      inputs: safe,
      meanwhile: ({ service, image }, cycle) => {
        // A leak that begins late is found late.
        if (image === 'new' && cycle > 12) grow(service, 'heap/allocated', LEAK * 50);
      },
    });
    expect(images(launched)).toEqual(['new', ...BESIDE]);
    expect(result.recording.checkpoints.at(-1)?.cycle).toBe(55);
    expect(result.ab?.cycles).toBe(55);
  });

  it('is what a decision takes, and no more than a verdict may take', () => {
    expect([pairedCycles('safe', 0, false), pairedCycles('fast', 0, false)]).toEqual([36, 34]);
    expect([pairedCycles('fast', 40, false), pairedCycles('fast', 40, true), pairedCycles('safe', 64, true)]).toEqual([
      40, 48, 64,
    ]);
  });
});
