/** What the proof runs on, and whether it can: each thing that lacks is one line that says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CLI, ROOT } from './gate.mjs';

/** Why the proof cannot run: one line, exit code 2. */
export class CannotRun extends Error {}

const ASK = `
import json, sys
import torch
print(json.dumps({
    "python": sys.version.split()[0], "torch": torch.__version__, "cuda": torch.version.cuda or torch.version.hip,
    "gpu": torch.cuda.get_device_name(0) if torch.cuda.is_available() else None,
}))`;

/**
 * @returns {{ python: string, torch: string, cuda: string | null, gpu: string | null, driver: string | null }}
 * @throws CannotRun
 */
export function machine(/** @type {string} */ python, /** @type {string} */ device) {
  if (!existsSync(CLI)) throw new CannotRun('dist/cli/index.js is not there: npm ci && npm run build');
  const asked = spawnSync(python, ['-c', ASK], { encoding: 'utf8', timeout: 300_000 });
  if (asked.error !== undefined)
    throw new CannotRun(`${python} cannot be started (${codeOf(asked.error)}): --python PATH`);
  if (asked.status !== 0) {
    const why = asked.stderr.trim().split('\n').at(-1) ?? `exit ${asked.status}`;
    throw new CannotRun(`${python} cannot import torch (${why}): --python PATH of one that can`);
  }
  const found = JSON.parse(asked.stdout);
  if (device === 'cpu') return { ...found, gpu: null, driver: null };
  if (found.gpu === null) {
    throw new CannotRun(
      `torch ${found.torch} of ${python} sees no CUDA device: --device cpu tries the machinery alone`,
    );
  }
  const query = ['--query-gpu=driver_version,memory.total', '--format=csv,noheader'];
  const driver = spawnSync('nvidia-smi', query, { encoding: 'utf8', timeout: 30_000 });
  if (driver.status !== 0) throw new CannotRun('nvidia-smi does not answer: the gate reads the driver through it');
  return { ...found, driver: driver.stdout.trim().split('\n')[0] ?? null };
}

/** The commit that is checked out, `-dirty` where files differ; null outside a checkout. */
export function commit() {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--exclude', '*'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
}

function codeOf(/** @type {Error} */ error) {
  return 'code' in error ? error.code : error.message;
}
