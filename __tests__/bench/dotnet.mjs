/**
 * What a checkpoint takes to ask .NET: `npx tsc -p . && node __tests__/bench/dotnet.mjs [MB]...`, for heaps of so many MB of live
 * arrays of 1 KiB; 100, 1024 and 4096 without one. With what the .NET stranger needs.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentBytes } from '../../lib/memory/proc/proc.js';
import { DOTNET } from '../../lib/memory/runtimes/dotnet/dotnet.js';
import { install, missingTools } from '../e2e/strangers/install.mjs';
import { STRANGERS } from '../e2e/strangers/strangers.mjs';

const ROUNDS = 5;
const PORT = 18763;
/** Its environment is not needed: its socket is in /tmp. */
const MEMBER = { reach: { procFiles: async () => [null] } };
const stranger = STRANGERS.find(({ name }) => name === 'dotnet');
const missing = missingTools(stranger);
if (missing.length > 0) {
  console.log(`not measured: ${missing.join(', ')} missing`);
  process.exit();
}
const command = stranger.command({ ...install(stranger), port: PORT });
const sizes = process.argv.slice(2).map(Number);
console.log(
  '| live MB | asked | median ms | of | live as told, MB | resident, MB |\n| --- | --- | ---: | --- | ---: | ---: |',
);
for (const megabytes of sizes.length === 0 ? [100, 1024, 4096] : sizes) await measure(megabytes);

async function measure(megabytes) {
  const env = { ...process.env, ...stranger.env, LIVE_MB: `${megabytes}` };
  const child = spawn('sh', ['-c', command], { env, stdio: 'inherit' });
  try {
    while (!(await answers())) await sleep(100);
    const reader = DOTNET.readerFor({ member: MEMBER, now: () => performance.now(), sleep, patienceMs: 60_000 });
    const [times, asked] = [[], []];
    let told = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now();
      const answer = await reader.ask({ pid: child.pid, hostPid: child.pid, parentPid: null, command: '' }, true);
      times.push(Math.round(performance.now() - begun));
      asked.push(answer.asked);
      told = answer.values['dotnet.heap/allocated'] ?? Number.NaN;
    }
    const sorted = times.sort((a, b) => a - b);
    const cells = [megabytes, [...new Set(asked)].join(', '), sorted[ROUNDS >> 1], `${sorted[0]} to ${sorted.at(-1)}`];
    const resident = residentBytes(readFileSync(`/proc/${child.pid}/smaps_rollup`, 'utf8')) ?? Number.NaN;
    console.log(`| ${[...cells, ...[told, resident].map((bytes) => Math.round(bytes / 2 ** 20))].join(' | ')} |`);
  } finally {
    child.kill('SIGKILL');
  }
}

function answers() {
  return fetch(`http://127.0.0.1:${PORT}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}
