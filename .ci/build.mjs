/**
 * Builds the committed package: `node .ci/build.mjs [folder]` (dist/ without one). tsc compiles src/ to lib/; rolldown
 * leaves out of it and of the libraries what nothing calls, and cuts the rest into parts; ncc bundles the parts to
 * <folder>/memdrift/; the thin files that GitHub and npm call are written around it. Nothing of this machine goes into
 * the output, so that two builds of one commit are equal byte for byte (`.ci/check-dist.mjs`).
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { rolldown } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const dist = resolve(process.argv[2] ?? join(root, 'dist'));

/**
 * An entry point of the package: a file that a runner calls by its path. It says where the package lies, because a bundled
 * module does not know that of itself. Node's own exit code of what cannot be loaded would be 1, `regression`.
 */
const entryPoint = (part, failed, command) => `import { fileURLToPath } from 'node:url';

process.exitCode = ${failed};
try {
  const { run } = await import('../memdrift/${part}.js');
  await run(fileURLToPath(new URL('..', import.meta.url)));
} catch (error) {
  process.exitCode = ${failed};
  const text = \`memdrift: internal error, please report it with these lines:\\n\${error?.stack ?? error}\`;
  process.stdout.write(\`::${command}::\${text.replaceAll('%', '%25').replaceAll('\\n', '%0A')}\\n\`);
}
`;

/**
 * The command line's entry point, in the JavaScript of 2009 and no module: an older Node.js must be able to read it, or it
 * would end with its own 1, `regression`.
 */
const CLI_ENTRY = `#!/usr/bin/env node
'use strict';
// Any Node.js can read this file.
var found = process.versions.node.split('.').map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 11)) {
  console.error('memdrift: found Node.js ' + process.version + ' (' + process.execPath + '); allowed: 20.11 or newer');
  process.exitCode = 2;
} else {
  require('./start.js');
}
`;

const CLI_START = `const { join } = require('node:path');

process.exitCode = 70;
import('../memdrift/cli.js')
  .then(({ run }) => run(join(__dirname, '..')))
  .catch((error) => {
    process.exitCode = 70;
    console.error(\`memdrift: internal error, please report it with these lines:\\n\${error?.stack ?? error}\`);
  });
`;

const files = {
  'package.json': `${JSON.stringify({ type: 'module' })}\n`,
  'action/main.js': entryPoint('action', 70, 'error'),
  // Post never fails a job.
  'action/post.js': entryPoint('post', 0, 'warning'),
  'cli/package.json': `${JSON.stringify({ type: 'commonjs' })}\n`,
  'cli/index.js': CLI_ENTRY,
  'cli/start.js': CLI_START,
};

function write(path, content) {
  const target = join(dist, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** Where tsc's output is cut into parts. */
const parts = join(root, 'lib/parts');

function compile() {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], { stdio: 'inherit' });
}

/** What the entry points load, by name of the part. */
const ENTRIES = { action: 'action/main.js', post: 'action/post.js', cli: 'cli/entry.js' };

/**
 * What several entry points and commands share, by room; the highest room last. A part takes along what it imports and no part
 * above it has. What only one command loads gets a part of its own, named after the command.
 */
const SHARED_PARTS = {
  start: /\/lib\/(action\/(cancel|inputs)|gate\/effects\/last-resort|service\/cleanup\/clean-up)\.js$/,
  zod: /\/node_modules\/zod\//,
  yaml: /\/node_modules\/yaml\//,
  drift: /\/lib\/(series|time|recording|drift)\//,
  workload: /\/lib\/workload\/(format|variation)\//,
  redact: /\/lib\/workload\/redact/,
  config: /\/lib\/gate\/config\//,
  service: /\/lib\/service\//,
  report: /\/lib\/(explain|report)\//,
  'web-socket': /\/node_modules\/ws\//,
  github: /\/lib\/github\//,
  gate: /\/lib\/gate\//,
  'actions-core': /\/node_modules\/@actions\/core\//,
};

/** GitHub's client, a bundle of its own, lies beside the parts, wherever its source does. */
const BESIDE_THE_PARTS = {
  name: 'beside-the-parts',
  resolveId: (id) => (id === './octokit.js' ? { id, external: true } : null),
};

/**
 * Cuts lib/ and the libraries into parts: files of ES modules in which nothing stands twice and nothing unused.
 * @returns the parts' names, and the folders of the libraries that code was taken from
 */
