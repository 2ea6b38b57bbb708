import { describe, expect, it } from 'vitest';
import { renderOpenMetrics } from '../../../src/report/openmetrics/exposition.js';
import { METRICS } from '../../../src/report/openmetrics/metric-names.js';
import { SCENES } from '../scenes.js';

const model = () => SCENES['regression-torch']?.() ?? expect.fail('no scene');

describe('a run as OpenMetrics', () => {
  it('has its last readings, its growth with the interval, its requests and its verdict', () => {
    const text = renderOpenMetrics(model(), null);
    expect(text).toMatch(
      /^# TYPE memdrift_memory_bytes gauge\n# UNIT memdrift_memory_bytes bytes\n# HELP memdrift_memory/,
    );
    expect(text).toMatch(/^memdrift_memory_bytes\{name="chat-api",series="torch\.device\/allocated"\} \d+/m);
    const growth =
      /^memdrift_growth_per_1000_requests\{name="chat-api",series="torch.device\/allocated",bound="value"\} (.*)$/m;
    expect(Number(growth.exec(text)?.[1])).toBeCloseTo(3.1 * 1024 * 1024);
    expect(text).toContain('# TYPE memdrift_requests counter\n');
    expect(text).toMatch(/^memdrift_requests_total\{name="chat-api",outcome="ok"\} \d+$/m);
    expect(text).toMatch(/^memdrift_verdict\{name="chat-api",verdict="regression"\} 1$/m);
    expect(text).toMatch(/^memdrift_verdict\{name="chat-api",verdict="pass"\} 0\n(.*\n)*# EOF\n$/m);
  });

  it('has each reading at its time, in order, where that is asked for; one that failed is left out', () => {
    const at = (atS: number, value: number | null) => ({
      atS,
      requests: atS * 10,
      values: { 'torch.device/allocated': value },
    });
    const text = renderOpenMetrics(model(), [at(100, 1), at(101, null), at(102, 3)]);
    const lines = text.split('\n').filter((line) => line.startsWith('memdrift_memory_bytes{'));
    expect(lines.map((line) => line.split('} ')[1])).toEqual(['1 100.000', '3 102.000']);
    expect(text).toContain('memdrift_requests_total{name="chat-api",outcome="sent"} 1020 102.000');
  });

  it('writes no label that ends before its quote', () => {
    const text = renderOpenMetrics({ ...model(), name: 'a"b\\c\nd' }, null);
    expect(text).toContain('{name="a\\"b\\\\c\\nd",');
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# |memdrift_)/);
  });

  it('has one name for each metric', () => {
    const names = Object.values(METRICS).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
