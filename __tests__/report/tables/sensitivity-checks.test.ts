import { expect, it } from 'vitest';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { sensitivityLines, sensitivityTitle } from '../../../src/report/tables/sensitivity-checks.js';
import type { Style } from '../../../src/report/text/words.js';
import { MIB } from '../../../src/series/series.js';
import { SCENES } from '../scenes.js';

const PLAIN: Style = { em: (words) => words, strong: (words) => words.toUpperCase(), say: String, name: String };
const passing = (): ReportModel => (SCENES['pass'] ?? expect.fail())();
const heap = { layer: 'heap', series: 'heap/allocated', held: 32 * MIB, shown: 32.2 * MIB, seen: true };

it('says what was held and what was read, a line each layer', () => {
  expect(sensitivityLines({ ...passing(), sensitivity: [heap] }, PLAIN)).toEqual([
    'heap allocated: 32 MiB held, 32.2 MiB read',
  ]);
  expect(sensitivityTitle({ ...passing(), sensitivity: [heap] }, PLAIN)).toBe(
    'Sensitivity check: 32 MiB was visible in every layer',
  );
});

it('names the layers in which the allocation was not visible', () => {
  const sensitivity = [heap, { ...heap, layer: 'process', series: 'process/resident', shown: null, seen: false }];
  expect(sensitivityLines({ ...passing(), sensitivity }, PLAIN)[1]).toBe(
    'process resident: 32 MiB held, no reading – NOT SEEN',
  );
  expect(sensitivityTitle({ ...passing(), sensitivity }, PLAIN)).toBe(
    'Sensitivity check: a known allocation was not visible in process resident',
  );
});

it('names no amount where the layers held different ones', () => {
  expect(sensitivityTitle({ ...passing(), sensitivity: [heap, { ...heap, held: 64 * MIB }] }, PLAIN)).toBe(
    'Sensitivity check: a known allocation was visible in every layer',
  );
});