async function cut() {
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(root, 'lib', file)])),
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    // @actions/core would bring an HTTP client, for OIDC tokens, and a process runner: nothing here calls them.
    treeshake: { moduleSideEffects: [{ test: /\/node_modules\/(@actions|undici|tunnel)\//, sideEffects: false }] },
    plugins: [BESIDE_THE_PARTS, esmExternalRequirePlugin({ external: [/^node:/, ...builtinModules] })],
    onLog: (_, log) => {
      throw new Error(log.message);
    },
  });
  const shared = Object.entries(SHARED_PARTS);
  const { output } = await build.write({
    dir: parts,
    chunkFileNames: '[name].js',
    minifyInternalExports: false,
    codeSplitting: { groups: shared.map(([name, test], at) => ({ name, test, priority: shared.length - at })) },
  });
  const modules = output.flatMap(({ moduleIds }) => moduleIds);
  const libraries = modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]);
  return { names: output.map(({ fileName }) => fileName).sort(), libraries: new Set(libraries.filter(Boolean)) };
}

/** Leaves a part's imports of other parts as they are: ncc would put the others into the same file, and again into the next. */
const BESIDE = { '/^(\\.\\/[\\w-]+\\.js)$/': '$1' };

function keepDynamicImports(names) {
  for (const name of names) {
    const file = join(parts, name);
    const code = readFileSync(file, 'utf8').replace(/\bimport\("\.\/([^"]+)"\)/g, (whole, part) =>
      names.includes(part) ? `import(/* webpackIgnore: true */ "./${part}")` : whole,
    );
    writeFileSync(file, code);
  }
}

/** Of a module: the code that is to run, in one file, and the notices of the licences of what it brings along. */
async function bundle(file, externals = {}) {
  // Paths in the bundle are relative to the working directory.
  process.chdir(root);
  // ncc takes a path that is put together at run time (a folder of PATH, in @actions/io) for files to bring along.
  const options = {
    cache: false,
    quiet: true,
    target: 'es2023',
    license: 'licenses.txt',
    externals,
    filterAssetBase: dirname(file),
  };
  const { code, assets } = await ncc(file, options);
  const { 'licenses.txt': licenses, 'package.json': _, ...more } = assets;
  if (Object.keys(more).length > 0) throw new Error(`${file} brings files along: ${Object.keys(more).slice(0, 5)}`);
  return { code, licenses: licenses?.source };
}

/**
 * The package's code, by name. GitHub's client wants the real @actions/http-client, for the runner's proxy, and undici
 * with it: it is a bundle of its own beside the parts, one of which loads it as src/github/client/api.ts says, by `./octokit.js`.
 */
async function bundles() {
  const { names, libraries } = await cut();
  keepDynamicImports(names);
  const bundled = [];
  for (const name of names) bundled.push([name, (await bundle(join(parts, name), BESIDE)).code]);
  const client = await bundle(join(root, 'lib/github/client/octokit.js'));
  return [
    ...bundled,
    ['licenses.txt', licensesOf(libraries)],
    ['octokit.js', client.code],
    ['octokit-licenses.txt', client.licenses],
  ];
}

/** The notices of the libraries in the package, in ncc's form: name, licence, text. */
function licensesOf(libraries) {
  const notices = [...libraries].sort().map((folder) => {
    const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return [name, license, ...(file === undefined ? [] : [readFileSync(join(folder, file), 'utf8')])].join('\n');
  });
  return `${notices.join('\n\n')}\n`;
}

function copyProbe() {
  const source = join(root, 'src/probe');
  for (const name of readdirSync(source, { recursive: true }).sort()) {
    if (/\.(py|cjs)$/.test(name)) write(join('probe', name), readFileSync(join(source, name)));
  }
}

/** What `init` has Python run: it reads the source of an application there. */
function copyInit() {
  const name = 'memdrift_routes.py';
  write(join('init', name), readFileSync(join(root, 'src/cli/init/routes', name)));
}

/** What the report's page carries in itself: its script and styles. */
function copyPage() {
  const own = join(root, 'src/report/assets');
  for (const name of readdirSync(own).sort()) write(join('page', name), readFileSync(join(own, name)));
}

let bundled;
try {
  compile();
  bundled = await bundles();
} catch (error) {
  // Uncaught, it would be printed with the line that threw: the whole of the minified bundler.
  process.stderr.write(`build: ${error.message}\n`);
  process.exit(1);
}
rmSync(dist, { recursive: true, force: true });
for (const [name, content] of bundled) write(join('memdrift', name), content);
for (const [name, content] of Object.entries(files)) write(name, content);
copyProbe();
copyInit();
copyPage();
cpSync(join(root, 'LICENSE'), join(dist, 'LICENSE'));
chmodSync(join(dist, 'cli/index.js'), 0o755);
