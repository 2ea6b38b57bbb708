/**
 * Importing files that are larger than the memory for them: `npx tsc -p . && node __tests__/bench/import.mjs
 * [--jsonl-mb 2000] [--har-mb 500]`. Makes a file of request bodies and one of HAR in the temporary folder, imports each
 * in a process of its own, and prints the most memory it had and its pace; the limit is 200 MB.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './replay/common.mjs';

const { values: options } = parseArgs({
  options: { 'jsonl-mb': { type: 'string', default: '200' }, 'har-mb': { type: 'string', default: '100' } },
});
const dir = mkdtempSync(join(tmpdir(), 'memdrift-import-'));
const words =
  'the quick brown fox jumps over the lazy dog and runs into the dark forest where nobody waits for it '.repeat(30);

function fill(path, megabytes, before, after, element, between) {
  const file = openSync(path, 'w');
  let bytes = writeSync(file, before);
  for (let index = 0; bytes < megabytes * 1e6; index++)
    bytes += writeSync(file, (index === 0 ? '' : between) + element(index));
  writeSync(file, after);
  closeSync(file);
}

const body = (index) =>
  JSON.stringify({ model: 'm', stream: index % 2 === 0, messages: [{ role: 'user', content: `${index} ${words}` }] });
const entry = (index) =>
  JSON.stringify({
    startedDateTime: new Date(1.7e12 + index * 10).toISOString(),
    time: 12,
    request: {
      method: 'POST',
      url: 'http://h/v1/chat/completions',
      headers: [],
      postData: { mimeType: 'application/json', text: body(index) },
    },
    response: { status: 200, content: { size: 3000, mimeType: 'application/json', text: words } },
  });
const files = {
  'request bodies, JSONL': ['in.jsonl', Number(options['jsonl-mb']), '', '\n', body, '\n'],
  HAR: ['in.har', Number(options['har-mb']), '{"log":{"version":"1.2","entries":[', ']}}', entry, ','],
};
const program = `import { importWorkload } from '${join(import.meta.dirname, '../../lib/workload/importers/import-workload.js')}';
const [from, to] = process.argv.slice(1);
const options = { path: undefined, model: 'm', block: 512, timeUnitUs: undefined, host: undefined, all: false };
const started = performance.now();
const { written } = await importWorkload({ from, to, options, redact: {}, force: true, version: '0', created: '' });
console.log(JSON.stringify({ written, s: (performance.now() - started) / 1000, mb: process.resourceUsage().maxRSS / 1024 }));`;

console.log(`${load()}\n`);
console.log(
  '| file | size, MB | requests | most memory, MiB | limit | s | MB/s |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
);
try {
  for (const [name, [file, megabytes, ...rest]] of Object.entries(files)) {
    const path = join(dir, file);
    fill(path, megabytes, ...rest);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', program, path, join(dir, 'out.jsonl')],
      { encoding: 'utf8' },
    );
    if (!stdout) throw new Error(stderr);
    const { written, s, mb } = JSON.parse(stdout);
    const size = statSync(path).size / 1e6;
    console.log(
      `| ${name} | ${size.toFixed(0)} | ${written} | ${mb.toFixed(0)} | 200 | ${s.toFixed(1)} | ${(size / s).toFixed(0)} |`,
    );
    rmSync(path);
  }
} finally {
  rmSync(dir, { recursive: true });
}
