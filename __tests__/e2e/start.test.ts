import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/**
 * docs/start.md from top to bottom in an empty folder, in one shell, as a reader would paste it. npm's global folder is
 * a temporary one; nothing else is changed.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'start.md'), 'utf8');

/** The fenced blocks of a language, in order. */
const blocks = (language: string): string[] =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-first-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What the shell prints, and its exit code. Each block is followed by a line that tells its end. */
function pasted(script: string): Promise<{ code: number | null; said: string }> {
  const prefix = join(dir, 'npm');
  const empty = join(dir, 'work');
  mkdirSync(empty);
  const file = join(dir, 'page.sh');
  writeFileSync(file, script);
  // npm tells its scripts its own settings, which would win.
  const own = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  const env = {
    ...Object.fromEntries(own),
    MEMDRIFT: ROOT,
    NPM_CONFIG_PREFIX: prefix,
    PATH: `${join(prefix, 'bin')}${delimiter}${process.env['PATH']}`,
  };
  const child = spawn('bash', ['-eu', file], { cwd: empty, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

const END = 'end of block';

it('takes a reader from an empty folder to a red run and a green one', async () => {
  const scripts = blocks('sh');
  expect(scripts).toHaveLength(7);
  const { code, said } = await pasted(scripts.map((text) => `${text}echo '${END}'\n`).join(''));
  expect(code, said).toBe(0);
  expect(readdirSync(join(dir, 'npm', 'bin'))).toContain('memdrift');
  const [install = '', , init = '', , store = '', leak = '', fix = ''] = said.split(`${END}\n`);
  expect(install).toMatch(/^\d+\.\d+\.\d+$/m);
  expect(init).toContain('wrote   .github/workload.jsonl');
  expect(init).toContain('note    workload: 7 requests to POST /classify, from the source');
  expect(store).toMatch(/✔ memdrift: no leak[\s\S]*^baseline stored: baselines\//m);
  expect(leak).toContain('exit 1');
  const words = leak.replace(/\s+/g, ' ');
  for (const line of (blocks('text')[0] ?? '').trim().split('\n')) expect(words).toContain(line);
  expect(fix).toContain('✔ memdrift: no leak');
  expect(readdirSync(join(dir, 'work', 'shop', 'memdrift-out'))).toContain('report.html');
});
