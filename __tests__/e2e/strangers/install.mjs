/** Installs what a stranger is made of, pinned, from the registries' own clients; a folder of the cache for each recipe. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const HERE = import.meta.dirname;
/** Outside of the tree; kept from run to run. */
export const CACHE =
  process.env.MEMDRIFT_STRANGERS_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'memdrift-strangers');
/** A registry that does not answer is waited for this long. */
const LIMIT_MS = 40 * 60_000;

/** The programs of the toolchains that a stranger needs and this machine lacks. */
export function missingTools(stranger) {
  const needed = { python: ['python3'], npm: ['npm'], go: ['go'], cargo: ['cargo'], maven: ['mvn', 'javac'] };
  const tools = Object.entries(needed).flatMap(([key, programs]) => (stranger[key] === undefined ? [] : programs));
  return [...tools, ...(stranger.tools ?? [])].filter((tool) => !isOnPath(tool));
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * Installs a stranger, or one of its twins, where it has packages of its own.
 * @returns words of its command line: `python`, `site`, `model`, `node_modules`, `binary`, `classpath`
 */
export function install(stranger) {
  const places = {};
  if (stranger.python !== undefined) Object.assign(places, python(stranger.python));
  if (stranger.npm !== undefined) places.node_modules = join(npm(stranger.npm), 'node_modules');
  if (stranger.go !== undefined) places.binary = built(stranger.go, 'go', ['build', '-o', 'server', '.'], 'server');
  if (stranger.cargo !== undefined) {
    const words = ['build', '--release', '--locked', '--quiet'];
    places.binary = built(stranger.cargo, 'cargo', words, 'target/release/server');
  }
  if (stranger.maven !== undefined) places.classpath = maven(stranger.maven);
  return places;
}

/**
 * A venv with these requirements. `requirements/NAME.txt` holds every package that came with them when the recordings were
 * made. `without`: packages whose own requirements are not followed. `shared`: what several strangers use that is large
 * (torch), installed once and seen by path. `prepare`: a script of python/ that makes a model, told the folder for it.
 */
function python({ name, pins, without = [], shared, prepare }) {
  const lock = join(HERE, 'requirements', `${name}.txt`);
  const locked = existsSync(lock) ? readFileSync(lock, 'utf8') : '';
  const script = prepare === undefined ? undefined : join(HERE, 'python', prepare);
  const recipe = [pins, without, shared ?? '', locked, script === undefined ? '' : readFileSync(script, 'utf8')];
  const folder = made('python', recipe, (work) => {
    run('python3', ['-m', 'venv', work]);
    const pip = join(work, 'bin', 'pip');
    const words = ['install', '--quiet', '--disable-pip-version-check', '--prefer-binary'];
    if (shared !== undefined) writeFileSync(join(siteOf(work), 'shared.pth'), `${siteOf(python(shared).venv)}\n`);
    if (without.length > 0) run(pip, [...words, '--no-deps', ...without]);
    if (pins.length > 0) run(pip, [...words, ...(locked === '' ? [] : ['--constraint', lock]), ...pins]);
    mkdirSync(join(work, 'model'));
    if (script !== undefined) run(join(work, 'bin', 'python'), [script, join(work, 'model')]);
  });
  return { venv: folder, python: join(folder, 'bin', 'python'), site: siteOf(folder), model: join(folder, 'model') };
}

function siteOf(venv) {
  const lib = join(venv, 'lib');
  return join(lib, readdirSync(lib)[0], 'site-packages');
}

function npm(packages) {
  return made('npm', packages, (work) =>
    run('npm', [
      'install',
      '--prefix',
      work,
      '--no-audit',
      '--no-fund',
      '--save-exact',
      '--ignore-scripts',
      ...packages,
    ]),
  );
}

/** Sources of ours with a lock file of the toolchain. */
function built(name, program, words, binary) {
  const sources = join(HERE, name);
  const texts = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .sort();
  const folder = made(name, texts, (work) => {
    cpSync(sources, work, { recursive: true });
    run(program, words, work);
  });
  return join(folder, binary);
}

/** Jars of these coordinates with all that they need, and our class compiled against them. */
function maven({ source, jars }) {
  const file = join(HERE, source);
  const folder = made('maven', [jars, readFileSync(file, 'utf8')], (work) => {
    const dependencies = jars.map((jar) => {
      const [group, artifact, version] = jar.split(':');
      return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
    });
    writeFileSync(
      join(work, 'pom.xml'),
      `<project><modelVersion>4.0.0</modelVersion><groupId>strangers</groupId><artifactId>a</artifactId><version>1</version>
<dependencies>${dependencies.join('')}</dependencies></project>`,
    );
    run('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=jars'], work);
    run('javac', ['-cp', 'jars/*', '-d', 'classes', file], work);
  });
  return [join(folder, 'classes'), join(folder, 'jars', '*')].join(':');
}

/**
 * The folder that `fill` makes of this recipe. A venv knows its own path, so it is made where it stays, and counts once
 * its mark is there.
 */
function made(kind, recipe, fill) {
  const hash = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 16);
  const folder = join(CACHE, `${kind}-${hash}`);
  const mark = join(folder, '.complete');
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  fill(folder);
  writeFileSync(mark, '');
  return folder;
}

/** @throws Error with the end of what the program printed */
function run(program, words, cwd = HERE) {
  try {
    execFileSync(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS, maxBuffer: 64 << 20 });
  } catch (error) {
    const said = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim().split('\n').slice(-8).join('\n');
    throw new Error(`${program} ${words.join(' ')}: ${said || error.message}`);
  }
}
