import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../../src/drift/judge.js';
import { buildReport } from '../../../src/report/model/build-report.js';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import type { Workload, WorkloadRequest } from '../../../src/workload/format/workload.js';
import { inWords } from '../../drift/said.js';
import type { FakeService } from '../../fakes/service.js';
import { grow, run as runStory, type Story, server } from '../story.js';

/** What a growth hangs on: cycles of one kind of request, after the verdict. */

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-phases-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const KB = 1024;

function chat(id: string, more: Partial<WorkloadRequest> = {}): WorkloadRequest {
  const json = { messages: [{ role: 'user', content: `question ${id}` }] };
  const body = Buffer.from(JSON.stringify(json));
  return {
    id,
    class: 'chat',
    method: 'POST',
    path: '/chat',
    headers: {},
    body,
    json,
    stream: true,
    timeoutUs: 1e6,
    ...more,
  };
}

const workload: Workload = {
  sha256: 'abc',
  requests: Array.from({ length: 40 }, (_, i) =>
    i % 4 === 0 ? { ...chat(`e${i}`), class: 'embed', path: '/embed', stream: false } : chat(`c${i}`),
  ),
  secrets: [],
  seed: 1,
  timed: false,
};

interface Sent {
  requests: readonly WorkloadRequest[];
  vary: 'auto' | 'none';
  /** Whether these very bytes were sent before. */
  seen: boolean;
  cycle: number;
}

/** A service that keeps what `keeps` says of each batch, in bytes. */
function leaking(service: FakeService, keeps: (sent: Sent) => number): Partial<Story> {
  let before = '';
  return {
    service,
    workload,
    cycle: (_requests, cycle, { requests, variation }) => {
      const vary = variation === null ? 'none' : 'auto';
      const key = JSON.stringify([requests.map(({ id }) => id), vary === 'none' ? 'as recorded' : cycle]);
      const bytes = keeps({ requests, vary, seen: key === before, cycle });
      before = key;
      grow(service, 'heap/allocated', bytes);
      grow(service, 'process/resident', bytes);
    },
  };
}

async function measure(story: Partial<Story>): Promise<ReportModel> {
  // Once: a second baseline would be another thing to compare with.
  if (!existsSync(join(dir, 'base'))) await runStory({ dir, service: server(), workload, options: { refresh: true } });
  // Batches of the story last as long as a cycle, however small.
  const inputs = { 'explain-duration': '5m', ...story.inputs };
  const { judgement, recording, baselines } = await runStory({ dir, service: server(), ...story, inputs });
  return buildReport({ judgement, recording, baselines });
}

const told = ({ phases }: ReportModel) =>
  phases.map((row) => [row.class === null ? row.phase : `${row.phase} ${row.class}`, row.grows]);

