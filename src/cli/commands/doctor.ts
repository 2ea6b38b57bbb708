import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { type GateConfig, parseConfig } from '../../gate/config/config.js';
import { readConfigFile } from '../../gate/config/config-file.js';
import { EXIT } from '../../gate/exit.js';
import { GPU_TOOLS, GPU_VENDORS } from '../../memory/gpu/vendor-list.js';
import { counted } from '../../report/text/figures.js';
import { messageOf } from '../../series/unknown.js';
import { UsageError } from '../../series/usage-error.js';
import { NotInstalledError, run } from '../../service/engine/exec.js';
import type { ServiceConfig } from '../../service/service.js';
import { loadWorkload } from '../../workload/format/load-workload.js';
import type { Io } from '../cli-io.js';
import type { DefineCommand } from '../flags.js';
import { adviceOf, recognise } from '../init/known-servers.js';
import { TODO_SECRET } from '../init/sample-workload.js';
import { measuredText } from '../measure/measured-text.js';

/** `memdrift doctor`. */
export const define: DefineCommand = (command, { io, exit }) => {
  command
    .option('--config <file>', 'configuration file to check (default: .github/memdrift.yml if it exists)')
    .action(async ({ config: path }: { config?: string }) => {
      exit((await doctor(path, io)) ? EXIT.pass : EXIT.regression);
    });
};

/** One check: passed, worth knowing, or missing; with the fix. */
interface Finding {
  state: 'ok' | 'note' | 'missing';
  what: string;
  remedy?: string;
}

/**
 * Checks what a run needs on this machine and prints how to fix what is missing.
 * @param configPath configuration file to check; undefined: the default one if it exists
 * @returns true where nothing is missing
 */
export async function doctor(configPath: string | undefined, io: Io): Promise<boolean> {
  const output = (program: string, args: string[]): Promise<Output | null> => outputOf(program, args, io.env);
  const findings = [
    node(),
    ...(await docker(output)),
    await compose(output),
    procfs(),
    cgroup(),
    await gpu(output),
    ...(await config(configPath, io)),
  ];
  const mark = { ok: 'ok      ', note: 'note    ', missing: 'MISSING ' };
  for (const { state, what, remedy } of findings) {
    io.out(`${mark[state]}${what}\n${remedy === undefined ? '' : `        -> ${remedy}\n`}`);
  }
  return findings.every((finding) => finding.state !== 'missing');
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return { state: 'ok', what: `Node ${process.versions.node}` };
  return { state: 'missing', what: `Node ${process.versions.node}`, remedy: 'install Node 20 or newer' };
}

async function docker(output: Ask): Promise<Finding[]> {
  const client = await output('docker', ['version', '--format', '{{.Client.Version}} {{.Server.Version}}']);
  if (client === null) {
    return [
      {
        state: 'note',
        what: 'docker: not installed',
        remedy: 'install Docker to measure an image or a compose file; `command` works without it',
      },
    ];
  }
  const [clientVersion, serverVersion] = client.text.split(' ');
  if (client.code !== 0 || serverVersion === undefined || serverVersion === '') {
    const reason = client.error.split('\n')[0] ?? '';
    return [
      {
        state: 'note',
        what: `docker: the daemon does not answer: ${reason}`,
        remedy: 'check that the Docker daemon is running and that DOCKER_HOST is right',
      },
    ];
  }
  return [{ state: 'ok', what: `docker ${clientVersion}, daemon ${serverVersion}` }];
}

/** Whether the memory of other users' processes can be read; without it memdrift reads from inside the service. */
function procfs(): Finding {
  try {
    const text = readFileSync('/proc/self/smaps_rollup', 'utf8');
    if (!text.includes('Pss_Anon:')) {
      return { state: 'missing', what: '/proc: no Pss_Anon in smaps_rollup', remedy: 'use Linux 5.4 or newer' };
    }
  } catch {
    return { state: 'missing', what: '/proc/self/smaps_rollup cannot be read', remedy: 'use Linux 5.4 or newer' };
  }
  try {
    accessSync('/proc/1/smaps_rollup', constants.R_OK);
    readFileSync('/proc/1/smaps_rollup', 'utf8');
    return { state: 'ok', what: '/proc: all processes are readable' };
  } catch {
    return {
      state: 'note',
      what: "/proc: other users' processes are not readable",
      remedy: 'nothing to do: the probe and a helper container read them from inside',
    };
  }
}

