/**
 * Writes docs/reference.md from the code: inputs, configuration keys, series, verdicts. `--check` only compares.
 * Needs lib/ (`npx tsc -p .`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const load = (module) => import(join(root, 'lib', module));
const { ENTRY_INPUTS, INPUTS } = await load('gate/config/input-names.js');
const { configSchema } = await load('gate/config/config-schema.js');
const { EXIT } = await load('gate/exit.js');
const { SERIES, formatValue } = await load('series/series.js');

const { ACTION_ONLY, RUN_ONLY } = await load('cli/flags.js');

const byKey = new Map(Object.entries(INPUTS).map(([name, input]) => [input.key.join('.'), { name, ...input }]));
const cell = (text) => String(text ?? '').replaceAll('|', '\\|');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;

const inputs = Object.entries(INPUTS).map(([name, input]) =>
  row(
    `\`${name}\``,
    `\`${input.key.join('.')}\``,
    input.default === undefined ? '' : `\`${input.default}\``,
    flagOf(name),
    input.help,
  ),
);

const doorInputs = Object.entries(ENTRY_INPUTS).map(([name, input]) =>
  row(`\`${name}\``, input.default === undefined ? '' : `\`${input.default}\``, flagOf(name), input.help),
);

const onlyInFile = keys(configSchema)
  .filter(({ key }) => !byKey.has(key))
  .map(({ key, schema }) => row(`\`${key}\``, defaultOf(schema), schema.description));

const series = Object.entries(SERIES).map(([name, s]) =>
  row(
    `\`${name}\``,
    `${s.layerLabel}, ${s.quantity}`,
    `${s.unit}, ${s.better}`,
    s.unit === 'bytes' ? formatValue(s.granularity, s.unit) : s.granularity,
    s.gated.join(', ') || 'explains',
    { always: 'always', baseline: 'if the baseline has it', gpu: 'when a GPU is attached', never: '' }[s.required],
  ),
);

const text = `# Reference

Generated from the code by \`node .ci/reference.mjs\`; do not edit.

## Inputs and flags
Inputs of the Action, and flags of \`memdrift run\`, \`calibrate\` and \`self-test\` (\`--name value\`). Inputs win over the
configuration file.

| input | key of memdrift.yml | default | flag | meaning |
| --- | --- | --- | --- | --- |
${inputs.join('\n')}

Read by the entry point, beside the configuration:

| input | default | flag | meaning |
| --- | --- | --- | --- |
${doorInputs.join('\n')}

## Keys of memdrift.yml only
| key | default | meaning |
| --- | --- | --- |
${onlyInFile.join('\n')}

## Series
| series | what | unit, better | granularity | gated by | required |
| --- | --- | --- | --- | --- | --- |
${series.join('\n')}

Where each is read, and when it is \`null\`: [layers.md](layers.md).

## Verdicts and exit codes
| verdict | exit |
| --- | ---: |
${Object.entries(EXIT)
  .map(([verdict, code]) => row(`\`${verdict}\``, code))
  .join('\n')}

\`--bisect\` maps 3, 4 and 5 to 125. \`on-*\` set to \`pass\` or \`warn\` makes the exit 0, and never changes the verdict.
`;

const file = join(root, 'docs', 'reference.md');
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('docs/reference.md is not what the code says: run `npx tsc -p . && node .ci/reference.mjs`');
    process.exit(1);
  }
  console.log('docs/reference.md is what the code says');
} else {
  writeFileSync(file, text);
}

/** The flag of an input, or what stands for it on the command line. */
function flagOf(name) {
  if (name === 'baseline-dir') return '`--baseline`';
  if (name in ACTION_ONLY) return `none: ${ACTION_ONLY[name]}`;
  return RUN_ONLY.includes(name) ? `\`--${name}\` of \`run\` alone` : `\`--${name}\``;
}

/** Every key of the schema that has a value of its own, with its dotted path. */
function keys(schema, path = []) {
  const shape = shapeOf(schema);
  if (shape === undefined) return [{ key: path.join('.'), schema }];
  return Object.entries(shape).flatMap(([key, inner]) => keys(inner, [...path, key]));
}

/** Of an object behind defaults and transforms, and in unions (`plan.cycle` may also be a number). */
function shapeOf(schema) {
  if (schema.shape !== undefined) return schema.shape;
  const wrapped = schema.def?.innerType ?? schema.def?.in;
  if (wrapped !== undefined && schema.description === undefined) return shapeOf(wrapped);
  const options = schema.def?.options?.map((option) => option.shape).filter((shape) => shape !== undefined) ?? [];
  return options.length === 1 ? options[0] : undefined;
}

function defaultOf(schema) {
  const value = schema.def?.defaultValue ?? (schema.description && schema.def?.innerType?.def?.defaultValue);
  return value === undefined || typeof value === 'object' ? '' : `\`${value}\``;
}
