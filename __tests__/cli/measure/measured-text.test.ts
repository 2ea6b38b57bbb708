import { expect, it } from 'vitest';
import { measuredText } from '../../../src/cli/measure/measured-text.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import { Masker } from '../../../src/recording/masker.js';

const masker = new Masker(['sesame-open']);
const textOf = (service: Record<string, unknown>): string =>
  measuredText(parseConfig({ workload: 'w.jsonl' }, { path: 'memdrift.yml', value: { service } }), { masker });

it.each([
  [{ image: 'my-server:1' }, 'image my-server:1'],
  [{ command: ['python3', 'server.py', '--key', 'sesame-open'] }, 'command python3 server.py --key ***'],
  [{ command: 'cd app\nexec ./serve' }, 'command cd app exec ./serve'],
  [{ 'compose-file': 'compose.yml', 'compose-service': 'api' }, 'compose-file compose.yml'],
])('what is measured is named in one line, without secrets: %j', (service, text) => {
  expect(textOf(service)).toBe(text);
});

it('a long command is cut', () => {
  expect(textOf({ command: `python3 ${'x'.repeat(500)}` })).toHaveLength(100);
});

it('the example is said to be the example, and why', () => {
  expect(measuredText(null, { masker })).toBe(
    'the embedded example, because no flag and no .github/memdrift.yml names a service',
  );
});
