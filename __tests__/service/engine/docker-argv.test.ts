import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ServiceConfig } from '../../../src/service/service.js';
import { launched, ownScratch, rejection } from '../support.js';

/** What a docker of our own is told: everybody on the machine can read its words. */

ownScratch();
const ENV = { ONE: 'value-of-one-line', TEXT: 'value-of\nseveral-lines\n', RETURN: 'value-with-return\r' };
const IMAGE = '[{"Id":"sha256:1","Config":{"Env":[]}}]';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'docker-argv-'));
  vi.stubEnv('PATH', `${dir}:${process.env['PATH']}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

/** It keeps the words and the environment of each call, answers what is asked before, and creates nothing. */
function fakeDocker(model = '{}'): void {
  writeFileSync(join(dir, 'model.json'), model);
  const script = `#!/bin/sh
tr '\\0' '\\n' </proc/$$/cmdline >${dir}/argv.$$
case "$*" in
  'image inspect'*) echo '${IMAGE}' ;;
  'compose'*' config '*) cat ${dir}/model.json ;;
  'create '*|'compose'*' up '*) cat /proc/$$/environ >${dir}/environ.$$; echo 'no: refused' >&2; exit 1 ;;
  'container inspect'*) exit 1 ;;
esac
`;
  writeFileSync(join(dir, 'docker'), script);
  chmodSync(join(dir, 'docker'), 0o755);
}

function kept(kind: 'argv' | 'environ'): string[] {
  return readdirSync(dir)
    .filter((name) => name.startsWith(`${kind}.`))
    .map((name) => readFileSync(join(dir, name), 'utf8'));
}

it.each<[string, Partial<ServiceConfig>, RegExp]>([
  ['create', { image: 'image:1' }, /^create$/m],
  ['compose', { composeFile: 'compose.json' }, /^up$/m],
])('docker %s has no value of env among its words', async (_, change, word) => {
  fakeDocker(JSON.stringify({ name: 'shop', services: { api: { image: 'image:1', environment: {} } } }));
  const file = join(dir, 'compose.json');
  writeFileSync(file, '{}');
  const composeFile = change.composeFile === undefined ? {} : { composeFile: file };
  await rejection(launched({ ...change, ...composeFile, env: ENV }));
  const argv = kept('argv');
  expect(argv.some((words) => word.test(words))).toBe(true);
  expect(argv.join('\n')).not.toMatch(/value-|several-lines/);
});

it('docker create has values of several lines in its environment, whole, and nothing of the step', async () => {
  fakeDocker();
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'of-the-runner');
  vi.stubEnv('INPUT_GITHUB-TOKEN', 'of-the-step');
  await rejection(launched({ image: 'image:1', env: ENV, runArgs: ['--env', 'ACTIONS_RUNTIME_TOKEN'] }));
  const environ = kept('environ').map((text) => text.split('\0'));
  expect(environ).not.toEqual([]);
  for (const variables of environ) {
    expect(variables).toContain(`TEXT=${ENV.TEXT}`);
    expect(variables).toContain(`RETURN=${ENV.RETURN}`);
    expect(variables.join('\n')).not.toMatch(/of-the-runner|of-the-step/);
  }
});
