import { expect, it } from 'vitest';
import type { Sensitivity } from '../../../src/recording/recording.js';
import { bytes, mebibytes, recording } from '../recordings.js';
import { judge } from '../said.js';

const values = {
  'process/resident': bytes(mebibytes({ seed: 3 })),
  'go.heap/allocated': bytes(mebibytes({ seed: 4, level: 40 })),
};
const plan = { sensitivity_check: true };
const base = recording({ values: { ...values } });
const checked: Sensitivity = {
  kind: 'sensitivity',
  ...{ t: 1, layer: 'jvm', series: 'go.heap/allocated', held: 8 << 20, shown: 8 << 20, left: 0, seen: true },
};

function notesOf(parts: Parameters<typeof recording>[0]): string {
  const { verdict, notes } = judge(recording({ values, ...parts }), [base]);
  expect(verdict).toBe('pass');
  return notes?.join() ?? '';
}

it('a pass says which heap of a runtime was judged without memory held in it', () => {
  expect(notesOf({ header: { plan } })).toBe(
    'the sensitivity check left out Go heap allocated: nobody outside can hold memory in the Go heap',
  );
});

it.each<[string, Parameters<typeof recording>[0]]>([
  ['where memory was held in it', { header: { plan }, sensitivity: [checked] }],
  ['where the run was told to leave the check out', { header: { plan: { sensitivity_check: false } } }],
])('says nothing of it %s', (_, parts) => {
  expect(notesOf(parts)).toBe('');
});
