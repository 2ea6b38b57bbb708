/**
 * Writes docs/catalogue.md from the code: the known patterns of growth. `--check` only compares. Needs lib/ (`npx tsc -p .`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const load = (module) => import(join(root, 'lib', module));
const { HELD_PATTERNS } = await load('explain/catalogue/held-patterns.js');
const { PATTERNS } = await load('report/text/catalogue.js');
const { NODE_PATTERNS } = await load('explain/catalogue/node-patterns.js');
const { NATIVE_PATTERNS } = await load('explain/catalogue/native-patterns.js');
const { NATIVE_WORDS } = await load('report/text/why/native-pattern-words.js');
const { MANAGED_PATTERNS } = await load('explain/catalogue/managed-patterns.js');
const { MANAGED_WORDS } = await load('report/text/why/managed-pattern-words.js');
const { HELD_WORDS, SHAPES } = await load('report/text/why/pattern-words.js');
const { NODE_WORDS } = await load('report/text/why/node-pattern-words.js');

/** `owner/repository#number`: GitHub leads from issues to pull requests. */
function link(issue) {
  const [repository, number] = issue.split('#');
  return `[${issue}](https://github.com/${repository}/issues/${number})`;
}

const seen = (cases) => (cases.length === 0 ? [] : [`* Seen before: ${cases.map(link).join(', ')}`]);
/** `__name__` would be bold. */
const plain = (line) => line.replace(/__\w+__/g, '`$&`');
const entry = (title, lines) => [`### ${title}`, '', ...lines.map(plain), ''].join('\n');

const entries = (patterns, words) =>
  patterns.map(({ id, shape, cases }) => {
    const { name, evidence, meaning, confirm, remedy } = words[id];
    return entry(name, [
      `\`${id}\`. ${meaning}`,
      '',
      `* Grows with: ${SHAPES[shape]}`,
      `* Picked where: ${evidence}`,
      `* Confirm: ${confirm}`,
      `* Fix: ${remedy}`,
      ...seen(cases),
    ]);
  });
const held = entries(HELD_PATTERNS, HELD_WORDS);
const node = entries(NODE_PATTERNS, NODE_WORDS);
const native = entries(NATIVE_PATTERNS, NATIVE_WORDS);
const managed = entries(MANAGED_PATTERNS, MANAGED_WORDS);

const layers = Object.entries(PATTERNS).map(([id, { meaning, confirm, remedy, issues }]) =>
  entry(id, [meaning, '', `* Confirm: ${confirm}`, `* Fix: ${remedy}`, ...seen(issues)]),
);

const text = `# Catalogue of growth

Generated from the code by \`node .ci/catalogue.mjs\`; do not edit. The ${held.length + node.length + native.length + managed.length + layers.length} patterns that a report names, with public reports of them
where there are some. A report says how sure it is: *shown by what was found* where the evidence is the pattern itself, *likely*
where it fits and few other causes do, *possible* where nothing speaks against it.

## Told by who holds what grows
Of Python services ([explain](explain.md)), in this order: the first that fits is named. Layers: the host heap and the arenas of
small Python objects.

${held.join('\n')}
### Of Node services

${node.map((text) => text.replace(/^### /, '#### ')).join('\n')}
### Of JVM and Go services

${managed.map((text) => text.replace(/^### /, '#### ')).join('\n')}
### Of native code

${native.map((text) => text.replace(/^### /, '#### ')).join('\n')}
## Told by the layers alone
Of any service, by the [layers](layers.md) in which growth first appears.

${layers.join('\n').trimEnd()}
`;

const file = join(root, 'docs', 'catalogue.md');
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('docs/catalogue.md is not what the code says: run `npx tsc -p . && node .ci/catalogue.mjs`');
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
