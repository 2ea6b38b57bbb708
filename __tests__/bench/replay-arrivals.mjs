/**
 * When requests arrive, against when they should: our sender beside hey, h2load and vegeta in the same run, on an
 * even grid; and ours on a recorded, uneven schedule, which none of them can hold.
 * `npx tsc -p . && node __tests__/bench/replay-arrivals.mjs [--rates 50,200,500,2000] [--seconds 4] [--runs 3]`
 * A peer that is not here is left out, and said so: bash __tests__/bench/replay/peers.sh. Arrival error: arrival minus
 * the planned grid, with the offset that fits best, so that a late start counts for nobody. CPU: of the sender, start-up
 * included.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compiled, load, median, peer, quantile, ranged, startArrivals, table, timed } from './replay/common.mjs';

const { values: options } = parseArgs({
  options: {
    rates: { type: 'string', default: '50,200,500,2000' },
    seconds: { type: 'string', default: '4' },
    runs: { type: 'string', default: '3' },
  },
});
const rates = options.rates.split(',').map(Number);
const seconds = Number(options.seconds);
const runs = Number(options.runs);

const dir = mkdtempSync(join(tmpdir(), 'memdrift-arrivals-'));
const stamps = join(dir, 'arrivals.txt');
const server = await startArrivals(stamps);
const body = join(dir, 'body.json');
writeFileSync(body, JSON.stringify({ model: 'm', prompt: 'x'.repeat(480) }));

const even = (rate) => Array.from({ length: rate * seconds }, (_, index) => Math.round((index * 1e6) / rate));
/** Poisson arrivals of a fixed seed, as a recording would have them. */
function uneven(rate) {
  let state = 12345;
  let at = 0;
  return Array.from({ length: rate * seconds }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    at += (-Math.log((state + 1) / 2 ** 32) * 1e6) / rate;
    return Math.round(at);
  });
}

const ours = (schedule) => async (rate) => {
  const file = join(dir, 'schedule.json');
  writeFileSync(file, JSON.stringify(schedule(rate)));
  return timed(process.execPath, [join(import.meta.dirname, 'replay', 'sender.mjs'), server.url, file]);
};

const connections = 50;
const senders = {
  memdrift: { run: ours(even), schedule: even },
  'memdrift, uneven': { run: ours(uneven), schedule: uneven },
  'floor (C, one connection)': {
    program: compiled('floor'),
    schedule: even,
    args: (rate) => [server.port, String(rate), String(seconds)],
  },
  hey: {
    program: peer('hey'),
    schedule: even,
    args: (rate) => [
      '-m',
      'POST',
      '-D',
      body,
      '-c',
      String(connections),
      '-q',
      String(rate / connections),
      '-z',
      `${seconds}s`,
      `${server.url}/x`,
    ],
  },
  h2load: {
    program: peer('h2load'),
    schedule: even,
    args: (rate) => [
      '--h1',
      '-d',
      body,
      '-c',
      String(connections),
      '--rps',
      String(rate / connections),
      '-D',
      String(seconds),
      `${server.url}/x`,
    ],
  },
  vegeta: {
    program: peer('vegeta'),
    schedule: even,
    args: (rate) => {
      const targets = join(dir, 'targets');
      writeFileSync(targets, `POST ${server.url}/x\n@${body}\n`);
      return ['attack', '-targets', targets, '-rate', `${rate}/s`, '-duration', `${seconds}s`, '-output', '/dev/null'];
    },
  },
};

/** Errors in ms against the planned times; the k-th arrival is the k-th request. */
function errors(planned) {
  const arrived = readFileSync(stamps, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((ns) => Number(BigInt(ns) / 1000n))
    .sort((a, b) => a - b);
  const count = Math.min(arrived.length, planned.length);
  const offsets = Array.from({ length: count }, (_, k) => arrived[k] - planned[k]);
  const best = median(offsets);
  const off = offsets.map((offset) => Math.abs(offset - best) / 1000).sort((a, b) => a - b);
  return { arrived: arrived.length, p50: quantile(off, 0.5), p99: quantile(off, 0.99), max: off.at(-1) };
}

console.log(`${load()}; ${runs} interleaved runs of ${seconds} s; median (range) over the runs\n`);
const missing = Object.entries(senders)
  .filter(([, sender]) => sender.program === null)
  .map(([name]) => name);
if (missing.length > 0) console.log(`not here: ${missing.join(', ')}\n`);
const rows = [];
for (const rate of rates) {
  const results = new Map();
  for (let run = 0; run < runs; run++) {
    for (const [name, sender] of Object.entries(senders)) {
      if (sender.program === null) continue;
      await (await fetch(`${server.url}/dump`)).text();
      const { status, out, cpuUs } = await (sender.run?.(rate) ?? timed(sender.program, sender.args(rate)));
      await (await fetch(`${server.url}/dump`)).text();
      const planned = sender.schedule(rate);
      const found = errors(planned);
      if (status !== 0 && found.arrived === 0) throw new Error(`${name} failed (${status})`);
      const own = name.startsWith('memdrift') ? JSON.parse(out.trim().split('\n').at(-1)).lateness : null;
      results.set(name, [
        ...(results.get(name) ?? []),
        { ...found, sent: found.arrived / planned.length, cpu: cpuUs / found.arrived, own },
      ]);
    }
  }
  for (const [name, all] of results) {
    const of = (pick) => all.map(pick);
    rows.push([
      rate,
      name,
      `${(100 * median(of((r) => r.sent))).toFixed(1)} %`,
      ranged(of((r) => r.p50)),
      ranged(
        of((r) => r.p99),
        1,
      ),
      ranged(
        of((r) => r.max),
        1,
      ),
      ranged(
        of((r) => r.cpu),
        0,
      ),
      all[0].own === null
        ? '-'
        : `${ranged(of((r) => r.own.p50))}, ${ranged(
            of((r) => r.own.p99),
            1,
          )}`,
    ]);
  }
}
table(
  ['rate', 'sender', 'sent', 'error p50, ms', 'p99, ms', 'max, ms', 'CPU µs/request', 'own lateness p50, p99'],
  rows,
);
server.stop();
rmSync(dir, { recursive: true });
