import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
/** Detects hangs only: the demo measures for three minutes at most. */
const HANG_MS = 900_000;

let dir: string;
let elsewhere: string;
let packed: string[];

/** The package as a registry would have it, installed into an empty folder, with an empty cache and no network. */
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-package-'));
  elsewhere = join(dir, 'elsewhere');
  mkdirSync(elsewhere);
  const npm = (cwd: string, ...words: string[]): string =>
    execFileSync('npm', [...words, '--cache', join(dir, 'cache'), '--ignore-scripts'], { cwd, encoding: 'utf8' });
  const [tarball] = JSON.parse(npm(ROOT, 'pack', '--json', '--pack-destination', dir)) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = tarball.files.map(({ path }) => path);
  npm(elsewhere, 'install', join(dir, tarball.filename), '--offline', '--no-audit', '--no-fund');
  // `npm install --global`, into a folder of its own.
  npm(elsewhere, 'install', '--global', '--prefix', join(dir, 'global'), join(dir, tarball.filename), '--offline');
}, HANG_MS);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function memdrift(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(join(elsewhere, 'node_modules/.bin/memdrift'), words, { cwd: elsewhere });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => {
    said.out += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    said.err += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

it('holds the build and what the demo needs, and nothing else', () => {
  const others = packed.filter((path) => !/^(dist|schema|examples\/demo-server)\//.test(path));
  expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
  for (const file of [
    'dist/cli/index.js',
    'dist/probe/memdrift_probe.py',
    'dist/init/memdrift_routes.py',
    'schema/memdrift.schema.json',
    'dist/memdrift/licenses.txt',
  ])
    expect(packed).toContain(file);
  expect(packed.filter((path) => path.includes('__pycache__'))).toEqual([]);
});

it('brings no other package along: what runs is bundled', () => {
  expect(readdirSync(join(elsewhere, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['memdrift']);
});

it(
  'helps',
  async () => {
    const { code, out } = await memdrift('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: memdrift /);
  },
  HANG_MS,
);

it('is the command memdrift, where it is installed globally', () => {
  const said = execFileSync(join(dir, 'global/bin/memdrift'), ['--version'], { cwd: dir, encoding: 'utf8' });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(said).toBe(`${version}\n`);
});

// Whether the story holds is for CI's stage "demo" to say: on a busy machine a chapter may lack the time.
it('tells the whole story from an empty folder', {
  // .ci/run has a stage for the demo of the working tree.
  tags: ['full'],
  timeout: HANG_MS,
}, async () => {
  const { code, out, err } = await memdrift('demo');
  expect(out.match(/^[a-z-]+ +\d\. /gm), err).toHaveLength(3);
  expect(out).toContain(code === 0 ? '\nAll as expected' : '\nNot as expected');
  const demo = join(elsewhere, 'memdrift-out', 'demo');
  for (const chapter of ['main', 'leak', 'cache']) {
    const files = readdirSync(join(demo, chapter));
    const recording = files.find((name) => name.endsWith('.memdrift.ndjson')) ?? '';
    const [header = ''] = readFileSync(join(demo, chapter, recording), 'utf8').split('\n');
    // Read by the probe, which the service took from the package.
    expect(Object.keys((JSON.parse(header) as { series: object }).series), chapter).toContain('heap/allocated');
    expect(readFileSync(join(demo, chapter, 'report.html'), 'utf8'), chapter).toContain('<svg viewBox=');
  }
});
