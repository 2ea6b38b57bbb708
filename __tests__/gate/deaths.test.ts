import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ServiceError } from '../../src/service/service.js';
import type { FakeService } from '../fakes/service.js';
import { grow, run, type Story, server } from './story.js';

/** A service that ends is told as one that ended, in whatever part of the run: how, when, and what it was asked last. */

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gate-deaths-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const last = { method: 'POST', path: '/v1', class: 'POST /v1' };

/** It ends with exit code 3, and nothing of it can be seen any more. */
function end(service: FakeService): void {
  service.exit = { running: false, exitCode: 3, signal: null, oomKilled: false };
  service.list = [];
}

async function reason(service: FakeService, story: Partial<Story>): Promise<string> {
  const { judgement, recording } = await run({ dir, service, outcome: () => ({ last }), ...story });
  expect(judgement.verdict).toBe('not-measured');
  expect(recording.events.map(({ what }) => what)).toEqual(['exit']);
  return judgement.reason;
}

/** Does it when the probe is told so for the nth time. */
function atCommand(service: FakeService, command: string, nth: number): void {
  const { command: obey } = service.probe;
  let seen = 0;
  service.probe.command = async (line) => {
    if (line.includes(command)) seen += 1;
    if (line.includes(command) && seen === nth) return end(service);
    return obey(line);
  };
}

it('in the warm-up, by its first requests', async () => {
  const service = server();
  const told = await reason(service, { cycle: (_, cycle) => (cycle <= 0 ? end(service) : undefined) });
  expect(told).toBe(
    'the service ended (exit code 3) in the warm-up; its last line: last words; the last request before it: POST /v1',
  );
});

it('in a cycle', async () => {
  const service = server();
  const told = await reason(service, { cycle: (_, cycle) => (cycle === 5 ? end(service) : undefined) });
  expect(told).toMatch(/^the service ended \(exit code 3\) in cycle 5; .*last request before it: POST \/v1$/);
});

it.each([
  ['first', 1, 'at the first checkpoint, before any request'],
  ['second', 2, 'at the checkpoint after the warm-up'],
  ['sixth', 6, 'at the checkpoint after cycle 2'],
])('by the signal of the %s checkpoint', async (_, nth, when) => {
  const service = server();
  atCommand(service, 'checkpoint', nth);
  expect(await reason(service, {})).toContain(`the service ended (exit code 3) ${when}; its last line: last words`);
});

it('in the sensitivity check, which then says nothing of any layer', async () => {
  const service = server();
  atCommand(service, 'hold', 1);
  const told = await reason(service, {});
  expect(told).toContain('(exit code 3) in the sensitivity check');
});

it('when its page of metrics is asked for, which is announced', async () => {
  const service = server();
  const said: string[] = [];
  const told = await reason(service, {
    said,
    pages: async (watch) => {
      watch.asks(['/metrics', ':8002/metrics']);
      end(service);
      expect(await watch.isThereAfter('/metrics')).toBe(false);
    },
  });
  expect(told).toContain(
    '(exit code 3) when memdrift asked it for /metrics; its last line: last words; the last request',
  );
  expect(said).toContainEqual(
    expect.stringMatching(/asking the service for its metrics pages: \/metrics, :8002\/metrics .*none/),
  );
});

it('a page that only hangs up is not to blame for what comes later', async () => {
  const service = server();
  atCommand(service, 'checkpoint', 2);
  const told = await reason(service, {
    pages: async (watch) => {
      expect(await watch.isThereAfter('/metrics')).toBe(true);
    },
  });
  expect(told).toContain('at the checkpoint after the warm-up');
});

it('where something else fails because of it', async () => {
  const service = server();
  const told = await reason(service, {
    cycle: (_, cycle) => {
      if (cycle !== 4) return;
      end(service);
      service.probe.read = async () => {
        throw new ServiceError('its output cannot be read');
      };
    },
    options: { refresh: false, leak: { layer: 'heap', bytesPerRequest: 1 } },
  });
  expect(told).toContain('in cycle 4');
});

it('and of one whose end is known only some time after its processes have gone', async () => {
  const service = server();
  let asked = 0;
  const state = service.state.bind(service);
  const told = await reason(service, {
    cycle: (_, cycle) => {
      if (cycle !== 3) return;
      service.list = [];
      service.state = async () => {
        asked += 1;
        if (asked > 6) end(service);
        return state();
      };
    },
  });
  expect(told).toContain('(exit code 3)');
});

it('in the phases it changes no verdict: the phase says it', async () => {
  const service = server();
  const leak = (requests: number): void => {
    grow(service, 'heap/allocated', 4096 * requests);
    grow(service, 'process/resident', 4096 * requests);
  };
  const { judgement, recording } = await run({
    dir,
    service,
    outcome: () => ({ last }),
    cycle: (requests, cycle) => {
      leak(requests);
      if (cycle >= 1_000_002) end(service);
    },
  });
  expect(judgement.verdict).toBe('regression');
  expect(recording.events).toEqual([]);
  expect(recording.phases).toHaveLength(1);
  expect(recording.phases[0]?.death).toMatchObject({ code: 3, during: 'phase', request: last, lines: ['last words'] });
});
