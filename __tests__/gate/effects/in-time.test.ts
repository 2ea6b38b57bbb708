import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/gate/config/config.js';
import type { GatePorts } from '../../../src/gate/effects/ports.js';
import { limitsStep, timeLimits, totalMs } from '../../../src/gate/effects/time-limits.js';
import { CancelledError } from '../../../src/gate/exit.js';
import { type GateResult, runGate } from '../../../src/gate/gate.js';
import { Masker } from '../../../src/recording/masker.js';
import type { CycleOutcome } from '../../../src/replay/outcome.js';
import { stepText } from '../../../src/report/terminal/steps.js';
import { reasonText } from '../../../src/report/text/reasons.js';
import { remedyOf } from '../../drift/said.js';
import { FakeClock } from '../../fakes/clock.js';
import type { FakeService } from '../../fakes/service.js';
import { server, workload } from '../story.js';

/** Every wait of a run ends with its deadline: on a clock that moves only when everybody waits. */

const HANGS = 300_000;
const hang = (): Promise<never> => new Promise(() => undefined);

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-in-time-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Told {
  result: (GateResult & { reason: string; remedy: string | undefined }) | null;
  error: unknown;
  /** How long it all took. */
  tookS: number;
  said: string[];
  service: FakeService;
}

/** A run of max-duration 60 s, some of whose surroundings hang; the wall clock jumps all the while. */
async function run(
  breaks: (service: FakeService, clock: FakeClock) => Partial<GatePorts>,
  { refresh = false, during }: { refresh?: boolean; during?: (clock: FakeClock, startMs: number) => void } = {},
): Promise<Told> {
  const clock = new FakeClock();
  const service = server();
  service.logs = async () => ['its last line'];
  const said: string[] = [];
  const inputs = { image: 'x', workload: 'w', name: 'g', horizon: 'fast', cycle: '50', 'max-duration': '60s' };
  const ports: GatePorts = {
    loadWorkload: async () => workload,
    sweep: async () => undefined,
    launch: async () => service,
    openUpstream: async () => {
      throw new Error('no upstream is asked for');
    },
    watchMappings: async () => ({ state: 'missing', detail: '' }),
    openDriver: async () => null,
    isHere: () => true,
    findServer: async () => null,
    getPage: async () => null,
    send: async ({ requests, signal }) => {
      await clock.sleep(2000, signal);
      return outcome(requests.length, signal.aborted ? 0 : requests.length);
    },
    secrets: {},
    masker: new Masker(),
    checkedOut: () => 'c0ffee',
    repository: { find: () => [], lineOf: () => null, changesSince: () => null },
    changeOf: async () => null,
    store: null,
    runner: { thp: null },
    clock,
    log: { info: (text) => said.push(text), warn: (text) => said.push(text) },
    progress: (event) => void (event.phase === 'step' && said.push(stepText(event))),
    signal: new AbortController().signal,
    outDir: dir,
    ...breaks(service, clock),
  };
  const startMs = clock.now();
  const told: Told = { result: null, error: null, tookS: 0, said, service };
  let running = true;
  const work = runGate(parseConfig(inputs, null), { refresh }, ports)
    .then(
      (result) => {
        told.result = { ...result, reason: reasonText(result.judgement.cause), remedy: remedyOf(result.judgement) };
      },
      (error: unknown) => {
        told.error = error;
      },
    )
    .finally(() => {
      running = false;
      told.tookS = (clock.now() - startMs) / 1000;
    });
  for (let step = 0; running; step++) {
    during?.(clock, startMs);
    await clock.advance(500);
    clock.wallMs += step % 2 === 0 ? 7_200_000 : -7_200_000;
  }
  await work;
  return told;
}

function outcome(sent: number, ok: number): CycleOutcome {
  return {
    sent,
    ok,
    errors: ok < sent ? { aborted: sent - ok } : {},
    latencyMs: { p50: 1, p95: 2, p99: 3 },
    classes: {},
    durationMs: 2000,
  };
}

