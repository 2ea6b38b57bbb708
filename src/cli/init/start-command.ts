import { join } from 'node:path';
import { z } from 'zod';
import { jsonIn } from '../../series/unknown.js';
import { DEPENDENCY_FILES, recogniseServer } from './known-servers.js';
import { readSmall } from './repository.js';
import type { PythonApp } from './routes/find-routes.js';

/** How a service without an image is started on the runner. */
export interface StartCommand {
  /** A shell line. */
  line: string;
  /** What it runs in the end, by which the server is recognised. */
  runs: string;
  from: string;
  /** Shell lines that install what it needs. */
  setup: string[];
}

/** Targets and scripts that start a service, the likeliest first. */
const NAMES = ['serve', 'start', 'run', 'server', 'api', 'web'];
const PLAIN_LINE = /^[^\p{Cc}]{1,500}$/u;

/**
 * The start command of a repository without Dockerfile and compose file: of its Procfile, Makefile or package.json, of a
 * script in pyproject.toml, else that of the Python application in the source.
 * @param apps applications in the Python source
 */
export function findStart(root: string, apps: readonly PythonApp[], port: number | undefined): StartCommand | null {
  const read = (file: string): string => readSmall(join(root, file)) ?? '';
  const found =
    procfile(read('Procfile')) ??
    makefile(read('Makefile')) ??
    packageScript(read('package.json')) ??
    projectScript(read('pyproject.toml')) ??
    application(apps, port);
  if (found === null || !PLAIN_LINE.test(found.line)) return null;
  return { ...found, setup: setupOf(root) };
}

type Line = Pick<StartCommand, 'line' | 'runs' | 'from'>;

/** https://devcenter.heroku.com/articles/procfile */
function procfile(text: string): Line | null {
  const line = /^web:\s*(.+)$/m.exec(text)?.[1]?.trim();
  return line === undefined ? null : { line, runs: line, from: 'Procfile, web' };
}

/** A target whose recipe starts a known server: `make serve`. */
function makefile(text: string): Line | null {
  for (const name of NAMES) {
    const recipe = new RegExp(`^${name}:[^\\n=]*\\n((?:\\t[^\\n]*\\n?)+)`, 'm').exec(text)?.[1];
    if (recipe !== undefined && recogniseServer([recipe]) !== null)
      return { line: `make ${name}`, runs: recipe, from: `Makefile, ${name}` };
  }
  return null;
}

const scripts = z.looseObject({ scripts: z.record(z.string(), z.string()) });

function packageScript(text: string): Line | null {
  const read = scripts.safeParse(jsonIn(text));
  const all = read.success ? read.data.scripts : {};
  const name = ['start', 'serve'].find((one) => Object.hasOwn(all, one));
  if (name === undefined) return null;
  return { line: `npm run ${name}`, runs: `npm run ${all[name]}`, from: `package.json, ${name}` };
}

/** `[project.scripts]` or `[tool.poetry.scripts]`: a program that installing the project makes. */
function projectScript(text: string): Line | null {
  const section = /^\[(?:project|tool\.poetry)\.scripts\]\s*\n((?:(?!\[)[^\n]*\n?)*)/m.exec(text)?.[1] ?? '';
  const names = [...section.matchAll(/^([\w-]+)\s*=/gm)].map(([, name = '']) => name);
  const name = names.find((one) => NAMES.some((word) => one.split('-').includes(word)));
  return name === undefined ? null : { line: name, runs: name, from: 'pyproject.toml' };
}

function application(apps: readonly PythonApp[], port: number | undefined): Line | null {
  const [app] = apps;
  if (app === undefined) return null;
  const { framework, module, variable } = app;
  const line =
    framework === 'FastAPI'
      ? `uvicorn ${module}:${variable} --host 127.0.0.1 --port ${port ?? 8000}`
      : `flask --app ${module}:${variable} run --host 127.0.0.1 --port ${port ?? 5000}`;
  return { line, runs: line, from: `${module.replaceAll('.', '/')}.py, ${variable}` };
}

/** Installs the dependencies, into an environment of the job's own. */
function setupOf(root: string): string[] {
  const has = (file: string): boolean => DEPENDENCY_FILES.includes(file) && readSmall(join(root, file)) !== null;
  const node = has('package.json')
    ? [readSmall(join(root, 'package-lock.json')) === null ? 'npm install' : 'npm ci']
    : [];
  const what = has('requirements.txt') ? '--requirement requirements.txt' : has('pyproject.toml') ? '.' : null;
  if (what === null) return node;
  return [
    ...node,
    'python3 -m venv "$RUNNER_TEMP/venv"',
    `"$RUNNER_TEMP/venv/bin/pip" install ${what}`,
    'echo "$RUNNER_TEMP/venv/bin" >> "$GITHUB_PATH"',
  ];
}
