import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportFor, type LoadEngine } from '../../../src/workload/exporters/load-engines.js';
import { parseWorkload } from '../../../src/workload/format/workload.js';

const LOCUST = join(import.meta.dirname, '../../../.cache/locust/bin/locust');
const NO_LOCUST = existsSync(LOCUST) ? null : 'no Locust here: .ci/locust.sh';

const SECRET = `$\{secret:KEY}`;
/** Six requests, 20 ms apart, of three classes; binary and text bodies, a secret, a status that is no 2xx. */
const WORKLOAD = parseWorkload(
  [
    { format: 'memdrift.workload', version: 1 },
    { id: 'a', t_us: 0, method: 'POST', path: '/chat', body: { text: 'ä "quoted"' } },
    { id: 'b', t_us: 20_000, method: 'POST', path: '/bytes', body_b64: Buffer.from([0, 255, 10]).toString('base64') },
    { id: 'c', t_us: 40_000, path: '/models?x=1', headers: { authorization: `Bearer ${SECRET}` } },
    { id: 'd', t_us: 60_000, path: '/missing', obs: { status: 404 } },
    { id: 'e', t_us: 80_000, method: 'POST', path: '/chat', body: { text: 'ä "quoted"' } },
    { id: 'f', after: 'e', path: '/last' },
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(''),
  'workload.jsonl',
);
const EXPECTED = [
  ['POST', '/chat', Buffer.from('{"text":"ä \\"quoted\\""}'), undefined],
  ['POST', '/bytes', Buffer.from([0, 255, 10]), undefined],
  ['GET', '/models?x=1', Buffer.alloc(0), 'Bearer s3'],
  ['GET', '/missing', Buffer.alloc(0), undefined],
  ['POST', '/chat', Buffer.from('{"text":"ä \\"quoted\\""}'), undefined],
  ['GET', '/last', Buffer.alloc(0), undefined],
] as const;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'engines-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function written(engine: LoadEngine): void {
  for (const [name, content] of exportFor(engine, WORKLOAD)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
}

it('each body is one file, however many requests send it', () => {
  const names = [...exportFor('k6', WORKLOAD).keys()].filter((name) => name.startsWith('bodies/'));
  expect(names).toHaveLength(2);
});

describe('the script of k6', () => {
  /** Modules of k6 that write down what they are asked, and run the script as its first VU would. */
  const STUBS: Readonly<Record<string, string>> = {
    'k6/index.js':
      'export const check = (r, all) => Object.values(all).every((is) => is(r)) || (globalThis.failed += 1);\nexport const sleep = () => undefined;',
    'k6/execution.js': 'export default { scenario: { get iterationInTest() { return globalThis.iteration; } } };',
    'k6/http.js':
      'export default { request: (...asked) => { globalThis.asked.push(asked); return { status: asked[1].endsWith("/missing") ? 404 : 200 }; } };',
    'k6/package.json':
      '{"type":"module","exports":{".":"./index.js","./execution":"./execution.js","./http":"./http.js"}}',
  };

  function run(env: Readonly<Record<string, string>>): { asked: unknown[][]; failed: number; iterations: number } {
    written('k6');
    for (const [name, text] of Object.entries(STUBS)) {
      mkdirSync(dirname(join(dir, 'node_modules', name)), { recursive: true });
      writeFileSync(join(dir, 'node_modules', name), text);
    }
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(dir, 'run.js'),
      `import { readFileSync } from 'node:fs';
       globalThis.__ENV = ${JSON.stringify({ TARGET: 'http://x', KEY: 's3', ...env })};
       globalThis.open = (path, mode) => mode === 'b' ? readFileSync(path).toString('base64') : readFileSync(path, 'utf8');
       Object.assign(globalThis, { asked: [], failed: 0, iteration: 0 });
       const { default: iterate, options, setup } = await import('./script.js');
       const { iterations } = options.scenarios.workload;
       const data = setup();
       for (; globalThis.iteration < iterations; globalThis.iteration += 1) iterate(data);
       console.log(JSON.stringify({ asked: globalThis.asked, failed: globalThis.failed, iterations }));`,
    );
    return JSON.parse(execFileSync(process.execPath, ['run.js'], { cwd: dir, encoding: 'utf8' }));
  }

  it('is JavaScript, and sends every request as it was recorded', () => {
    const { asked, failed } = run({});
    expect(spawnSync(process.execPath, ['--check', join(dir, 'script.js')]).status).toBe(0);
    const sent = asked.map(([method, url, body, params]) => [
      method,
      String(url).replace('http://x', ''),
      Buffer.from((body as string | null) ?? '', 'base64'),
      (params as { headers: Record<string, string> }).headers['authorization'],
    ]);
    expect(sent).toEqual(EXPECTED);
    expect(failed).toBe(0);
  });

  it('sends its shard alone, and all of it as often as asked', () => {
    const paths = (env: Readonly<Record<string, string>>) => run(env).asked.map(([, url]) => url);
    expect(paths({ SHARD: '2/3' })).toEqual(['http://x/bytes', 'http://x/chat']);
    rmSync(dir, { recursive: true });
    mkdirSync(dir);
    expect(paths({ SHARD: '1/3', REPEAT: '2' })).toHaveLength(4);
  });
});

describe('the file of Locust', () => {
  it('is Python', () => {
    written('locust');
    execFileSync('python3', ['-c', 'import ast,sys; ast.parse(open(sys.argv[1]).read())', join(dir, 'locustfile.py')]);
  });

  it.skipIf(NO_LOCUST !== null)(
    `sends every request as it was recorded (${NO_LOCUST ?? 'a real Locust'})`,
    async () => {
      written('locust');
      const got: unknown[] = [];
      const server = createServer(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        got.push([request.method, request.url, Buffer.concat(chunks), request.headers.authorization]);
        response.writeHead(request.url === '/missing' ? 404 : 200).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const words = [
        '--headless',
        '-f',
        join(dir, 'locustfile.py'),
        '-H',
        target,
        '-u',
        '1',
        '-r',
        '1',
        '--json',
        '--only-summary',
      ];
      const child = spawn(LOCUST, words, { env: { ...process.env, KEY: 's3' }, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
      });
      child.stderr.resume();
      const code = await new Promise((resolve) => child.on('close', resolve));
      server.close();
      expect(got).toEqual(EXPECTED);
      expect(code).toBe(0);
      const summary = JSON.parse(said) as { name: string; num_failures: number }[];
      expect(summary.map(({ num_failures }) => num_failures).every((failures) => failures === 0)).toBe(true);
    },
  );
});

it('names no secret, only where it is taken from', () => {
  written('locust');
  expect(readFileSync(join(dir, 'requests.json'), 'utf8')).toContain(SECRET);
});
