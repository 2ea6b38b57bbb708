/** Installs what a stranger is made of, pinned, from the registries' own clients; a folder of the cache for each recipe. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const HERE = import.meta.dirname;
/** Outside of the tree; kept from run to run. */
export const CACHE =
  process.env.MEMDRIFT_STRANGERS_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'memdrift-strangers');
const UV = 'uv==0.9.5';
/** A registry that does not answer is waited for this long. */
const LIMIT_MS = 40 * 60_000;

/** The programs of the toolchains that a stranger needs and this machine lacks. */
export function missingTools(stranger) {
  const needed = {
    python: ['python3', 'pip3'],
    npm: ['npm'],
    go: ['go'],
    cargo: ['cargo'],
    maven: ['mvn', 'javac'],
    dotnet: ['mcs'],
  };
  const tools = Object.entries(needed).flatMap(([key, programs]) => (stranger[key] === undefined ? [] : programs));
  return [...tools, ...(stranger.tools ?? [])].filter((tool) => !isOnPath(tool));
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * Installs a stranger, or one of its twins, where it has packages of its own.
 * @returns words of its command line: `venv`, `python`, `model`, `node_modules`, `binary`, `classpath`, `dotnet`
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
  if (stranger.dotnet !== undefined) places.dotnet = dotnet(stranger.dotnet, places.venv);
  return places;
}

/**
 * A venv with these requirements. `requirements/NAME.txt` holds every package that comes with them.
 * `overrides` replace what packages ask of each other. `prepare`: a script of python/ that makes a model, told the
 * folder for it.
 */
function python({ name, pins, overrides = [], prepare }) {
  const lock = join(HERE, 'requirements', `${name}.txt`);
  const locked = existsSync(lock) ? readFileSync(lock, 'utf8') : '';
  const script = prepare === undefined ? undefined : join(HERE, 'python', prepare);
  const recipe = [UV, pins, overrides, locked, script === undefined ? '' : readFileSync(script, 'utf8')];
  const folder = made('python', recipe, (work) => {
    const venv = join(work, 'venv');
    const program = join(venv, 'bin', 'python');
    uv('venv', '--python', 'python3', venv);
    writeFileSync(join(work, 'overrides.txt'), overrides.join('\n'));
    const constraints = locked === '' ? [] : ['--constraint', lock];
    uv('pip', 'install', '--python', program, '--override', join(work, 'overrides.txt'), ...constraints, ...pins);
    mkdirSync(join(work, 'model'));
    if (script !== undefined) run(program, [script, join(work, 'model')]);
  });
  const venv = join(folder, 'venv');
  return { venv, python: join(venv, 'bin', 'python'), model: join(folder, 'model') };
}

/** uv unpacks a package once for all venvs: torch brings gigabytes. */
function uv(...words) {
  const folder = made('uv', UV, (work) =>
    run('python3', ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', work, UV]),
  );
  const env = { ...process.env, UV_CACHE_DIR: join(CACHE, 'uv-cache'), UV_NATIVE_TLS: '1', UV_NO_PROGRESS: '1' };
  run(join(folder, 'bin', 'uv'), ['--quiet', ...words], HERE, env);
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

/** Our class, compiled by Mono (Debian's mono-mcs) against the runtime of PyPI's dotnetcore2. The command that runs it. */
function dotnet({ source, version }, venv) {
  const file = join(HERE, source);
  const lib = join(venv, 'lib');
  const bin = join(lib, readdirSync(lib)[0], 'site-packages', 'dotnetcore2', 'bin');
  const program = join(bin, 'dotnet');
  const folder = made('dotnet', [bin, version, readFileSync(file, 'utf8')], (work) => {
    chmodSync(program, 0o755);
    const assemblies = join(bin, 'shared', 'Microsoft.NETCore.App', version);
    const needed = readdirSync(assemblies).filter((name) => /^System\.(?!.*WindowsRuntime).*\.dll$/.test(name));
    const words = needed.map((name) => `-r:${join(assemblies, name)}`);
    run('mcs', ['-nostdlib', '-noconfig', '-optimize', ...words, `-out:${join(work, 'Server.dll')}`, file], work);
    const framework = { name: 'Microsoft.NETCore.App', version };
    writeFileSync(join(work, 'Server.runtimeconfig.json'), JSON.stringify({ runtimeOptions: { framework } }));
  });
  return `${program} ${join(folder, 'Server.dll')}`;
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
function run(program, words, cwd = HERE, env = process.env) {
  try {
    execFileSync(program, words, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
      maxBuffer: 64 << 20,
    });
  } catch (error) {
    const said = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim().split('\n').slice(-8).join('\n');
    throw new Error(`${program} ${words.join(' ')}: ${said || error.message}`);
  }
}
