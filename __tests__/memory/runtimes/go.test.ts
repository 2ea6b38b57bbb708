import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Get } from '../../../src/memory/metrics/get-page.js';
import { GO } from '../../../src/memory/runtimes/go.js';
import type { RuntimeReader } from '../../../src/memory/runtimes/runtime-reader.js';
import type { Member, ServiceProcess } from '../../../src/service/service.js';

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../../fixtures/go', name), 'utf8');
const process = (pid: number, command = '/src/server 18798'): ServiceProcess => ({
  pid,
  hostPid: pid,
  parentPid: 1,
  command,
});

const LINE = '/debug/pprof/cmdline';
const HEAP = '/debug/pprof/heap?debug=1';
const COLLECTED = `${HEAP}&gc=1`;
const GOROUTINES = '/debug/pprof/goroutine?debug=1';
const VARS = '/debug/vars';
const UNREAD = { 'go.heap/allocated': null, 'go.heap/reserved': null, goroutines: null };

/** A server in Go: each collection that is asked for counts, and takes `takesMs`. */
class Server {
  readonly asked: string[] = [];
  readonly announced: string[] = [];
  nowMs = 0.25;
  takesMs = 10;
  collections = 0;
  /** What Go gives back after a collection, and how much of it between two pages. */
  released = 5_000_000;
  releases = 0;
  pages: Record<string, string | (() => string | null)> = {
    [LINE]: '/src/server\u000018798',
    [HEAP]: () => {
      this.released = Math.min(this.released + this.releases, 5_000_000);
      return this.profile();
    },
    [COLLECTED]: () => {
      this.nowMs += this.takesMs;
      this.collections += 1;
      return this.profile();
    },
    [GOROUTINES]: page('goroutine-go1.26.8.txt'),
  };