function cgroup(): Finding {
  if (existsSync('/sys/fs/cgroup/cgroup.controllers')) return { state: 'ok', what: 'cgroup v2' };
  if (existsSync('/sys/fs/cgroup/memory/memory.stat')) return { state: 'ok', what: 'cgroup v1 (memory controller)' };
  return {
    state: 'note',
    what: 'cgroup: not visible here',
    remedy: 'nothing to do: memdrift reads it through docker exec',
  };
}

async function gpu(output: Ask): Promise<Finding> {
  for (const vendor of GPU_VENDORS) {
    const found = await vendor.check(output);
    if (found !== null) return found;
  }
  return { state: 'note', what: `GPU: none to be seen (${GPU_TOOLS.join(', ')})` };
}

async function compose(output: Ask): Promise<Finding> {
  const version = await output('docker', ['compose', 'version', '--short']);
  if (version?.code === 0) return { state: 'ok', what: `docker compose ${version.text.split('\n')[0] ?? ''}` };
  return { state: 'note', what: 'docker compose: not installed', remedy: 'install it to measure a compose file' };
}

async function config(path: string | undefined, io: Io): Promise<Finding[]> {
  try {
    const file = readConfigFile(path);
    if (file === null) return [{ state: 'note', what: 'configuration: no file; flags and defaults apply' }];
    const parsed = parseConfig({}, file);
    return [
      { state: 'ok', what: `configuration ${file.path}` },
      { state: 'ok', what: `measures ${measuredText(parsed, io)}` },
      await workload(parsed),
      ...serverFindings(parsed.service),
    ];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [{ state: 'missing', what: error.message }];
  }
}

/** Requests to replay; those of a sample that nobody has completed are none. */
async function workload({ service, workload: { file } }: GateConfig): Promise<Finding> {
  const record = `record --target http://127.0.0.1:${service.port} --out ${file}`;
  if (!existsSync(file)) {
    return {
      state: 'missing',
      what: `workload ${file}: no such file`,
      remedy: `record the service while it runs: memdrift ${record}`,
    };
  }
  const { requests, secrets } = await loadWorkload(file);
  if (secrets.includes(TODO_SECRET)) {
    const remedy = `fill in what its first line says, or replace it: memdrift ${record} --force`;
    return { state: 'missing', what: `workload ${file}: placeholders, no requests of the service`, remedy };
  }
  return { state: 'ok', what: `workload ${file}: ${counted(requests.length, 'request')}` };
}

/** The server that the configuration starts, where it is a known one: its health path, and what is worth knowing. */
function serverFindings({ image, command, args, healthPath }: ServiceConfig): Finding[] {
  const server = recognise([image ?? '', command ?? '', ...args].flat());
  if (server === null) return [];
  const { name, healthPath: known } = server;
  const differs = known !== null && known !== healthPath;
  const path: Finding = differs
    ? {
        state: 'note',
        what: `server: ${name}, health-path ${healthPath}`,
        remedy: `${name} is ready when ${known} answers: set service.health-path, unless yours tells the same`,
      }
    : { state: 'ok', what: `server: ${name}, health-path ${healthPath}` };
  return [path, ...adviceOf(server).map((what): Finding => ({ state: 'note', what }))];
}

/** A Docker daemon or GPU driver that takes longer to answer counts as failed. */
const TIMEOUT_MS = 20_000;

/** Exit code and output of a program. */
interface Output {
  code: number;
  text: string;
  error: string;
}

type Ask = (program: string, args: string[]) => Promise<Output | null>;

/** Null where it is not installed. One that does not answer has failed. */
async function outputOf(program: string, args: string[], env: Io['env']): Promise<Output | null> {
  try {
    const { code, stdout, stderr } = await run(program, args, { timeoutMs: TIMEOUT_MS, env });
    return { code, text: stdout.trim(), error: stderr.trim() };
  } catch (error) {
    if (error instanceof NotInstalledError) return null;
    return { code: 1, text: '', error: messageOf(error) };
  }
}
