import { execFileSync, spawn } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../service/support.js';
import { type RunEnd, story } from './harness.js';
import { LEAK, measure, scratch } from './parts.js';

/** A service that somebody else has started: measured from outside, by the address and the container or process. */

const SERVER = `
import http.server, os
kept = []
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        self.send_response(200); self.send_header("content-length", "2"); self.end_headers(); self.wfile.write(b"{}")
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        if int(os.environ["KEEPS"]): kept.append(b"x" * int(os.environ["KEEPS"]))
        self.do_GET()
    def log_message(self, *_): pass
http.server.ThreadingHTTPServer((os.environ["HOST"], int(os.environ["PORT"])), Handler).serve_forever()
`;

const none = scratch();
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Flags by which it is found, and whether it still answers afterwards. */
interface Someones {
  flags: string[];
  url: string;
}

async function someContainer(keeps: number): Promise<Someones> {
  const port = await freePort();
  const environment = ['HOST=0.0.0.0', 'PORT=8000', `KEEPS=${keeps}`].flatMap((one) => ['--env', one]);
  const words = ['run', '--detach', '--publish', `127.0.0.1:${port}:8000`, ...environment];
  const id = execFileSync('docker', [...words, 'memdrift-test/python:12', 'python3', '-c', SERVER], {
    encoding: 'utf8',
  }).trim();
  ends.push(() => execFileSync('docker', ['rm', '--force', id], { stdio: 'ignore' }));
  const url = `http://127.0.0.1:${port}`;
  return { url, flags: ['--url', url, '--container', id] };
}

async function someProcess(keeps: number): Promise<Someones> {
  const port = await freePort();
  const env = { ...process.env, HOST: '127.0.0.1', PORT: `${port}`, KEEPS: `${keeps}` };
  const child = spawn('python3', ['-c', SERVER], { env, stdio: 'ignore' });
  ends.push(() => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  return { url, flags: ['--url', url, '--pid', `${child.pid}`] };
}

async function measured({ flags, url }: Someones): Promise<RunEnd> {
  const end = await measure(flags, { baseline: none.path, words: ['--health-path', '/', '--explain', 'on-failure'] });
  expect((await fetch(url)).status, 'it runs on').toBe(200);
  expect(end.left).toEqual([]);
  return end;
}

describe.each([
  ['container', someContainer],
  ['process', someProcess],
] as const)('a %s that runs already', (to, start) => {
  test('is a regression where its memory grows, and says first what cannot be seen', async () => {
    const end = await measured(await start(LEAK));
    expect(end.report?.verdict, story(end)).toBe('regression');
    expect(end.report?.environment, story(end)).toMatchObject({ attached: to });
    const resident = end.report?.findings.find(({ series }) => series === 'process/resident');
    expect(resident?.drift?.per1000Requests, story(end)).toBeGreaterThan(0.8 * 1000 * LEAK);
    expect(resident?.drift?.per1000Requests, story(end)).toBeLessThan(1.2 * 1000 * LEAK);
    expect(
      end.stderr.split('\n').find((line) => line.includes('attaching to')),
      story(end),
    ).toContain('the probe is not inside');
    expect(JSON.stringify(end.report?.notes), story(end)).toContain('which ran already and runs on');
  });

  test('is none where it does not', { tags: ['full'] }, async () => {
    const end = await measured(await start(0));
    expect(end.report?.verdict, story(end)).toBe('not-comparable');
  });
});
