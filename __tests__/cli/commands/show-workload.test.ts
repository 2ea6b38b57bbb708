import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showWorkload, type WorkloadFlags } from '../../../src/cli/commands/show-workload.js';
import { type ShownWorkload, workloadText } from '../../../src/cli/traffic/workload-text.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import { errorExit } from '../../../src/gate/exit.js';
import { previewCycle } from '../../../src/gate/preview/cycle-preview.js';
import { workloadWarnings } from '../../../src/gate/preview/workload-warnings.js';
import type { Workload } from '../../../src/workload/format/workload.js';
import { inspect } from '../../../src/workload/inspect/inspect.js';
import { type Said, terminal } from '../../fakes/terminal.js';
import { request, withJson, workload } from '../../workload/by-hand.js';
import { HEADER, reference, text } from '../../workload/lines.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-workload-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const FIXTURE = join(import.meta.dirname, '..', '..', 'fixtures', 'workloads', 'mixed.jsonl');

/** What the command prints, and how the door would end it. */
async function show(path: string, flags: WorkloadFlags = {}): Promise<Said> {
  const { io, said } = terminal();
  try {
    await showWorkload(path, flags, io);
    return { code: 0, out: said.out, err: '' };
  } catch (error) {
    const { code, message } = errorExit(error);
    return { code, out: said.out, err: message };
  }
}

function written(name: string, content: string | Buffer): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

/** The text about a workload that was made by hand. */
function textOf(all: Workload, value: object = {}): string {
  const config = parseConfig({ mode: 'report' }, { path: 'memdrift.yml', value });
  const { speed, concurrency, vary } = config.workload;
  const inspection = inspect(all, { vary });
  const cycle = previewCycle(all, config);
  return workloadText({
    file: { path: 'w.jsonl', bytes: 1000, created: null, source: null },
    config: null,
    settings: { speed, concurrency, vary, cycle: config.plan.cycle },
    inspection,
    cycle,
    warnings: workloadWarnings({ inspection, cycle, config, fileBytes: 1000 }),
  });
}

describe('memdrift workload', () => {
  it('says what is in a file, what a cycle holds and what to warn of, and ends with 0', async () => {
    const { code, out } = await show(FIXTURE);
    expect(code).toBe(0);
    expect(out).toContain('mixed.jsonl: 8 requests in 5 classes');
    expect(out).toContain('created 2026-11-02T10:00:00Z, source: hand 1');
    expect(out).toMatch(/POST \/v1\/chat\/completions sse +4 \(50%\)/);
    expect(out).toMatch(/timing +open loop: 400 ms, 20 requests\/s/);
    expect(out).toMatch(/secrets +API_KEY/);
    expect(out).toMatch(/one cycle +160 requests/);
    expect(out).toMatch(/warning: no client disconnects/);
  });

  it('says the same of the file when it is packed', async () => {
    const [plain, packed] = await Promise.all([show(FIXTURE), show(`${FIXTURE}.gz`)]);
    const withoutTitle = (out: string) => out.split('\n').slice(1);
    expect(withoutTitle(packed.out)).toEqual(withoutTitle(plain.out));
  });

  it('prints all of it as JSON', async () => {
    const { out } = await show(FIXTURE, { json: true });
    const shown = JSON.parse(out) as ShownWorkload;
    expect(shown.inspection).toMatchObject({ requests: 8, secrets: ['API_KEY'], disconnects: { planned: 0 } });
    expect(shown.inspection.classes).toHaveLength(5);
    expect(shown.cycle).toMatchObject({ requests: 160, by: 'pace' });
    expect(shown.warnings.map(({ code }) => code)).toContain('no-disconnects');
    expect(shown.file).toMatchObject({ created: '2026-11-02T10:00:00Z', source: 'hand 1' });
  });

  it('follows its flags before the configuration, and that before the defaults', async () => {
    const config = written('memdrift.yml', 'workload: { speed: 2 }\nplan: { cycle: 40 }\n');
    const { cycle, settings } = JSON.parse(
      (await show(FIXTURE, { json: true, config, cycle: '24' })).out,
    ) as ShownWorkload;
    expect(settings).toMatchObject({ speed: 2, cycle: 24, concurrency: 4 });
    expect(cycle).toMatchObject({ requests: 24, by: 'chosen' });
  });

  it.each([
    [{ cycle: '0' }, 'option "--cycle": found "0"; allowed: a whole number from 1 to 100000'],
    [{ speed: 'fast' }, 'option "--speed": found "fast"; allowed: a number from 0.001 to 1000000'],
    [{ concurrency: '2.5' }, 'option "--concurrency": found "2.5"; allowed: a whole number from 1 to 1024'],
  ])('refuses %j in one line, with 2 and nothing on standard output', async (flags, message) => {
    expect(await show(FIXTURE, flags)).toEqual({ code: 2, out: '', err: `memdrift: ${message}` });
  });

  it('refuses a broken file in one line, with 2', async () => {
    const path = written('w.jsonl', `${JSON.stringify(HEADER)}\n{"id":"a","path":"/x","t_us":"soon"}\n`);
    const { code, out, err } = await show(path);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/w\.jsonl, line 2, field "t_us": found "soon"/);
    expect(err).not.toContain('\n');
  });

  it('shows nothing of a file that a terminal would obey', async () => {
    const evil = '\u001b[31mred\u202e\u0007';
    const header = { ...HEADER, created: evil, source: { tool: evil, note: { deep: evil } } };
    const requests = [{ id: 'a', path: '/x', class: 'good', headers: { 'x-a': reference('KEY') } }];
    const { code, out } = await show(written('w.jsonl', text(requests, header)));
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
    expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f\u202e]/);
    expect(out).toContain('created [31mred');
  });

  it('reads only the start of a header without an end', async () => {
    const header = { ...HEADER, x_long: 'x'.repeat(200_000), created: 'today' };
    const content = Buffer.from(text([{ id: 'a', path: '/x' }], header));
    for (const path of [written('w.jsonl', content), written('w.jsonl.gz', gzipSync(content))]) {
      const { code, out } = await show(path);
      expect(code).toBe(0);
      expect(out).toContain('1 request in 1 class');
    }
  });

  it('shows neither the bodies nor what looks like a credential in them', async () => {
    const key = ['sk', 'A1b2C3d4E5f6G7h8'].join('-');
    const path = written('w.jsonl', text([{ id: 'a', path: '/x', body: { prompt: `use ${key}` } }]));
    for (const json of [true, false]) {
      const { out } = await show(path, { json });
      expect(out).toContain('looks like a credential');
      expect(out).not.toContain('A1b2');
    }
  });
});

