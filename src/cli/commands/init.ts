import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseYaml } from '../../gate/config/bounded-yaml.js';
import { parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import { programAt } from '../../report/reproduce.js';
import { cannotWrite, isOutOfRoom } from '../../series/file-problem.js';
import { UsageError } from '../../series/usage-error.js';
import { parseWorkload } from '../../workload/format/workload.js';
import { type Io, makeFolder } from '../cli-io.js';
import { findSubject, type Subject } from '../init/find-service.js';
import { configFile, todosOf, WORKFLOW_FILE, WORKLOAD_FILE, workflowFile } from '../init/init-files.js';
import { askGit } from '../init/repository.js';
import { sampleWorkload } from '../init/sample-workload.js';
import { doctor } from './doctor.js';

export interface InitOptions {
  /** As given; checked here. Undefined: what the repository tells. */
  image?: string | undefined;
  port?: string | undefined;
  name?: string | undefined;
  /** Overwrites files that exist. */
  force: boolean;
  /** Prints the files instead of writing them. */
  dryRun: boolean;
}

/**
 * Writes workflow, configuration and a first workload for the repository in the current folder, looks what is missing
 * on this machine, and says what to do next. Files that exist are left as they are, and named.
 * @throws UsageError where an option is wrong, or the folder is not the repository's root
 */
export async function init(options: InitOptions, io: Io): Promise<void> {
  const { image, port, name } = options;
  const checked = parseConfig({ image: image ?? 'any', port, name, workload: WORKLOAD_FILE }, null);
  const git = await askGit();
  if (git.prefix !== null && git.prefix !== '') {
    throw new UsageError(`init: found ${git.prefix}, a folder of a repository; allowed: the repository's root`);
  }
  const subject = findSubject('.', { image, name, port: port === undefined ? undefined : checked.service.port });
  const sample = sampleWorkload(subject.server, subject.model);
  const files: [path: string, text: string][] = [
    [WORKFLOW_FILE, workflowFile(subject, git.branch)],
    [CONFIG_FILE, configFile(subject, name ?? null)],
    [WORKLOAD_FILE, sample.text],
  ];
  // What is taken from the repository's files may be what memdrift refuses: said before anything is written.
  parseConfig({}, { path: CONFIG_FILE, value: parseYaml(configFile(subject, name ?? null), CONFIG_FILE) });
  parseWorkload(Buffer.from(sample.text), WORKLOAD_FILE);

  const out = (word: string, text: string): void => io.out(`${word.padEnd(8)}${text}\n`);
  if (options.dryRun) {
    for (const [path, text] of files) io.out(`# ---- ${path}\n${text}\n`);
    return;
  }
  out('found', foundText(subject));
  for (const note of subject.notes) out('note', note);
  const written = files.filter(([path, text]) => write(path, text, options.force));
  for (const [path] of files) {
    if (written.some(([one]) => one === path)) out('wrote', path);
    else out('left', `${path}: it exists; --force overwrites it`);
  }
  // Of a file that was left nothing is known.
  const todos = todosOf(subject, sample).filter((todo) => written.some(([path]) => todo.startsWith(`${path}: `)));
  for (const todo of todos) out('TODO', todo);
  io.out('\n');
  await doctor(undefined, io);
  io.out(
    `\nnext, on this machine:\n${nextCommands(subject, io)
      .map((line) => `  ${line}\n`)
      .join('')}`,
  );
}

/** True where it was written; false where it exists and is to be left. */
function write(path: string, text: string, force: boolean): boolean {
  makeFolder(dirname(path), Buffer.byteLength(text));
  try {
    // Exclusive: nothing is followed or overwritten that appears meanwhile.
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Half a file would be taken for one of the user's.
    if (!force && isOutOfRoom(error)) rmSync(path, { force: true });
    throw new UsageError(cannotWrite(path, error, Buffer.byteLength(text)));
  }
}

function foundText({ found, server, model, port, healthPath }: Subject): string {
  if (found === null) return 'no Dockerfile and no compose file: what follows is a skeleton to be edited';
  const kind = server === null ? 'a server of its own kind' : `${server.name}${model === null ? '' : ` with ${model}`}`;
  return `${found}: ${kind}, port ${port.value} (${port.from}), ready at ${healthPath.value} (${healthPath.from})`;
}

/** The budgets that this machine allows, and the first baseline, with which the second run is compared. */
function nextCommands({ build }: Subject, io: Io): string[] {
  const program = programAt(io.dist, '.');
  return [
    ...(build.kind === 'run' ? [build.line] : []),
    `${program} calibrate`,
    `${program} run --baseline memdrift-baselines --save-baseline`,
  ];
}