  profile(): string {
    return page('heap-go1.26.8.txt')
      .replace(/# HeapReleased = \d+/, `# HeapReleased = ${this.released}`)
      .replace(/# NumForcedGC = \d+/, `# NumForcedGC = ${this.collections}`)
      .replace(/# HeapAlloc = \d+/, `# HeapAlloc = ${3_000_000 - 1000 * Math.min(this.collections, 2)}`);
  }

  reader(processes: ServiceProcess[] = [process(7)], metrics = 'auto'): RuntimeReader {
    const get: Get = async (url, { timeoutMs }) => {
      expect(timeoutMs).toSatisfy((ms: number) => Number.isInteger(ms) && ms > 0);
      const { host, pathname, search } = new URL(url);
      this.asked.push(`${host === 'h:8000' ? '' : host}${pathname}${search}`);
      const found = this.pages[pathname + search] ?? null;
      return typeof found === 'function' ? found() : found;
    };
    const service = { url: 'http://h:8000', otherPort: (port: number) => `http://h:1${port}` };
    return GO.readerFor({
      member: { processes: async () => processes } as unknown as Member,
      pages: {
        service,
        metrics,
        get,
        watch: { asks: (pages) => void this.announced.push(...pages), isThereAfter: async () => true },
      },
      now: () => this.nowMs,
      sleep: async (ms) => {
        this.nowMs += ms;
      },
      patienceMs: 1000,
    });
  }
}

it('collects twice, and reads what is live, what is kept, and the goroutines', async () => {
  const server = new Server();
  const reader = server.reader();
  const answer = await reader.ask(process(7), true);
  expect(answer).toEqual({
    asked: 'collected',
    values: { 'go.heap/allocated': 2_998_000, 'go.heap/reserved': 3_028_160, goroutines: 3 },
  });
  expect(server.announced).toEqual([LINE, VARS]);
  expect(server.asked).toEqual([LINE, HEAP, COLLECTED, COLLECTED, GOROUTINES]);
  await reader.ask(process(7), true);
  expect(server.asked.slice(5)).toEqual([COLLECTED, COLLECTED, GOROUTINES]);
  expect(server.announced).toHaveLength(2);
});

it('waits until Go has given back what it need not keep, though not for ever', async () => {
  const server = new Server();
  const reader = server.reader();
  server.released = 3_000_000;
  server.releases = 100_000;
  const slow = await reader.ask(process(7), true);
  expect(slow.values['go.heap/reserved']).toBeLessThan(1.12 * 2_932_736);
  const { asked } = server;
  asked.splice(0);
  server.released = 0;
  server.releases = 0;
  const beganMs = server.nowMs;
  expect((await reader.ask(process(7), true)).values['go.heap/reserved']).toBe(8_028_160);
  expect(server.nowMs - beganMs).toBeLessThan(10_000);
  expect(asked.filter((one) => one === HEAP).length).toBeGreaterThan(3);
});

it('looks for the pages once, and leaves a service alone that has none', async () => {
  const server = new Server();
  server.pages = {};
  const reader = server.reader();
  for (let times = 0; times < 3; times++) {
    expect(await reader.ask(process(7), true)).toEqual({ asked: 'no-endpoint', values: {} });
  }
  expect(server.asked).toEqual([LINE, VARS]);
});

it('does not take a page that answers to everything for one of Go', async () => {
  const server = new Server();
  const html = '<!doctype html><title>App</title>';
  server.pages = { [LINE]: html, [HEAP]: html, [COLLECTED]: html, [GOROUTINES]: html, [VARS]: html };
  expect(await server.reader().ask(process(7), true)).toEqual({ asked: 'no-endpoint', values: {} });
});

it('reads what is kept where only expvar is there, and says that nothing was collected', async () => {
  const server = new Server();
  server.pages = { [VARS]: page('vars-go1.26.8.json') };
  const reader = server.reader();
  const kept = { asked: 'no-endpoint', values: { 'go.heap/reserved': 8_093_696 - 7_192_576 } };
  expect(await reader.ask(process(7), true)).toEqual(kept);
  server.pages = {};
  expect(await reader.ask(process(7), true)).toEqual({ asked: 'no-answer', values: { 'go.heap/reserved': null } });
});

it.each([
  ['another program of the member', [process(7, '/src/sidecar'), process(8)], 'no-endpoint', 'collected'],
  ['one of two that are alike', [process(7), process(8)], 'no-endpoint', 'no-endpoint'],
  ['a program of another member', [process(7, '/src/proxy'), process(8, '/src/sidecar')], 'no-endpoint', 'no-endpoint'],
])('gives the figures to the process that answers, and not to %s', async (_, processes, seven, eight) => {
  const reader = new Server().reader(processes);
  const answers = await Promise.all(processes.map((one) => reader.ask(one, true)));
  expect(answers.map(({ asked }) => asked)).toEqual([seven, eight]);
});

it.each([
  ['none', [], 'not-wanted'],
  ['/metrics', [], 'not-wanted'],
  [':6060/debug/pprof', ['h:16060/debug/pprof/cmdline'], 'collected'],
  ['/admin/debug/vars', ['/admin/debug/pprof/cmdline'], 'no-endpoint'],
])('asks where service.metrics lets it: %s', async (metrics, first, asked) => {
  const server = new Server();
  expect((await server.reader([process(7)], metrics).ask(process(7), true)).asked).toBe(asked);
  expect(server.asked.slice(0, 1)).toEqual(first);
});

it('does not collect where the configuration wants none, and says no figure of what is live then', async () => {
  const server = new Server();
  const answer = await server.reader().ask(process(7), false);
  expect(answer).toEqual({ asked: 'not-wanted', values: { 'go.heap/reserved': 3_028_160, goroutines: 3 } });
  expect(server.collections).toBe(0);
});

it('notices a page that was asked to collect and did not', async () => {
  const server = new Server();
  server.pages[COLLECTED] = () => server.profile();
  const { asked, values } = await server.reader().ask(process(7), true);
  expect(asked).toBe('disabled');
  expect(values).not.toHaveProperty('go.heap/allocated');
});

it('has no figures where the page fails, and asks again', async () => {
  const server = new Server();
  const reader = server.reader();
  const { [COLLECTED]: working } = server.pages;
  server.pages[COLLECTED] = () => null;
  expect(await reader.ask(process(7), true)).toEqual({ asked: 'no-answer', values: UNREAD });
  server.pages[COLLECTED] = working ?? '';
  expect((await reader.ask(process(7), true)).asked).toBe('collected');
});

it('does not ask again for a collection that takes too long', async () => {
  const server = new Server();
  const reader = server.reader();
  server.takesMs = 2000;
  server.pages[COLLECTED] = () => {
    server.nowMs += server.takesMs;
    return null;
  };
  expect(await reader.ask(process(7), true)).toEqual({ asked: 'too-slow', values: UNREAD });
  const before = server.asked.length;
  expect(await reader.ask(process(7), true)).toEqual({ asked: 'too-slow', values: UNREAD });
  expect(server.asked).toHaveLength(before);
});