describe('a class of requests that has a budget', () => {
  const budgeted = (classes: Record<string, { growth: string }>, growth = '100 MiB/1000req') => ({
    file: { budgets: { growth, classes } },
  });
  const embedLeaks = (service: FakeService) =>
    leaking(service, ({ requests }) => 8 * KB * requests.filter((request) => request.class === 'embed').length);

  it('is held to it by cycles of its own, though all of them together are within theirs', async () => {
    const model = await measure({ ...embedLeaks(server()), ...budgeted({ embed: { growth: '2 MiB/1000req' } }) });
    expect(model.verdict).toBe('regression');
    expect(model.reason).toMatch(
      /^host heap allocated grows 7\.8 MiB per 1000 requests of class embed \(7\.\d to 7\.\d\); class budget 2\.0$/,
    );
    expect(model.problems.every(({ absolute }) => absolute === true)).toBe(true);
  });

  it('passes within it, and the other classes may do what they like', async () => {
    const within = await measure({ ...embedLeaks(server()), ...budgeted({ embed: { growth: '9 MiB/1000req' } }) });
    expect([within.verdict, within.problems]).toEqual(['pass', []]);
    const other = await measure({ ...embedLeaks(server()), ...budgeted({ chat: { growth: '0.5 MiB/1000req' } }) });
    expect(other.verdict).toBe('pass');
    expect(told(other)).toContainEqual(['class chat', false]);
  });

  it('is not measured where it was not served: never green by absence', async () => {
    const story = { ...embedLeaks(server()), ...budgeted({ embed: { growth: '9 MiB/1000req' } }) };
    const refuses = (sent: { requests: readonly WorkloadRequest[] }): boolean =>
      sent.requests.every((request) => request.class === 'embed');
    const model = await measure({
      ...story,
      outcome: (sent) => (refuses(sent) ? { ok: 0, errors: { http_5xx: sent.requests.length } } : {}),
    });
    expect(model.verdict).toBe('not-measured');
    expect(model.reason).toMatch(
      /^class embed has a budget, but its growth in host heap allocated is unknown: only 0 of \d+ requests/,
    );
  });

  it('that the workload does not have is refused, with those it has', async () => {
    await expect(
      measure({ ...embedLeaks(server()), ...budgeted({ embeds: { growth: '1 MiB/1000req' } }) }),
    ).rejects.toThrow(
      'key "budgets.classes": found "embeds"; did you mean "embed"? allowed: classes of the workload: "embed", "chat"',
    );
  });

  it('is judged offline as it was live', async () => {
    await runStory({ dir, service: server(), workload, options: { refresh: true } });
    const service = server();
    const { judgement, recording, baselines } = await runStory({
      dir,
      service,
      ...embedLeaks(service),
      ...budgeted({ embed: { growth: '2 MiB/1000req' } }),
    });
    expect(inWords(judge(recording, baselines))).toEqual(inWords(judgement));
    const unreplayed = judge({ ...recording, phases: [] }, baselines);
    expect(unreplayed.verdict).toBe('not-measured');
    expect(unreplayed.cause).toEqual({ rule: 'class-not-replayed', class: 'embed' });
  });
});

