import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseYaml } from '../../gate/config/bounded-yaml.js';
import { parseConfig } from '../../gate/config/config.js';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import { cannotWrite, isOutOfRoom } from '../../series/file-problem.js';
import { UsageError } from '../../series/usage-error.js';
import { parseWorkload } from '../../workload/format/workload.js';
import { type Io, makeFolder, programOf } from '../cli-io.js';
import type { DefineCommand } from '../flags.js';
import { readVariables } from '../init/compose-file.js';
import { findService } from '../init/find-service.js';
import type { FoundService } from '../init/found-service.js';
import { configFile, todosOf, WORKFLOW_FILE, workflowFile } from '../init/init-files.js';
import { askGit, readEnvFile } from '../init/repository.js';
import { appsOf, type FoundRoutes, findRoutes, givenRoutes, sourceRoutes } from '../init/routes/find-routes.js';
import { healthRoute } from '../init/routes/openapi-requests.js';
import { firstWorkload, WORKLOAD_FILE } from '../init/sample-workload.js';
import { doctor } from './doctor.js';

/** `memdrift init`. */
export const define: DefineCommand = (command, { io }) => {
  command
    .option('--image <image>', 'name of the image, instead of the one found in the repository')
    .option('--port <port>', 'port that the service listens on, instead of the one found')
    .option('--name <name>', 'name of the gate; also selects among several services or Dockerfiles')
    .option('--openapi <place>', 'OpenAPI document of the service, a file or an http address, instead of the one found')
    .option('--force', 'overwrite existing files')
    .option('--dry-run', 'print the files without writing them')
    .action(({ force = false, dryRun = false, ...named }: Partial<InitOptions>) =>
      init({ ...named, force, dryRun }, io),
    );
};

interface InitOptions {
  /** As given, checked by `init`. Undefined: found in the repository. */
  image?: string | undefined;
  port?: string | undefined;
  name?: string | undefined;
  /** Path or address of an OpenAPI document. */
  openapi?: string | undefined;
  /** Overwrites existing files. */
  force: boolean;
  /** Prints the files instead of writing them. */
  dryRun: boolean;
}

/**
 * Writes workflow, configuration and a first workload for the repository in the current folder, checks this machine, and
 * prints the next steps. Existing files are kept, and named.
 * @throws UsageError where an option is wrong, or the folder is not the repository's root
 */
export async function init(options: InitOptions, io: Io): Promise<void> {
  const { image, port, name } = options;
  const checked = parseConfig({ image: image ?? 'any', port, name, workload: WORKLOAD_FILE }, null);
  const git = await askGit();
  if (git.prefix !== null && git.prefix !== '') {
    throw new UsageError(`init: found the folder ${git.prefix} of a repository; allowed: the root of the repository`);
  }
  const source = await sourceRoutes('.', io);
  const beside = { apps: appsOf(source), variables: readVariables(await readEnvFile('.')) };
  const found = findService('.', { image, name, port: port === undefined ? undefined : checked.service.port }, beside);
  const { openapi } = options;
  const routes = openapi === undefined ? await findRoutes('.', source, found.port.value) : await givenRoutes(openapi);
  const service = withHealthRoute(found, routes);
  const sample = firstWorkload(service, routes);
  const config = configFile(service, sample, name ?? null);
  const files: [path: string, text: string][] = [
    [WORKFLOW_FILE, workflowFile(service, git.branch)],
    [CONFIG_FILE, config],
    ...(sample.text === null ? [] : [[WORKLOAD_FILE, sample.text] as [string, string]]),
  ];
  // Values found in the repository may be ones that memdrift refuses: checked before anything is written.
  parseConfig({}, { path: CONFIG_FILE, value: parseYaml(config, CONFIG_FILE) });
  if (sample.text !== null) parseWorkload(Buffer.from(sample.text), WORKLOAD_FILE);

  const out = (word: string, text: string): void => io.out(`${word.padEnd(8)}${text}\n`);
  if (options.dryRun) {
    for (const [path, text] of files) io.out(`# ---- ${path}\n${text}\n`);
    return;
  }
  out('found', foundText(service));
  for (const note of [...service.notes, ...sample.notes]) out('note', note);
  const written = files.filter(([path, text]) => write(path, text, options.force));
  for (const [path] of files) {
    if (written.some(([one]) => one === path)) out('wrote', path);
    else out('kept', `${path}: it exists (--force overwrites it)`);
  }
  // The TODOs are about generated files; a file that was kept has its own content.
  const kept = files.filter((file) => !written.includes(file)).map(([path]) => path);
  const isRecorded = sample.text === null && existsSync(WORKLOAD_FILE);
  const todos = todosOf(service, sample).filter(
    (todo) => !kept.some((path) => todo.startsWith(`${path}: `)) && !(isRecorded && todo.startsWith(WORKLOAD_FILE)),
  );
  for (const todo of todos) out('TODO', todo);
  io.out('\n');
  await doctor(undefined, io);
  io.out(
    `\nnext, on this machine:\n${nextCommands(service, sample.text === null && !isRecorded, io)
      .map((line) => `  ${line}\n`)
      .join('')}`,
  );
}

/** A guess at the health path gives way to a route that is there. */
function withHealthRoute(service: FoundService, routes: FoundRoutes | null): FoundService {
  const path = routes === null ? null : healthRoute(routes.document);
  if (routes === null || path === null || service.healthPath.guess !== true) return service;
  return { ...service, healthPath: { value: path, from: `a route in ${routes.from}` } };
}

/** Returns false where the file exists and is kept. */
function write(path: string, text: string, force: boolean): boolean {
  makeFolder(dirname(path), Buffer.byteLength(text));
  try {
    // Exclusive: follows no link and overwrites no file that appears meanwhile.
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Half a file would later be taken for the user's own.
    if (!force && isOutOfRoom(error)) rmSync(path, { force: true });
    throw new UsageError(cannotWrite(path, error, Buffer.byteLength(text)));
  }
}

function foundText({ found, server, model, port, healthPath }: FoundService): string {
  if (found === null)
    return 'no Dockerfile, compose file, Procfile or application; the written files are a skeleton to edit';
  const kind =
    server === null ? 'an unknown kind of server' : `${server.name}${model === null ? '' : ` with ${model}`}`;
  return `${found}: ${kind}, port ${port.value} (${port.from}), ready at ${healthPath.value} (${healthPath.from})`;
}

/**
 * Calibrates this machine, then stores the first baseline; the second run is compared with it.
 * @param records the workload has to be recorded first
 */
function nextCommands({ build, port }: FoundService, records: boolean, io: Io): string[] {
  const program = programOf(io);
  const target = `http://127.0.0.1:${port.value}`;
  return [
    ...(build.kind === 'run' ? [build.line] : []),
    ...(records
      ? [
          `${program} record --target ${target} --out ${WORKLOAD_FILE}   # while the service runs: send it real requests`,
          `${program} init   # or again while it runs, if it answers ${target}/openapi.json`,
        ]
      : []),
    `${program} calibrate`,
    `${program} run --baseline memdrift-baselines --save-baseline`,
  ];
}
