import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/gate/config/config.js';
import { alertRules } from '../../../src/report/openmetrics/alert-rules.js';

const MIB = 1024 * 1024;

function alerts(budgets: object) {
  const value = { name: 'chat', service: { image: 'x' }, workload: 'w', budgets };
  const { rules } = parseConfig({}, { path: 'memdrift.yml', value });
  return alertRules('chat', rules).groups[1]?.rules ?? expect.fail();
}

describe('the alert rules of a configuration', () => {
  it('watch growth by its budget, per minute or per request', () => {
    const perMinute = alerts({ growth: '10 MiB/min' }).find(({ labels }) => labels?.['series'] === 'process/resident');
    expect(perMinute?.expr).toBe(
      `deriv(memdrift_memory_bytes{name="chat",series="process/resident"}[30m]) * 60 > ${10 * MIB}`,
    );
    const perRequest = alerts({}).find(({ alert }) => alert === 'MemdriftGrowth');
    expect(perRequest?.expr).toMatch(/ \/ scalar\(sum\(rate\(memdrift_requests_total.*\) > 0\) \* 1000 > 1048576$/);
  });

  it('watch the cap for five minutes, as a share of the limit or in bytes, and of each series its own', () => {
    const caps = alerts({ cap: '80%', series: { 'gpu/used': { cap: '8 GiB' } } }).filter(
      ({ alert }) => alert === 'MemdriftCap',
    );
    expect(caps.map(({ expr }) => expr.replace(/^.*\} > /, ''))).toEqual(['0.8', '0.8', `${8 * 1024 * MIB}`]);
    expect(caps.every((rule) => rule.for === '5m')).toBe(true);
  });

  it('watch a series of the configuration that no exporter tells of by default', () => {
    const rule = alerts({ series: { 'heap/allocated': { growth: '2 MiB/1000req' } } }).at(3);
    expect(rule?.labels?.['series']).toBe('heap/allocated');
    expect(rule?.expr).toMatch(/> 2097152$/);
  });

  it('always have the 90 % of the device for five minutes', () => {
    expect(alerts({ cap: '50%' }).at(-1)).toMatchObject({
      alert: 'MemdriftDevice',
      for: '5m',
      expr: expect.stringMatching(/> 0\.9$/),
    });
  });
});