const notMeasured = (reason: RegExp): object => ({
  judgement: { verdict: 'not-measured' },
  reason: expect.stringMatching(reason),
});

describe('a run ends in time, not-measured, with the last lines of the service, where', () => {
  it.each<[string, (service: FakeService) => Partial<GatePorts>, RegExp, number]>([
    [
      'a request of the warm-up is never answered',
      () => ({
        send: async ({ requests, signal }) => {
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
          return outcome(requests.length, 0);
        },
      }),
      /max-duration \(1 min\) is over in the warm-up: 0 of 50 requests were answered as expected/,
      62,
    ],
    [
      'the files of the probe are never read',
      (service) => {
        service.probe.read = hang;
        return {};
      },
      /max-duration \(1 min\) is over, and nothing was measured/,
      62,
    ],
    [
      'no probe answers a checkpoint',
      (service) => {
        service.probe.command = async () => undefined;
        return {};
      },
      /max-duration \(1 min\) is over/,
      62,
    ],
    [
      'docker does not say how the container is',
      (service) => {
        service.state = hang;
        return {};
      },
      /max-duration \(1 min\) is over/,
      // It is asked once more whether the service has ended, for 5 s.
      67,
    ],
    ['a page of metrics never comes', () => ({ findServer: hang }), /max-duration \(1 min\) is over/, 62],
    [
      'it is never ready, whatever it was asked',
      (service) => {
        service.ready = hang;
        return {};
      },
      /startup \(11 min\) is over, and nothing was measured/,
      11 * 60 + 2,
    ],
  ])('%s', { timeout: HANGS }, async (_, breaks, reason, withinS) => {
    const { result, tookS, service } = await run(breaks);
    expect(result).toMatchObject(notMeasured(reason));
    expect(result?.recording.events.at(-1)).toMatchObject({ what: 'not-measured', logs: 'its last line' });
    expect(tookS).toBeLessThanOrEqual(withinS);
    expect(service.removed).toBe(1);
  });
});

describe('a run ends in time where', () => {
  it('the launch hangs', { timeout: HANGS }, async () => {
    const { result, tookS } = await run(() => ({ launch: hang }));
    expect(result).toMatchObject(notMeasured(/startup \(11 min\) is over/));
    // And what it leaves is waited for: a launch cleans up behind itself.
    expect(tookS).toBeLessThanOrEqual(12 * 60 + 2);
  });

  it('the baselines cannot be read', { timeout: HANGS }, async () => {
    const { result, tookS } = await run(() => ({ store: { list: hang, put: hang } }));
    expect(result).toMatchObject(notMeasured(/the baselines cannot be read: the time to read them \(5 min\) is over/));
    expect(tookS).toBeLessThanOrEqual(5 * 60 + 2);
  });

  it('a refresh is never stored', { timeout: HANGS }, async () => {
    const empty = async () => ({ recordings: [], warnings: [] });
    const { result } = await run(() => ({ store: { list: empty, put: hang } }), { refresh: true });
    expect(result?.storedAt).toBeNull();
    expect(result?.notes).toContainEqual({ note: 'store-slow', limit: { name: 'run', s: expect.any(Number) } });
  });

  it('the last lines of the service never come, and its removal hangs', { timeout: HANGS }, async () => {
    const { result, tookS } = await run((service) => {
      service.probe.read = hang;
      service.logs = hang;
      service.remove = hang;
      return {};
    });
    expect(result).toMatchObject(notMeasured(/max-duration \(1 min\) is over/));
    expect(tookS).toBeLessThanOrEqual(60 + 2 * 5 + 60 + 2);
  });

  /** The third cycle is not done when the time is over; the others take so long. */
  const cut = (othersMs: number) =>
    run((_, clock) => ({
      send: async ({ requests, cycle, signal }) => {
        if (cycle === 3) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        else await clock.sleep(cycle > 0 ? othersMs : 500, signal);
        return outcome(requests.length, requests.length);
      },
    }));

  it('a cycle hangs: that is told, and no more time is asked for', { timeout: HANGS }, async () => {
    const { result, tookS } = await cut(500);
    expect(result).toMatchObject(
      notMeasured(/^max-duration \(1 min\) is over in cycle 3, which was not done after \d\d s/),
    );
    expect(result?.remedy).not.toContain('max-duration');
    expect(tookS).toBeLessThanOrEqual(62);
  });

  it('a cycle is slow: it is left out, and what came before is judged', { timeout: HANGS }, async () => {
    const { result, tookS } = await cut(5000);
    expect(result?.recording.cycles.map(({ cycle }) => cycle)).toEqual([1, 2]);
    expect(result?.recording.notes).toContainEqual({ note: 'cycle-left-out', limit: { name: 'max-duration', s: 60 } });
    expect(result?.recording.verdict?.verdict).toBe(result?.judgement.verdict);
    expect(tookS).toBeLessThanOrEqual(62);
  });
});

