import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cannotWrite } from '../../series/file-problem.js';
import { UsageError } from '../../series/usage-error.js';
import { exportFor, LOAD_ENGINES } from '../../workload/exporters/load-engines.js';
import { loadWorkload } from '../../workload/format/load-workload.js';
import { type Io, makeFolder } from '../cli-io.js';

/**
 * Writes a workload for another load engine into a new folder.
 * @throws UsageError or WorkloadError with one line
 */
export async function writeForEngine(path: string, name: string, out: string | undefined, io: Io): Promise<void> {
  const engine = LOAD_ENGINES.find((one) => one === name);
  if (engine === undefined) {
    throw new UsageError(`option "--write-for": found ${JSON.stringify(name)}; allowed: ${LOAD_ENGINES.join(', ')}`);
  }
  if (out === undefined) throw new UsageError('option "--out": missing; allowed: a new folder');
  const workload = await loadWorkload(path);
  const files = exportFor(engine, workload);
  const neededBytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  makeFolder(out, neededBytes);
  if (readdirSync(out).length > 0) throw new UsageError(`${out}: is not empty; expected a new folder`);
  for (const [name, content] of files) {
    const file = join(out, name);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content, { flag: 'wx' });
    } catch (error) {
      throw new UsageError(cannotWrite(file, error, neededBytes));
    }
  }
  io.err(`memdrift: ${workload.requests.length} requests for ${engine} in ${out}\n`);
  if (workload.requests.some(({ session, cancel }) => session !== undefined || cancel !== undefined)) {
    io.err('memdrift: warning: sessions and disconnects are left out, other engines have none\n');
  }
}
