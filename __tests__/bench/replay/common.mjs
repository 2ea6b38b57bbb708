/** What the benchmarks of the replay share. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
const BUILT = join(ROOT, '.cache', 'bench');

/** Compiles a C program of this folder. */
export function compiled(name) {
  mkdirSync(BUILT, { recursive: true });
  const out = join(BUILT, name);
  const { status } = spawnSync('cc', ['-O2', '-o', out, join(import.meta.dirname, `${name}.c`)], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${name}.c: cannot be compiled; a C compiler is needed`);
  return out;
}

/** A program of this machine or of `.cache/peers`; null where it is not here. */
export function peer(name) {
  const built = join(ROOT, '.cache', 'peers', name);
  if (existsSync(built)) return built;
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}

/** Runs a program to its end, and says what processor time it took with all its children, in microseconds. */
export async function timed(command, args) {
  const child = spawn('/bin/sh', ['-c', '"$@"; status=$?; times; exit $status', 'sh', command, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const [status] = await once(child, 'close');
  const lines = out.trimEnd().split('\n');
  const seconds = [...(lines.at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  return { status, out: lines.slice(0, -2).join('\n'), cpuUs: seconds.reduce((sum, s) => sum + s, 0) * 1e6 };
}

export async function startArrivals(file) {
  const child = spawn(compiled('arrivals'), [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${String(port).trim()}`, port: String(port).trim(), stop: () => child.kill() };
}

export const load = () => `load average ${loadavg()[0].toFixed(1)}, Node ${process.versions.node}`;

export function quantile(sorted, p) {
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
}

export function median(values) {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** Median over runs with their range: `0.12 (0.10 to 0.30)`. */
export function ranged(values, digits = 2) {
  if (values.length === 0) return '-';
  return `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;
}

export function table(heads, rows) {
  console.log(`| ${heads.join(' | ')} |`);
  console.log(`| ${heads.map((_, index) => (index < 2 ? '---' : '---:')).join(' | ')} |`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
