import { expect, it } from 'vitest';
import { phaseKind } from '../../../src/report/tables/requests.js';

const plain = { name: (of: unknown) => `"${of}"`, say: String };

it('says which requests a phase sent, and takes no word of a recording for anything but a name', () => {
  expect(phaseKind({ phase: 'class', class: 'embed' }, plain)).toBe('only "embed"');
  expect(phaseKind({ phase: 'repeat', class: null }, plain)).toBe('repeated inputs');
  expect(phaseKind({ phase: 'texts', class: null }, plain)).toBe('only new texts');
  for (const phase of ['toString', 'constructor', '__proto__']) {
    expect(phaseKind({ phase, class: null }, plain)).toBe(phase);
  }
});
