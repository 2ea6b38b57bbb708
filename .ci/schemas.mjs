/**
 * Writes the JSON Schemas that editors and programs read, from the schemas in the code: schema/memdrift.schema.json of
 * memdrift.yml, schema/run-events.schema.json of `run --json-lines`. `--check` only compares. Needs lib/ (`npx tsc -p .`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const load = (module) => import(join(root, 'lib', module));
const { INPUTS } = await load('gate/config/input-names.js');
const { configSchema } = await load('gate/config/config-schema.js');
const { runEventSchema } = await load('report/run-events.js');

/** What may stand in the file: before defaults and canonical units. Checks that JSON Schema has no word for are left out. */
const config = z.toJSONSchema(configSchema, {
  io: 'input',
  unrepresentable: 'any',
  // zod's own names of formats; their patterns say the same.
  override: ({ jsonSchema }) => {
    if (jsonSchema.format !== 'date') delete jsonSchema.format;
  },
});
for (const { key, help, default: standard } of Object.values(INPUTS)) {
  const place = placeOf(config, key);
  place.description ??= help;
  if (place.default === undefined && standard !== undefined) place.default = standard;
}
// The editor's own line at the top of the file is a comment; a workload may be its path alone.
config.properties.workload = {
  anyOf: [{ type: 'string', description: 'path of the workload' }, config.properties.workload],
};

const schemas = {
  'memdrift.schema.json': { title: 'memdrift.yml', description: 'What the memory gate measures.', ...config },
  'run-events.schema.json': { title: 'An event of memdrift run --json-lines', ...z.toJSONSchema(runEventSchema) },
};

const folder = join(root, 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const file = join(folder, name);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`schema/${name} is not what the code says: run \`npx tsc -p . && node .ci/schemas.mjs\``);
    process.exitCode = 1;
  }
}

/** The schema of a key, by its path; inside a union, that of the object. */
function placeOf(schema, path) {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const object = schema.properties === undefined ? schema.anyOf?.find((one) => one.properties !== undefined) : schema;
  return placeOf(object.properties[key], rest);
}
