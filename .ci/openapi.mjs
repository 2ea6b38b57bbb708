/**
 * GitHub's published description of its REST API, for the fake GitHub of the tests: `node .ci/openapi.mjs` fetches it
 * once to .cache/, so that the tests run offline from then on. Of the package's archive one file is taken; cut to the
 * paths that the fake serves it is loaded in milliseconds. Of processes that want it at once one fetches it, and files
 * are renamed into their place when they are whole.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const VERSION = '23.0.2';
const MEMBER = 'package/generated/api.github.com.json';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const cache = join(root, '.cache');
const whole = join(cache, `openapi-${VERSION}.json`);
const cut = join(cache, 'openapi.json');
const lock = join(cache, 'openapi.lock');
/** A lock this old is of a process that was killed. */
const STALE_MS = 120_000;

/**
 * The description of these path templates and of all that they refer to, from the cache where it is there.
 * @throws an error of one line where it cannot be had, or where GitHub describes no such path
 */
export async function openApi(paths) {
  const cached = read(cut);
  if (cached?.version === VERSION && paths.every((path) => path in cached.paths)) return cached;
  const description = await wholeDescription();
  const unknown = paths.find((path) => !(path in description.paths));
  if (unknown !== undefined) throw new Error(`GitHub's description of its API has no path ${unknown}`);
  const known = Object.keys(cached?.paths ?? {}).filter((path) => path in description.paths);
  const result = { version: VERSION, ...only(description, [...new Set([...known, ...paths])].sort()) };
  place(cut, JSON.stringify(result));
  return result;
}

/** Fetches the whole description where the cache lacks it. */
export async function prepare() {
  if (!existsSync(whole)) await wholeDescription();
}

async function wholeDescription() {
  mkdirSync(cache, { recursive: true });
  let ours = false;
  while (!existsSync(whole) && !ours) {
    ours = takeLock();
    if (!ours) await delay(50);
  }
  try {
    return read(whole) ?? (await fetchDescription());
  } finally {
    if (ours) rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function only(description, paths) {
  const result = { paths: {}, components: {} };
  const follow = (value) => {
    if (Array.isArray(value)) return value.forEach(follow);
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.$ref === 'string') include(value.$ref);
    Object.values(value).forEach(follow);
  };
  const include = (reference) => {
    const [, , kind, name] = reference.split('/');
    result.components[kind] ??= {};
    // Examples are a third of the description and are not checked against.
    if (kind === 'examples' || name in result.components[kind]) return;
    result.components[kind][name] = description.components[kind][name];
    follow(result.components[kind][name]);
  };
  for (const path of paths) {
    result.paths[path] = description.paths[path];
    follow(result.paths[path]);
  }
  return result;
}

async function fetchDescription() {
  const folder = mkdtempSync(join(cache, 'openapi-'));
  const run = promisify(execFile);
  try {
    const specifier = `@octokit/openapi@${VERSION}`;
    // Without a network npm would try for minutes.
    const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
    await run('npm', ['pack', specifier, '--loglevel=error', ...patience, '--pack-destination', folder], {
      cwd: folder,
    });
    const archive = join(folder, `octokit-openapi-${VERSION}.tgz`);
    await run('tar', ['-xzf', archive, '-C', folder, MEMBER]);
    const text = readFileSync(join(folder, MEMBER), 'utf8');
    const description = JSON.parse(text);
    place(whole, text);
    return description;
  } catch (error) {
    const cause = String(error.stderr || error.message)
      .trim()
      .split('\n')[0];
    throw new Error(`GitHub's description of its API (@octokit/openapi@${VERSION}) cannot be had: ${cause}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function place(path, text) {
  const folder = mkdtempSync(join(cache, 'openapi-'));
  writeFileSync(join(folder, 'part'), text);
  renameSync(join(folder, 'part'), path);
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await prepare();
  } catch (error) {
    process.stderr.write(`openapi: ${error.message}\n`);
    process.exitCode = 1;
  }
}
