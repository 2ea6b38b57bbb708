import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const schema = JSON.parse(read('schema/memdrift.schema.json')) as { properties: Record<string, unknown> };
const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false, formats: { date: true } });
const validate = ajv.compile(schema);
const isValid = (yaml: string): boolean => validate(parse(yaml)) as boolean;

describe('the schema that editors read', () => {
  it('takes the configuration of the guide', () => {
    const [, yaml = ''] = /^```yaml\n(name: embedder\n[\s\S]*?)^```/m.exec(read('docs/guide.md')) ?? [];
    expect(yaml).toContain('budgets:');
    expect([isValid(yaml), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ['an unknown key', 'servic: { image: x }'],
    ['an unknown key further in', 'plan: { cycles: 3 }'],
    ['a word that is none of the choices', 'mode: chek'],
    ['a number that is too large', 'service: { port: 70000 }'],
    ['a list where one value belongs', 'budgets: { growth: [1] }'],
  ])('marks %s', (_, yaml) => {
    expect(isValid(yaml)).toBe(false);
  });

  it.each([
    'workload: w.jsonl',
    'plan: { warm-up: { requests: 500 } }',
    'plan: { sensitivity-check: false }',
    'ab: always',
  ])('takes %s', (yaml) => {
    expect([isValid(yaml), validate.errors]).toEqual([true, null]);
  });

  it('says of every key what it means', () => {
    const said = (value: unknown): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const { properties, description } = value as { properties?: Record<string, unknown>; description?: string };
      if (description !== undefined) return [];
      if (properties === undefined) return ['?'];
      return Object.entries(properties).flatMap(([key, inner]) => said(inner).map((rest) => `${key}.${rest}`));
    };
    const { workload, ...others } = schema.properties as { workload: { anyOf: unknown[] } };
    expect(said({ properties: { ...others, workload: workload.anyOf[1] } })).toEqual([]);
  });
});
