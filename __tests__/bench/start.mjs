/**
 * How soon the Action has its first docker command under way, against a bare `node -e 0`, and the package's size.
 * `node __tests__/bench/start.mjs [--runs 30] [--node PATH]`
 * A `docker` on PATH that only notes the time stands for the real one. Runs of both kinds take turns, so that a busy
 * machine slows both. Prints a Markdown table.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '30' }, node: { type: 'string', default: process.execPath } },
});

const scratch = mkdtempSync(join(tmpdir(), 'memdrift-bench-'));
try {
  const env = runnerEnvironment();
  const bare = [];
  const toDocker = [];
  for (let run = 0; run < Number(options.runs); run++) {
    bare.push(time(() => spawnSync(options.node, ['-e', '0'], { env })));
    toDocker.push(millisecondsToDocker(env));
  }
  const version = spawnSync(options.node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`| Node ${version}, ${options.runs} runs | median | p10 to p90 |\n| --- | ---: | ---: |`);
  console.log(row('`node -e 0`, start to end', bare));
  console.log(row('the Action, start to its first docker command', toDocker));
  console.log(`| ratio of the medians | ${(quantile(toDocker, 0.5) / quantile(bare, 0.5)).toFixed(2)} | |`);
  const bytes = sizeOf(DIST);
  console.log(`| size of dist/ | ${mib(bytes)} | ${bytes} bytes |`);
  const loads = loadedBy(['main.js', 'post.js'].map((file) => join(DIST, 'action', file)));
  const others = ['page', 'probe'].reduce((sum, folder) => sum + sizeOf(join(DIST, folder)), 0);
  const own = [...loads].filter((file) => !file.endsWith('octokit.js'));
  console.log(`| of it what the Action can load, with page and probe | ${mib(others + sizes(loads))} | |`);
  console.log(`| the same without GitHub's client, which only a request loads | ${mib(others + sizes(own))} | |`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What the runner would set, with the noting docker first on PATH and a workload that is read before it. */
function runnerEnvironment() {
  const docker = join(scratch, 'docker');
  // $EPOCHREALTIME is bash's own: no further process until the time is noted.
  writeFileSync(docker, `#!/bin/bash\n[ -e "${stamp()}" ] || echo "$EPOCHREALTIME" >"${stamp()}"\nexit 1\n`);
  chmodSync(docker, 0o755);
  const file = (name) => {
    writeFileSync(join(scratch, name), '');
    return join(scratch, name);
  };
  return {
    PATH: `${scratch}${delimiter}${process.env.PATH}`,
    HOME: scratch,
    RUNNER_TEMP: scratch,
    GITHUB_STATE: file('state'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    INPUT_IMAGE: 'my-server',
    INPUT_WORKLOAD: join(ROOT, 'examples', 'demo-server', 'workload.jsonl'),
  };
}

function stamp() {
  return join(scratch, 'stamp');
}

function millisecondsToDocker(env) {
  rmSync(stamp(), { force: true });
  const started = performance.timeOrigin + performance.now();
  const { stdout, stderr } = spawnSync(options.node, [join(DIST, 'action', 'main.js')], {
    env,
    cwd: scratch,
    encoding: 'utf8',
  });
  if (!existsSync(stamp())) throw new Error(`the Action called no docker: ${stdout}${stderr}`);
  return Number(readFileSync(stamp(), 'utf8')) * 1000 - started;
}

function time(act) {
  const started = performance.now();
  act();
  return performance.now() - started;
}

function row(what, times) {
  const ms = (p) => quantile(times, p).toFixed(0);
  return `| ${what} | ${ms(0.5)} ms | ${ms(0.1)} to ${ms(0.9)} ms |`;
}

/** The nearest value at or below a share of the runs; the middle of the two middle ones is not worth its code here. */
function quantile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(p * (sorted.length - 1))];
}

function mib(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(2)} MiB`;
}

function sizes(files) {
  return [...files].reduce((sum, file) => sum + statSync(file).size, 0);
}

/** The files that are imported from these, at once or on demand. */
function loadedBy(files, seen = new Set()) {
  for (const file of files) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const names = readFileSync(file, 'utf8').matchAll(/["'](\.\.?\/[^"'\s]+\.js)["']/g);
    loadedBy(
      [...names].map(([, name]) => join(file, '..', name)),
      seen,
    );
  }
  return seen;
}

function sizeOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
