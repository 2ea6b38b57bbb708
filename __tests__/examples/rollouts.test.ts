import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { parseConfig } from '../../src/gate/config/config.js';

const ROOT = join(import.meta.dirname, '../..');
const SCHEMAS = join(ROOT, '.cache/rollouts');
const NO_SCHEMAS = existsSync(join(SCHEMAS, 'flagger.yaml')) ? null : 'no schemas here: .ci/rollouts.sh';

type Node = Record<string, unknown>;
const documents = (path: string): Node[] =>
  parseAllDocuments(readFileSync(path, 'utf8')).map((one) => one.toJS() as Node);

/** The schemas of the resources that a file of definitions defines, by kind; unknown keys are refused. */
function schemasIn(file: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const crd of documents(join(SCHEMAS, file))) {
    const { names, versions } = (crd['spec'] ?? {}) as { names?: { kind: string }; versions?: Node[] };
    const schema = (versions?.[0]?.['schema'] as Node | undefined)?.['openAPIV3Schema'];
    if (names !== undefined && schema !== undefined) found.set(names.kind, closed(schema));
  }
  return found;
}

/** Kubernetes drops keys that a schema does not have; here they are mistakes. */
function closed(node: unknown, top = true): unknown {
  if (Array.isArray(node)) return node.map((one) => closed(one, false));
  if (typeof node !== 'object' || node === null) return node;
  const all = Object.entries(node as Node).map(([key, value]) => [
    key,
    key === 'default' ? value : closed(value, false),
  ]);
  const made = Object.fromEntries(all) as Node;
  if (made['x-kubernetes-int-or-string'] === true) return {};
  const isOpen = made['x-kubernetes-preserve-unknown-fields'] === true || 'additionalProperties' in made || top;
  return 'properties' in made && typeof made['properties'] === 'object' && made['type'] === 'object' && !isOpen
    ? { ...made, additionalProperties: false }
    : made;
}

function faultsOf(resource: Node, schemas: Map<string, unknown>): unknown[] {
  const schema = schemas.get(String(resource['kind']));
  if (schema === undefined) throw new Error(`no schema of ${String(resource['kind'])}`);
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(schema as object);
  return validate(resource) ? [] : (validate.errors ?? []);
}

describe.skipIf(NO_SCHEMAS !== null)(
  `examples/rollouts against the controllers' own schemas (${NO_SCHEMAS ?? 'here'})`,
  () => {
    const example = (name: string): Node[] => documents(join(ROOT, 'examples/rollouts', name));

    it('Argo Rollouts takes the analysis template and the rollout', () => {
      const schemas = new Map([...schemasIn('analysis-template.yaml'), ...schemasIn('rollout.yaml')]);
      const resources = example('argo.yaml');
      expect(resources.map(({ kind }) => kind)).toEqual(['AnalysisTemplate', 'Rollout']);
      for (const resource of resources) expect(faultsOf(resource, schemas)).toEqual([]);
    });

    it('Flagger takes the metric template and the canary', () => {
      const schemas = schemasIn('flagger.yaml');
      const resources = example('flagger.yaml');
      expect(resources.map(({ kind }) => kind)).toEqual(['MetricTemplate', 'Canary']);
      for (const resource of resources) expect(faultsOf(resource, schemas)).toEqual([]);
    });

    it('a key that neither knows is found', () => {
      const [template] = example('argo.yaml');
      const wrong = JSON.parse(JSON.stringify(template).replace('timeoutSeconds', 'timeoutSecond')) as Node;
      expect(faultsOf(wrong, schemasIn('analysis-template.yaml'))).not.toEqual([]);
    });
  },
);

it('the configuration of examples/rollouts is one', () => {
  const [map] = documents(join(ROOT, 'examples/rollouts/memdrift.yaml'));
  const text = ((map?.['data'] ?? {}) as Record<string, string>)['memdrift.yml'] ?? '';
  const { prometheus } = parseConfig({ mode: 'report' }, { path: 'memdrift.yml', value: parse(text) });
  expect([prometheus.window, prometheus.candidate?.length]).toEqual([3_600_000, 2]);
});
