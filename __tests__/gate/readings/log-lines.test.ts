import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SENTINELS, sentinelTexts } from '../../../src/gate/readings/sentinels.js';
import type { FakeService } from '../../fakes/service.js';
import { run, server } from '../story.js';

const TEXT = 'memory leak detected';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gate-log-lines-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A run of a service whose log says that many lines by the end of a cycle. */
async function measured(lines: (cycle: number, sent: number) => number | null, refresh = false, text = TEXT) {
  const service: FakeService = server();
  let sent = 0;
  return run({
    dir,
    service,
    options: { refresh },
    file: { logs: { sentinels: ['slot never freed'] } },
    cycle: (requests, cycle) => {
      sent += requests;
      const count = lines(cycle, sent);
      service.lines = count === null ? null : { [text]: count };
    },
  });
}

describe('the log of the service', () => {
  it('says nothing of a leak in health: one record, and no word of it', async () => {
    const { judgement, recording } = await measured(() => 0, true);
    expect(recording.logs).toMatchObject([{ cycle: 0, counts: { [TEXT]: 0, 'slot never freed': 0 } }]);
    expect(judgement.notes).toBeUndefined();
  });

  it('is a regression where a line of a leak comes with the requests, and not in the base', async () => {
    await measured(() => 0, true);
    const { judgement } = await measured((_, sent) => sent);
    expect(judgement.verdict).toBe('regression');
    expect(judgement.reason).toMatch(/^the log says "memory leak detected" [\d,]+ times, in \d+ of \d+ cycles/);
  });

  it('is one where it is a text of the configuration', async () => {
    await measured(() => 0, true);
    const { judgement } = await measured((_, sent) => sent, false, 'slot never freed');
    expect(judgement.verdict).toBe('regression');
  });

  it('is none where the line came once', async () => {
    await measured(() => 0, true);
    const { judgement } = await measured((cycle) => (cycle >= 5 ? 1 : 0));
    expect(judgement).toMatchObject({ verdict: 'pass', notes: [{ note: 'log-lines', lines: 1 }] });
  });

  it('that cannot be counted is said, and is not taken for silence', async () => {
    await measured(() => 0, true);
    const { judgement } = await measured(() => null);
    expect(judgement.verdict).toBe('pass');
    expect(judgement.notes).toEqual([{ note: 'log-uncounted', detail: 'the driver keeps no log' }]);
  });
});

it('the texts of the configuration come before the built-in ones, each once', () => {
  expect(sentinelTexts(['a leak', TEXT])).toEqual(['a leak', TEXT, ...SENTINELS.filter((text) => text !== TEXT)]);
});
