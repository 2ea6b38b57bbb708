/**
 * Builds the committed package: `node .ci/build.mjs [folder]` (dist/ without one). TypeScript is compiled by tsc to
 * lib/, bundled by ncc to <folder>/memdrift/, and the thin files that GitHub and npm call are written around it.
 * Nothing of this machine goes into the output, so that two builds of one commit are equal byte for byte
 * (`.ci/check-dist.mjs`).
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const dist = resolve(process.argv[2] ?? join(root, 'dist'));

/**
 * A door of the package: a file that a runner calls by its path. It says where the package lies, because a bundled
 * module does not know that of itself. Node's own exit code of what cannot be loaded would be 1, `regression`.
 */
const door = (name, failed, command) => `import { fileURLToPath } from 'node:url';

process.exitCode = ${failed};
try {
  const { ${name} } = await import('../memdrift/index.js');
  await ${name}(fileURLToPath(new URL('..', import.meta.url)));
} catch (error) {
  process.exitCode = ${failed};
  const text = \`memdrift: internal error, please report it with these lines:\\n\${error?.stack ?? error}\`;
  process.stdout.write(\`::${command}::\${text.replaceAll('%', '%25').replaceAll('\\n', '%0A')}\\n\`);
}
`;

/**
 * The command line's door, in the JavaScript of 2009 and no module: an older Node.js must be able to read it, or it
 * would end with its own 1, `regression`.
 */
const CLI_DOOR = `#!/usr/bin/env node
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
import('../memdrift/index.js')
  .then(({ cli }) => cli(join(__dirname, '..')))
  .catch((error) => {
    process.exitCode = 70;
    console.error(\`memdrift: internal error, please report it with these lines:\\n\${error?.stack ?? error}\`);
  });
`;

/**
 * What @actions/core wants of @actions/http-client: a client for OIDC tokens, which memdrift never asks for. With it
 * would come undici: 1 MB of package, 60 ms of every start.
 */
const HTTP_CLIENT = `// Stands in for @actions/http-client, which @actions/core would use for OIDC tokens only.
class NotBundled {
  constructor() {
    throw new Error('memdrift is built without @actions/http-client');
  }
}
exports.HttpClient = NotBundled;
exports.BearerCredentialHandler = NotBundled;
`;

const files = {
  'package.json': `${JSON.stringify({ type: 'module' })}\n`,
  'action/main.js': door('action', 70, 'error'),
  // Post never fails a job.
  'action/post.js': door('post', 0, 'warning'),
  'cli/package.json': `${JSON.stringify({ type: 'commonjs' })}\n`,
  'cli/index.js': CLI_DOOR,
  'cli/start.js': CLI_START,
  'memdrift/http-client.cjs': HTTP_CLIENT,
};

function write(path, content) {
  const target = join(dist, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function compile() {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], { stdio: 'inherit' });
}

/** Of a module of lib/: the code and the notices of licences, and by name the parts that it loads when they are needed. */
async function bundle(entry, externals = {}) {
  // Paths in the bundle are relative to the working directory.
  process.chdir(root);
  const { code, assets } = await ncc(join(root, 'lib', entry), {
    cache: false,
    quiet: true,
    target: 'es2023',
    license: 'licenses.txt',
    externals,
  });
  const { 'licenses.txt': licenses, 'package.json': _, ...parts } = assets;
  return { code, licenses: licenses.source, parts: Object.entries(parts).map(([name, part]) => [name, part.source]) };
}

/**
 * The package's code, by name. GitHub's client wants the real @actions/http-client, for the runner's proxy, and undici
 * with it: it is a bundle of its own beside the parts, one of which loads it as src/github/client/api.ts says, by `./octokit.js`.
 */
async function bundles() {
  const main = await bundle('index.js', { '/^@actions\\/http-client/': './http-client.cjs' });
  const client = await bundle('github/client/octokit.js');
  if (client.parts.length > 0)
    throw new Error(`octokit.js has parts of its own: ${client.parts.map(([name]) => name)}`);
  return [
    ['index.js', main.code],
    ['licenses.txt', main.licenses],
    ...main.parts,
    ['octokit.js', client.code],
    ['octokit-licenses.txt', client.licenses],
  ];
}

function copyProbe() {
  const source = join(root, 'src/probe');
  for (const name of readdirSync(source).sort()) {
    if (name.endsWith('.py')) write(join('probe', name), readFileSync(join(source, name)));
  }
}

/** What the report's page carries in itself: the library that draws its charts, and the page's own script and styles. */
function copyPage() {
  const uplot = join(root, 'node_modules/uplot');
  for (const name of ['uPlot.iife.js', 'uPlot.min.css'])
    write(join('page', name), readFileSync(join(uplot, 'dist', name)));
  write('page/uPlot-license.txt', readFileSync(join(uplot, 'LICENSE')));
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
copyPage();
cpSync(join(root, 'LICENSE'), join(dist, 'LICENSE'));
chmodSync(join(dist, 'cli/index.js'), 0o755);
