import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ENTRY_INPUTS, INPUTS, type Input } from '../../src/gate/config/input-names.js';

const ROOT = join(import.meta.dirname, '..', '..');

interface Manifest {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}

const manifest = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Manifest;
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const schema: [string, Input][] = Object.entries(INPUTS);

/** Rows of the README's table under a heading, cells without backticks: name, default, meaning. */
function tableUnder(heading: string): string[][] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

describe('action.yml', () => {
  it('declares exactly the inputs that this version acts on', () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual([...Object.keys(ENTRY_INPUTS), ...Object.keys(INPUTS)].sort());
  });

  it('declares no default, which would win over the configuration file, but the token', () => {
    const defaults = Object.entries(manifest.inputs).flatMap(([name, input]) =>
      input.default === undefined ? [] : [[name, input.default]],
    );
    expect(defaults).toEqual([['github-token', `\${{ github.token }}`]]);
  });

  it('says the default of every input that has one', () => {
    for (const [name, input] of schema) {
      const said = manifest.inputs[name]?.description.match(/\(default: ([^()]*)\)$/)?.[1];
      if (input.default !== undefined) expect(said, name).toBe(input.default);
    }
  });

  it('describes every input as the command line does', () => {
    for (const [name, { help }] of Object.entries({ ...ENTRY_INPUTS, ...INPUTS })) {
      const said = manifest.inputs[name]?.description.replace(/ \(default: [^()]*\)$/, '');
      expect(said, name).toBe(help.charAt(0).toUpperCase() + help.slice(1));
    }
  });

  it('sets the outputs of the contract', () => {
    expect(Object.keys(manifest.outputs).sort()).toEqual(['recording', 'report', 'result', 'summary', 'verdict']);
  });

  it('runs on node24, with a post step that always runs', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action/main.js', post: 'dist/action/post.js' });
  });

  it('names files that are there', () => {
    for (const file of [manifest.runs['main'], manifest.runs['post']]) {
      expect(existsSync(join(ROOT, file ?? '')), file).toBe(true);
    }
  });
});

describe('the README', () => {
  it('lists every input of action.yml with its default', () => {
    const listed = tableUnder('Inputs').map(([name, standard]) => [name, standard]);
    const declared = Object.keys(manifest.inputs).map((name) => {
      const { description, required, default: own } = manifest.inputs[name] ?? { description: '' };
      const said = description.match(/\(default: ([^()]*)\)$/)?.[1] ?? '';
      return [name, required === true ? 'required' : (own ?? said)];
    });
    expect(listed).toEqual(declared);
  });

  it('lists every output', () => {
    expect(tableUnder('Outputs').map(([name]) => name)).toEqual(Object.keys(manifest.outputs));
  });
});
