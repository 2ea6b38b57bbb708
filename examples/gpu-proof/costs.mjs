/** What measuring costs on this machine: the probe's calls, and the driver's tool that runs beside the service. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './gate.mjs';

const TOOL_SECONDS = 15;

/**
 * Times the readings of the built probe in a process that holds the device.
 * @throws Error with the script's last line
 */
export function probeCosts(/** @type {string} */ python, /** @type {string} */ device) {
  const words = [join(import.meta.dirname, 'costs.py'), join(ROOT, 'dist', 'probe'), device];
  const { status, stdout, stderr } = spawnSync(python, words, { encoding: 'utf8', timeout: 300_000 });
  if (status !== 0) throw new Error(`the probe's cost: ${stderr.trim().split('\n').at(-1) ?? `exit ${status}`}`);
  return JSON.parse(stdout);
}

/**
 * CPU seconds that one long-lived `nvidia-smi -q -x -l 1` takes for a sample, from its first whole document to its
 * last: its start is paid once a run. A simulated tool may be given, for tests.
 * @returns {Promise<{ samples: number, cpuSeconds: number, wallSeconds: number }>} `samples` after the first
 * @throws Error where it writes fewer than two documents in the time
 */
export async function toolCosts(program = 'nvidia-smi', seconds = TOOL_SECONDS) {
  const child = spawn(program, ['-q', '-x', '-l', '1'], { stdio: ['ignore', 'pipe', 'ignore'] });
  /** @type {{ cpu: number, at: number }[]} */
  const ends = [];
  let tail = '';
  child.stdout.on('data', (part) => {
    const text = tail + part;
    const documents = text.split('</nvidia_smi_log>');
    tail = (documents.at(-1) ?? '').slice(-32);
    const cpu = cpuSeconds(child.pid);
    if (cpu !== null) for (let i = 1; i < documents.length; i++) ends.push({ cpu, at: performance.now() });
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const timer = setTimeout(() => child.kill(), seconds * 1000);
  await ended.finally(() => clearTimeout(timer));
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined || ends.length < 2) {
    throw new Error(`${program} -q -x -l 1 wrote ${ends.length} documents in ${seconds} s`);
  }
  return { samples: ends.length - 1, cpuSeconds: last.cpu - first.cpu, wallSeconds: (last.at - first.at) / 1000 };
}

/** User and system time of a process, fields 14 and 15 of /proc/PID/stat (proc(5)); null once it has ended. */
function cpuSeconds(/** @type {number | undefined} */ pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond();
  } catch {
    return null;
  }
}

let ticks = 0;
function ticksPerSecond() {
  ticks ||= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}
