import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerReader } from '../../../src/memory/metrics/detect.js';
import { NOTHING_SAID, type Quantity, type ServerReading } from '../../../src/memory/metrics/server.js';
import { run, server } from '../story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gate-await-rest-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Served {
  requests: number;
  /** Times that the page was asked since the last cycle; a second apart where the run awaits its rest. */
  asked: number;
}

type Say = (served: Served) => Partial<ServerReading> | null;

/** A run of a server that says of itself what the test has it say. */
async function measured(say: Say, of: Partial<ServerReader> = {}, options = { refresh: false }) {
  const served: Served = { requests: 0, asked: 0 };
  const metrics: ServerReader = {
    kind: 'vLLM',
    url: 'http://fake/metrics',
    lagsMs: 0,
    leavesOutReusable: true,
    gives: () => new Set<Quantity>(['running', 'waiting', 'kvUsedTokens']),
    read: async () => {
      served.asked += 1;
      const said = say(served);
      return said === null ? null : { ...NOTHING_SAID, ...said };
    },
    ...of,
  };
  const cycle = (requests: number): void => {
    served.requests += requests;
    served.asked = 0;
  };
  return run({ dir, service: server(), metrics, options, cycle });
}

const atRest = { running: 0, waiting: 0, kvUsedTokens: 0 };
const clean = (of: Partial<ServerReader> = {}) => measured(() => atRest, of, { refresh: true });

describe('a server that is at rest after every cycle', () => {
  it('passes, and is not waited for', async () => {
    await clean();
    const { judgement, recording } = await measured(() => atRest);
    expect(judgement.verdict).toBe('pass');
    expect(recording.rests ?? []).toEqual([]);
    expect(recording.header.series['requests/running']).toMatchObject({ gated: ['drift'], required: true, rest: 0 });
    expect(recording.header.series['kv-cache/used']).toMatchObject({ gated: ['drift'], required: true, rest: 0 });
  });
});

describe('a server that does not come to rest', () => {
  it('is a regression where one of a thousand requests is stuck', async () => {
    await clean();
    const { judgement, recording } = await measured(({ requests }) => ({ ...atRest, running: requests > 700 ? 1 : 0 }));
    expect(judgement).toMatchObject({
      verdict: 'regression',
      reason: expect.stringMatching(/^requests running stays at 1 with nothing in flight, after [\d,]+ requests$/),
    });
    expect(recording.rests).toMatchObject([{ values: { 'requests/running': 1 } }]);
    expect(recording.rests?.[0]?.waited_ms).toBeGreaterThanOrEqual(60_000);
  });

  it('is a regression where it keeps the KV cache of a request', async () => {
    await clean();
    const { judgement } = await measured(({ requests }) => ({ ...atRest, kvUsedTokens: requests > 700 ? 160 : 0 }));
    expect(judgement.verdict).toBe('regression');
    expect(judgement.reason).toMatch(/^KV cache used stays at 160 tokens/);
  });

  it('passes where it is late: it is awaited after the last cycle, and comes to rest', async () => {
    await clean();
    const { judgement, recording } = await measured(({ asked }) => ({ ...atRest, running: asked > 45 ? 0 : 4 }));
    expect(judgement.verdict).toBe('pass');
    expect(recording.checkpoints.at(-1)?.values['requests/running']).toBe(4);
    expect(recording.rests).toMatchObject([{ values: { 'requests/running': 0 } }]);
  });

  it('is undecided where it still works off requests when the time for that is over', async () => {
    await clean();
    const { judgement, recording } = await measured(({ asked }) => ({ ...atRest, running: 10_000 - asked }));
    expect(judgement.verdict).toBe('inconclusive');
    expect(judgement.reason).toMatch(/^requests running had not come to rest/);
    expect(recording.rests).toMatchObject([{ values: { 'requests/running': null } }]);
  });

  it('is judged by what lasted where its page is gone in the end, and no wait is without end', async () => {
    await clean();
    const { judgement, recording } = await measured(({ requests, asked }) =>
      asked > 60 ? null : { ...atRest, running: requests > 300 ? 1 : 0 },
    );
    expect(judgement.verdict).toBe('regression');
    expect(recording.header.series['requests/running']?.required).toBe(true);
  });
});

describe('a server that tells late', () => {
  const late = { kind: 'SGLang', lagsMs: 30_000 };

  it('passes: what it told at the checkpoints was of the cycle', async () => {
    await clean(late);
    const say: Say = ({ asked }) => ({ ...atRest, running: asked > 30 ? 0 : 4, kvUsedTokens: asked > 30 ? 0 : 900 });
    const { judgement, recording } = await measured(say, late);
    expect(judgement.verdict).toBe('pass');
    expect(recording.header.series['kv-cache/used']?.rest).toBe(0);
  });

  it('is a regression where one request is stuck all the same', async () => {
    await clean(late);
    const { judgement } = await measured(({ asked }) => ({ ...atRest, running: asked > 30 ? 1 : 4 }), late);
    expect(judgement.verdict).toBe('regression');
  });
});

describe('KV cache in use that counts reusable prefix cache', () => {
  it('fills in health: it is shown, not judged, and not required', async () => {
    const counting = { kind: 'LMDeploy', leavesOutReusable: false };
    await clean(counting);
    const { judgement, recording } = await measured(
      ({ requests }) => ({ ...atRest, kvUsedTokens: requests }),
      counting,
    );
    expect(judgement.verdict).toBe('pass');
    expect(recording.header.series['kv-cache/used']).toMatchObject({ gated: [], required: false });
    expect(judgement.findings.find(({ series }) => series === 'kv-cache/used')?.gated).toBe(false);
  });
});
