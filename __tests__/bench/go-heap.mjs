/**
 * What a checkpoint of a Go service takes: `node __tests__/bench/go-heap.mjs [MB...]`, live heaps of 100, 1024 and 4096 MB
 * without one. Needs Go, and `npx tsc -p .` before. A JSON line a size, then a Markdown table. The heap is of blocks of 1 KiB.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPage } from '../../lib/memory/metrics/get-page.js';
import { GO } from '../../lib/memory/runtimes/go.js';

const PORT = 18762;
const CHECKPOINTS = 9;
const REQUESTS = 100;
const url = `http://127.0.0.1:${PORT}`;
const sizes = process.argv.slice(2).map(Number);
const home = mkdtempSync(join(tmpdir(), 'memdrift-bench-'));
const program = join(home, 'server');
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const now = () => performance.now();
const quantile = (numbers, q) => numbers.toSorted((a, b) => a - b)[Math.floor(q * (numbers.length - 1))];
const answers = (path, init) => fetch(url + path, init).then((response) => response.text());
const request = { method: 'POST', body: '{"input":"text"}' };

async function measure(megabytes) {
  const child = spawn(program, [`${PORT}`], { env: { ...process.env, LIVE_MB: `${megabytes}` }, stdio: 'inherit' });
  try {
    while ((await answers('/health').catch(() => null)) === null) await sleep(100);
    const pageMs = [];
    const reader = GO.readerFor({
      member: { processes: async () => [{ pid: child.pid, command: `${program} ${PORT}` }] },
      pages: {
        service: { url, otherPort: () => null },
        metrics: 'auto',
        get: async (page, limits) => {
          const begun = now();
          const text = await getPage(page, limits);
          if (page.includes('gc=1')) pageMs.push(now() - begun);
          return text;
        },
      },
      now,
      sleep,
      patienceMs: 60_000,
    });
    const wholeMs = [];
    for (let at = 0; at < CHECKPOINTS; at++) {
      for (let sent = 0; sent < REQUESTS; sent++) await answers('/v1/embeddings', request);
      const begun = now();
      const { asked } = await reader.ask({ pid: child.pid }, true);
      if (asked !== 'collected') throw new Error(`the server was not collected: ${asked}`);
      wholeMs.push(now() - begun);
    }
    const [collection, worst, whole, longest] = [
      ...[quantile(pageMs, 0.5), quantile(pageMs, 1)],
      ...[quantile(wholeMs, 0.5), quantile(wholeMs, 1)],
    ].map(Math.round);
    console.log(JSON.stringify({ megabytes, collection, worst, whole, longest }));
    return `| ${megabytes} MB | ${collection} (${worst}) | ${whole} (${longest}) |`;
  } finally {
    child.kill('SIGKILL');
  }
}

try {
  const source = join(import.meta.dirname, '../e2e/parts/go-heap/main.go');
  execFileSync('go', ['build', '-o', program, source], {
    env: { ...process.env, CGO_ENABLED: '0', GO111MODULE: 'off' },
  });
  const rows = [];
  for (const size of sizes.length > 0 ? sizes : [100, 1024, 4096]) rows.push(await measure(size));
  console.log(
    `\n| live heap | a collection, median (longest), ms | all that is asked at a checkpoint, ms |\n| --- | --- | --- |\n${rows.join('\n')}`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
