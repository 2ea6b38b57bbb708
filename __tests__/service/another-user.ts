import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { PROBE } from './support.js';

const ROOT = join(import.meta.dirname, '..', '..');
const SOCKET = '/var/run/docker.sock';

/** A user whom every system has, and who owns nothing. */
export const NOBODY = 65_534;

/** Why tests cannot act as another user here; null where they can. */
export const NO_OTHER_USER =
  process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0 ? null : 'it needs root and setpriv';
if (NO_OTHER_USER !== null) console.warn(`tests as another user are skipped: ${NO_OTHER_USER}`);

/** The words before a command that another user runs. */
function setpriv(uid: number, groups: string): string[] {
  return ['--reuid', `${uid}`, '--regid', `${uid}`, ...(groups === '' ? ['--clear-groups'] : ['--groups', groups])];
}

/** Runs a shell script as another user. */
export function shellAs(uid: number, script: string): string {
  return execFileSync('setpriv', [...setpriv(uid, ''), 'sh', '-ec', script], { encoding: 'utf8' });
}

/** What a program of {@link compileService} tells as another user, who may use the docker engine. */
export async function toldAs<T>(uid: number, program: string, args: string[], env: NodeJS.ProcessEnv): Promise<T> {
  const words = [...setpriv(uid, `${statSync(SOCKET).gid}`), process.execPath, program, ...args];
  const { stdout } = await promisify(execFile)('setpriv', words, { env: { ...process.env, ...env } });
  return JSON.parse(stdout) as T;
}

/** The sources of services as JavaScript with what they import, and a program of this folder beside them, readable by anybody. */
export function compileService(folder: string, program: string): void {
  for (const file of sources()) {
    const target = join(folder, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true };
    writeFileSync(target, ts.transpileModule(text, { compilerOptions: options }).outputText);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  cpSync(join(import.meta.dirname, program), join(folder, basename(program)));
  cpSync(PROBE, join(folder, 'probe'), { recursive: true });
  const tar = ['tar-stream', 'streamx', 'b4a', 'fast-fifo', 'events-universal', 'text-decoder'];
  for (const name of ['@actions/exec', '@actions/io', 'zod', ...tar]) {
    cpSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  }
}

function sources(): string[] {
  return ['service', 'series', 'time', 'memory/cgroup', 'memory/proc', 'memory/runtimes'].flatMap((room) =>
    readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${room}/${file}`),
  );
}
