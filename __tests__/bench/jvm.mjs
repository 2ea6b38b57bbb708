/**
 * What a checkpoint takes to ask a JVM, and the sensitivity check to hold memory in it: `npx tsc -p . && node __tests__/bench/jvm.mjs [MiB]...`, for heaps of so many MiB of
 * live objects of about 100 bytes. With a JDK that can start a file of source.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentBytes } from '../../lib/memory/proc/proc.js';
import { JVM } from '../../lib/memory/runtimes/jvm/jvm.js';

const ROUNDS = 5;
const sizes = process.argv.slice(2).map(Number);

console.log(
  '| collector | live MiB | asked | median ms | of | to hold, ms | resident before, after, MiB |\n| --- | ---: | --- | ---: | --- | ---: | --- |',
);
for (const mib of sizes.length === 0 ? [100, 1000] : sizes) {
  for (const collector of ['Serial', 'Parallel', 'G1', 'Z']) await measure(mib, collector);
}

async function measure(mib, collector) {
  const heap = `-Xmx${mib * 2 + 256}m`;
  const words = [heap, `-XX:+Use${collector}GC`, join(import.meta.dirname, 'jvm.java'), `${mib}`];
  const child = spawn('java', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(child.stdout, 'data');
    const [before, times, asked] = [resident(child.pid), [], []];
    const procFiles = async (_, file) => [readFileSync(`/proc/${child.pid}/${file}`, 'utf8')];
    const context = {
      member: { reach: { procFiles } },
      urls: [],
      now: () => performance.now(),
      sleep,
      patienceMs: 60_000,
    };
    const jvm = { pid: child.pid, hostPid: child.pid, parentPid: null, command: 'java' };
    const reader = JVM.readerFor(context);
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now();
      const answer = await reader.ask(jvm, true);
      times.push(Math.round(performance.now() - begun));
      asked.push(answer.asked);
    }
    const begun = performance.now();
    const held = await reader.hold(jvm, 8 << 20);
    const holding = typeof held === 'string' ? held : Math.round(performance.now() - begun);
    const sorted = times.sort((a, b) => a - b);
    const range = `${sorted[0]} to ${sorted.at(-1)}`;
    const words = [...new Set(asked)].join(', ');
    console.log(
      `| ${collector} | ${mib} | ${words} | ${sorted[ROUNDS >> 1]} | ${range} | ${holding} | ${before}, ${resident(child.pid)} |`,
    );
  } finally {
    child.kill('SIGKILL');
  }
}

function resident(pid) {
  return Math.round((residentBytes(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? Number.NaN) / 2 ** 20);
}