describe('after a regression by growth', () => {
  it('names the class of requests that it grows by', async () => {
    const service = server();
    const model = await measure(
      leaking(service, ({ requests }) => 8 * KB * requests.filter((request) => request.class === 'embed').length),
    );
    expect(model.verdict).toBe('regression');
    expect(told(model)).toEqual([
      ['repeat', true],
      ['class chat', false],
      ['class embed', true],
      ['unseen', true],
    ]);
    const embed = model.phases.find((row) => row.class === 'embed');
    expect(embed?.per1000Requests).toBeCloseTo(8000 * KB, -3);
    expect(model.dependsOn).toEqual([
      'It grows with requests of class "embed", not with the other class.',
      'It also grows with repeated inputs, so it is not a cache keyed by the input.',
    ]);
  });

  it('tells a cache keyed by the input by inputs that come again', async () => {
    const service = server();
    const model = await measure(leaking(service, ({ requests, seen }) => (seen ? 0 : 4 * KB * requests.length)));
    expect(told(model)).toEqual([
      ['repeat', false],
      ['class chat', true],
      ['class embed', true],
      ['unseen', true],
    ]);
    expect(model.dependsOn.at(-1)).toMatch(/with new inputs but not with repeated ones/);
    expect(model.replay.cycles).toBe(64);
  });

  it('names the new inputs that it follows: a cache keyed by paths', async () => {
    const service = server();
    const requests = workload.requests.map((request, at) => ({ ...request, path: `/users/${1000 + at}/chat` }));
    const known = new Set<string>();
    const model = await measure({
      service,
      // The baseline was measured with another plan.
      outDir: join(dir, 'paths'),
      workload: { ...workload, requests },
      file: { workload: { vary: { path: ['/users/{id}/chat'] } } },
      cycle: (_count, cycle, sent) => {
        const varied = sent.variation?.forCycle(sent.requests, cycle) ?? ((request: WorkloadRequest) => request);
        const before = known.size;
        for (const request of sent.requests) known.add(varied(request).path);
        for (const series of ['heap/allocated', 'process/resident'])
          grow(service, series, 8 * KB * (known.size - before));
      },
    });
    expect(model.verdict).toBe('regression');
    expect(told(model)).toEqual(
      expect.arrayContaining([
        ['texts', false],
        ['paths', true],
      ]),
    );
    expect(model.dependsOn.at(-1)).toMatch(/^It grows with new ids in paths, not with new texts( or new lengths)?\.$/);
  });

  it('follows what the same requests leave flat to the last cycle: a bounded buffer that has filled is no leak', async () => {
    const full = (cycle: number) => {
      const service = server();
      return measure(
        leaking(service, ({ requests, seen, cycle: at }) => (seen || at > cycle ? 0 : 4 * KB * requests.length)),
      );
    };
    const bounded = await full(44);
    expect([bounded.verdict, bounded.replay.cycles]).toEqual(['pass', 64]);
    // Flat for too short a time to pass; no leak either.
    expect((await full(56)).verdict).toBe('inconclusive');
    const endless = await full(Number.POSITIVE_INFINITY);
    expect([endless.verdict, endless.replay.cycles]).toEqual(['regression', 64]);
  });

  it('tells by the first phases where there is no time for all of them', async () => {
    const leak = leaking(server(), ({ requests }) => 8 * KB * requests.length);
    const model = await measure({ ...leak, inputs: { 'explain-duration': '60s' } });
    expect(told(model)).toEqual([
      ['repeat', true],
      ['class chat', true],
      ['class embed', true],
      ['unseen', null],
    ]);
  });

  it('is not looked into where nothing is to be explained', async () => {
    const leak = leaking(server(), ({ requests }) => 8 * KB * requests.length);
    const model = await measure({ ...leak, inputs: { explain: 'never' } });
    expect([model.verdict, told(model)]).toEqual(['regression', [['repeat', true]]]);
  });

  it('ends where the same requests grow it too', async () => {
    const model = await measure(leaking(server(), ({ requests }) => 4 * KB * requests.length));
    expect(model.verdict).toBe('regression');
    expect(model.replay.cycles).toBeLessThan(64);
  });

  it('changes nothing of the verdict, and adds no checkpoint', async () => {
    const leak = (service: FakeService) => leaking(service, ({ requests }) => 8 * KB * requests.length);
    const withPhases = await measure(leak(server()));
    const without = await measure({ ...leak(server()), file: { plan: { phases: 'none' } } });
    expect(without.phases).toEqual([]);
    expect(withPhases.phases).not.toEqual([]);
    // What is explained may change (input that is repeated and makes it grow is no cache), and the course shows the phases.
    const judged = ({ phases, dependsOn, recording, explanation, why, course, ...model }: ReportModel) => model;
    expect(judged(withPhases)).toEqual(judged(without));
  });

  it('says of a service that dies in a phase that it did, and keeps the verdict', async () => {
    const service = server();
    const story = leaking(service, ({ requests }) => 8 * KB * requests.length);
    const model = await measure({
      ...story,
      cycle: (requests, cycle, sent) => {
        story.cycle?.(requests, cycle, sent);
        if (cycle > 1_000_003) service.exit = { running: false, exitCode: 1, signal: null, oomKilled: false };
      },
    });
    expect(model.verdict).toBe('regression');
    expect(model.phases.map(({ failed }) => failed)).toEqual([
      'the service ended (exit code 1) while the cause of the growth was looked for; its last line: last words',
    ]);
  });
});

describe('phases on request', () => {
  const phases = (...names: string[]) => ({ file: { plan: { phases: names } } });

  it('name a leak of what the client hangs up on, which the recorded requests do not show', async () => {
    const service = server();
    const model = await measure({
      ...leaking(service, ({ requests }) => 8 * KB * requests.filter(({ cancel }) => cancel !== undefined).length),
      ...phases('errors', 'aborts'),
    });
    expect(model.verdict).toBe('pass');
    expect(told(model)).toEqual([
      ['error', false],
      ['abort', true],
    ]);
    expect(model.dependsOn).toEqual(['It grows with requests whose client disconnects.']);
  });

  it('name a leak of requests that are refused', async () => {
    const service = server();
    const model = await measure({
      ...leaking(
        service,
        ({ requests }) => 8 * KB * requests.filter(({ expect: wanted }) => wanted?.status?.includes(400)).length,
      ),
      ...phases('errors', 'aborts'),
    });
    expect(told(model)).toEqual([
      ['error', true],
      ['abort', false],
    ]);
  });

  it('tell nothing where they were not served', async () => {
    const model = await measure({
      ...leaking(server(), () => 0),
      ...phases('errors'),
      outcome: ({ requests, cycle }) => (cycle >= 1_000_000 ? { ok: 0, errors: { http_5xx: requests.length } } : {}),
    });
    expect(model.verdict).toBe('pass');
    expect(model.phases).toMatchObject([{ phase: 'error', grows: null, failed: /0 of \d+ requests/ }]);
  });
});
