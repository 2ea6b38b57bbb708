import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shellWord } from '../../report/reproduce.js';
import { fileProblem } from '../../series/file-problem.js';
import { UsageError } from '../../series/usage-error.js';
import { layOut } from '../../service/cleanup/run-dir.js';
import { probeVariables } from '../../service/service-environment.js';
import { makeFolder } from '../cli-io.js';
import type { DefineCommand } from '../flags.js';

const FORMS = ['env', 'export', 'docker', 'json'] as const;

/** `memdrift probe-path`: the probe for a service that somebody else starts. */
export const define: DefineCommand = (command, { io }) => {
  command
    .exitOverride()
    .argument('<folder>', 'a new folder for the probe and the two directories between it and memdrift')
    .option('--at <path>', 'where the service sees that folder (a container): absolute; the folder itself by default')
    .option(
      '--format <form>',
      `${FORMS.join(', ')}: lines of NAME=VALUE, of a shell, words of docker run, or JSON`,
      'env',
    )
    .action((folder: string, flags: { at?: string; format: string }) => {
      const form = FORMS.find((one) => one === flags.format);
      if (form === undefined) {
        throw new UsageError(`--format: found ${JSON.stringify(flags.format)}; allowed: ${FORMS.join(', ')}`);
      }
      const at = placeOf(flags.at ?? resolve(folder));
      const path = resolve(folder);
      makeEmpty(path);
      layOut(join(path, 'told'), join(path, 'out'), join(io.dist, 'probe'));
      io.out(textOf(form, path, at));
    });
};

/** As the service sees it. @throws UsageError: PYTHONPATH is parted at colons */
function placeOf(path: string): string {
  if (/^\/[^:\p{Cc}]*$/u.test(path)) return path.replace(/(?<=.)\/+$/, '');
  throw new UsageError(`found the path ${JSON.stringify(path)}; allowed: an absolute one without ":"`);
}

/** @throws UsageError where it holds anything: what lies there would be the service's */
function makeEmpty(path: string): void {
  makeFolder(path, 0);
  try {
    if (readdirSync(path).length === 0) return;
  } catch (error) {
    throw new UsageError(`${path}: ${fileProblem(error)}; expected a new folder`);
  }
  throw new UsageError(`${path}: is not empty; expected a new folder`);
}

function textOf(form: (typeof FORMS)[number], path: string, at: string): string {
  const variables = {
    ...probeVariables(`${at}/told/lib`, {}, []),
    MEMDRIFT_DIR: `${at}/told`,
    MEMDRIFT_OUT: `${at}/out`,
  };
  const lines = Object.entries(variables).map(([name, value]) => ({ name, value }));
  if (form === 'json') return `${JSON.stringify({ folder: path, variables }, null, 2)}\n`;
  if (form === 'docker') {
    // What we write the service reads only.
    const mounts = [`-v ${shellWord(`${path}/told:${at}/told:ro`)}`, `-v ${shellWord(`${path}/out:${at}/out`)}`];
    return `${[...mounts, ...lines.map(({ name, value }) => `-e ${shellWord(`${name}=${value}`)}`)].join(' ')}\n`;
  }
  if (form === 'env') return lines.map(({ name, value }) => `${name}=${value}\n`).join('');
  // What the shell has already stays, after the probe.
  const between: Readonly<Record<string, string>> = { PYTHONPATH: ':', NODE_OPTIONS: ' ' };
  return lines
    .map(({ name, value }) => {
      const own = between[name] === undefined ? '' : `\${${name}:+${between[name]}$${name}}`;
      return `export ${name}=${shellWord(value)}${own}\n`;
    })
    .join('');
}
