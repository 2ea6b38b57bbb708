import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerReader } from '../../src/memory/metrics/detect.js';
import type { Quantity, ServerReading } from '../../src/memory/metrics/server.js';
import { NOTHING_SAID } from '../../src/memory/metrics/server.js';
import { run, server } from './story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gate-server-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A server that says of itself what the test lets it say; null: its page is gone. */
function saying(say: () => Partial<ServerReading> | null): ServerReader {
  return {
    kind: 'vLLM',
    url: 'http://fake/metrics',
    lagsMs: 0,
    leavesOutReusable: true,
    read: async () => {
      const said = say();
      return said === null ? null : { ...NOTHING_SAID, ...said };
    },
    gives: () => new Set<Quantity>(['running', 'waiting', 'kvCapacityTokens']),
  };
}

const atRest = { running: 0, waiting: 0, kvCapacityTokens: 16_000 };

async function withBaseline(metrics: ServerReader) {
  await run({ dir, service: server(), metrics: saying(() => atRest), options: { refresh: true } });
  return run({ dir, service: server(), metrics });
}

describe('a server that tells of its KV cache', () => {
  it('passes with the capacity of the base', async () => {
    const { judgement, recording } = await withBaseline(saying(() => atRest));
    expect(judgement.verdict).toBe('pass');
    expect(recording.header.series['kv-cache/capacity']).toMatchObject({ required: true, meaning: 'vLLM' });
    expect(recording.header.subject['server']).toBe('vLLM');
  });

  it('is a regression with 2 % fewer tokens, though no memory grows', async () => {
    const { judgement } = await withBaseline(saying(() => ({ ...atRest, kvCapacityTokens: 15_680 })));
    expect(judgement).toMatchObject({
      verdict: 'regression',
      reason: expect.stringMatching(/^KV cache capacity has a steady-state level 320 tokens below/),
    });
  });

  it('is not-measured where it no longer tells', async () => {
    let reads = 0;
    const { judgement } = await withBaseline(saying(() => (++reads > 12 ? null : atRest)));
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringMatching(/kv-cache\/capacity has no readings .*page of metrics does not answer/),
    });
  });

  it('is waited for until it is at rest', async () => {
    let busy = 3;
    const metrics = saying(() => ({ ...atRest, running: busy > 0 ? busy-- : 0 }));
    const { recording, said: notes } = await withBaseline(metrics);
    expect(recording.checkpoints.slice(1).map(({ values }) => values['requests/running'])).toContain(0);
    expect(notes.join()).not.toContain('still working');
  });

  it('that never comes to rest is measured all the same, and that is told', async () => {
    const { said: notes, recording } = await withBaseline(saying(() => ({ ...atRest, running: 1 })));
    expect(notes.join()).toContain('running requests after every request had been answered');
    expect(recording.checkpoints.at(-1)?.values['requests/running']).toBe(1);
  });
});
