import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FakeGitHub, startFakeGitHub, TOKEN } from '../fakes/github/server.js';

/** The client as it is shipped: the built package alone in a folder, where no module of the repository can be found. */

const DIST = process.env['MEMDRIFT_DIST'] ?? join(import.meta.dirname, '..', '..', 'dist');
/** What GitHub's runner runs; this machine's own where CI has not prepared it. */
const NODE = process.env['MEMDRIFT_NODE24'] ?? process.execPath;

const SCRIPT = `
const { createOctokit } = await import(process.env.DIST + '/memdrift/octokit.js');
const octokit = createOctokit({ token: process.env.TOKEN, apiUrl: process.env.GITHUB_API_URL, log: console });
const { data } = await octokit.rest.repos.get({ owner: 'octo-org', repo: 'hello-world' });
process.stdout.write(data.full_name);
`;

let folder: string;
let fake: FakeGitHub;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'memdrift-dist-'));
  cpSync(DIST, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  fake = await startFakeGitHub();
});
afterEach(() => fake.close());

async function ask(env: Record<string, string>): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(NODE, ['--input-type=module', '-e', SCRIPT], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', DIST: folder, TOKEN, ...env },
  });
  expect(stderr).toBe('');
  return stdout;
}

it('speaks to GitHub, with the package alone', async () => {
  expect(await ask({ GITHUB_API_URL: fake.apiUrl })).toBe('octo-org/hello-world');
  expect(fake.requests).toHaveLength(1);
});

it("goes through the runner's proxy, but not where no_proxy says so", async () => {
  const tunnels: string[] = [];
  const proxy = await startProxy(tunnels, Number(new URL(fake.apiUrl).port));
  const http_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  try {
    expect(await ask({ GITHUB_API_URL: 'http://github.test', http_proxy })).toBe('octo-org/hello-world');
    expect(tunnels).toEqual(['github.test:80']);
    const address = { GITHUB_API_URL: fake.apiUrl, http_proxy, no_proxy: '127.0.0.1' };
    expect(await ask(address)).toBe('octo-org/hello-world');
    expect(tunnels).toHaveLength(1);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});

/** A proxy that tunnels wherever it is asked to, and always ends at the one port. */
async function startProxy(tunnels: string[], port: number): Promise<Server> {
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const target = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    target.pipe(socket).pipe(target);
    for (const end of [socket, target]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}

it('and every other part lies where the parts that load it look for it', () => {
  const parts = join(folder, 'memdrift');
  const asked = readdirSync(parts)
    .filter((name) => name.endsWith('.js') && name !== 'octokit.js')
    .flatMap((name) => [
      // Comments name modules of the libraries' own.
      ...readFileSync(join(parts, name), 'utf8')
        .replaceAll(/\/\*.*?\*\//gs, '')
        .matchAll(/^(?:import|export) .*? from "(\.[^"]+)";$|\bimport\(\s*"(\.[^"]+)"\s*\)/gm),
    ])
    .map(([, fixed, lazy]) => fixed ?? lazy ?? '');
  expect(asked).toContain('./octokit.js');
  expect(asked.filter((part) => !existsSync(join(parts, part)))).toEqual([]);
});