describe('the text about a workload', () => {
  const chat = workload(
    Array.from({ length: 300 }, (_, i) =>
      withJson(
        `r${i}`,
        { messages: [{ role: 'user', content: `question ${i}` }] },
        {
          class: 'POST /v1/chat/completions sse',
          stream: true,
          ...(i % 3 === 0 ? { tUs: i * 100_000, session: `s${i}` } : { after: `r${i - 1}`, thinkUs: 500_000 }),
          ...(i % 10 === 0 ? { cancel: { afterEvents: 3, how: 'fin' as const } } : {}),
          observed: { status: i % 50 === 0 ? 429 : 200, durUs: 400_000, bytes: 2048 },
        },
      ),
    ),
  );

  it('reports sessions, disconnects, responses and the requests in flight', () => {
    const out = textOf(chat);
    // A session begins every 300 ms and is in flight for 3 x 400 ms of its 2.2 s: 120 s in 31.9 s.
    expect(out).toMatch(/in flight +peak \d, mean 3\.76/);
    expect(out).toMatch(/sessions +100; turns 3 \(p50\), 3 \(max\); pauses 500 ms \(p50\), 500 ms \(max\)/);
    expect(out).toMatch(/disconnects +30 \(10%\): 30 after events; 30 FIN, 0 RST/);
    expect(out).toMatch(/responses +300 recorded: 98% 2xx, 2% 4xx/);
    expect(out).toMatch(/inputs +300 distinct; 300 of 300 bodies vary from cycle to cycle \(vary: auto\)/);
    expect(out).toMatch(/response p50\/max +time p50\/max/);
    expect(out).toMatch(/2\.0K\/2\.0K +400ms\/400ms/);
  });

  it('says that warm-up measures a pace that nobody recorded', () => {
    expect(textOf(workload([request('a')]))).toMatch(
      /one cycle +50 to 5000 requests: warm-up measures how long they\s+take/,
    );
  });

  it('fits into a hundred columns and about forty lines, however long the names are', () => {
    const classes = Array.from({ length: 60 }, (_, i) =>
      request(`r${i}`, { class: `${i} ${'/very/long/path'.repeat(12)}`, tUs: 0, observed: { durUs: 5, status: 500 } }),
    );
    for (const all of [
      chat,
      workload(classes, { secrets: Array.from({ length: 40 }, (_, i) => `SECRET_NUMBER_${i}`) }),
    ]) {
      const lines = textOf(all).trimEnd().split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(lines.length).toBeLessThanOrEqual(50);
    }
    expect(textOf(workload(classes))).toContain('and 52 more, 52 requests');
  });
});