describe('a run that is cancelled', () => {
  it.each<[string, (service: FakeService) => Partial<GatePorts>]>([
    ['while a request hangs', () => ({ send: hang })],
    [
      'while docker hangs',
      (service) => {
        service.state = hang;
        return {};
      },
    ],
    [
      'while a probe hangs',
      (service) => {
        service.probe.read = hang;
        return {};
      },
    ],
    ['while the launch hangs', () => ({ launch: hang })],
    ['while the baselines are read', () => ({ store: { list: hang, put: hang } })],
  ])('%s, and whose removal hangs too, ends within 3 s', { timeout: HANGS }, async (_, breaks) => {
    const stop = new AbortController();
    const told = await run(
      (service) => {
        service.remove = hang;
        return { signal: stop.signal, ...breaks(service) };
      },
      {
        during: (clock, startMs) => {
          if (clock.now() - startMs >= 20_000) stop.abort();
        },
      },
    );
    expect(told.error).toBeInstanceOf(CancelledError);
    expect(told.tookS).toBeLessThanOrEqual(20 + 3 + 1);
  });
});

describe('what a run may take', () => {
  it('is told once, at the start', { timeout: HANGS }, async () => {
    const { said } = await run(() => ({ launch: hang }));
    expect(said.filter((text) => text.startsWith('time limit'))).toEqual([
      'time limit: 17 min, without pulling images ' +
        '(startup 11 min, measuring 1 min, explanation 1 min, grace 4 min)',
    ]);
  });

  it('counts every launch that there may be', () => {
    const config = parseConfig({ image: 'x', workload: 'w', 'max-duration': '15m', 'startup-timeout': '10m' }, null);
    const limits = timeLimits(config, { refresh: true }, 4, true);
    expect(totalMs(limits)).toBe((5 + 4 * (11 + 15 + 11 + 4)) * 60_000);
    expect(stepText(limitsStep(limits))).toMatch(
      /^time limit: 2 h 49 min, .*; each of up to 4 runs: startup 11 min, measuring 15 min, s/,
    );
  });

  it('counts the phases apart only where a verdict hangs on them', () => {
    const file = { path: 'memdrift.yml', value: { budgets: { classes: { chat: { growth: '1 MiB/1000req' } } } } };
    const config = parseConfig({ image: 'x', workload: 'w', 'max-duration': '15m' }, file);
    expect(timeLimits(config, { refresh: false }, 1, false).phasesMs).toBe(3.75 * 60_000);
  });

  it('counts no time for baselines where there is no store', () => {
    const config = parseConfig({ image: 'x', workload: 'w', 'max-duration': '15m', 'startup-timeout': '10m' }, null);
    const limits = timeLimits(config, { refresh: false }, 1, false);
    expect(totalMs(limits)).toBe((11 + 15 + 1 + 4) * 60_000);
    expect(stepText(limitsStep(limits))).toMatch(/^time limit: 31 min, without pulling images \(startup 11 min, /);
  });
});
