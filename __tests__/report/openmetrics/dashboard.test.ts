import { expect, it } from 'vitest';
import { z } from 'zod';
import { dashboard } from '../../../src/report/openmetrics/dashboard.js';
import { METRICS } from '../../../src/report/openmetrics/metric-names.js';

/** Of Grafana's JSON model what the dashboard uses; Grafana itself is not asked here. */
const datasource = z.strictObject({ type: z.literal('prometheus'), uid: z.string().min(1) });
const schema = z.strictObject({
  title: z.string().min(1),
  uid: z.string().regex(/^[\w-]{1,40}$/),
  schemaVersion: z.int().min(36),
  tags: z.array(z.string()),
  time: z.strictObject({ from: z.string(), to: z.string() }),
  refresh: z.string().regex(/^\d+[smh]$/),
  templating: z.strictObject({
    list: z.array(z.looseObject({ name: z.string(), type: z.enum(['datasource', 'query']) })),
  }),
  panels: z.array(
    z.strictObject({
      id: z.int().positive(),
      title: z.string().min(1),
      description: z.string().min(1),
      type: z.enum(['timeseries', 'stat']),
      datasource,
      gridPos: z.strictObject({
        x: z.int().min(0).max(23),
        y: z.int().min(0),
        w: z.int().min(1).max(24),
        h: z.int().min(1),
      }),
      fieldConfig: z.strictObject({
        defaults: z.strictObject({ unit: z.enum(['bytes', 'percentunit', 'reqps']), min: z.number().optional() }),
        overrides: z.array(z.never()),
      }),
      targets: z.array(z.strictObject({ refId: z.string(), expr: z.string().min(1), legendFormat: z.string() })).min(1),
    }),
  ),
});

it('is a dashboard of Grafana, whose panels have ids and places of their own', () => {
  const { panels } = schema.parse(dashboard());
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const places = panels.map(({ gridPos: { x, y, w } }) => ({ x, y, end: x + w }));
  for (const [index, place] of places.entries()) {
    expect(place.end).toBeLessThanOrEqual(24);
    for (const other of places.slice(index + 1))
      expect(other.y !== place.y || other.x >= place.end || other.end <= place.x).toBe(true);
  }
});

it('asks for no metric that is not in the table of names', () => {
  const names = Object.values(METRICS).map(({ name }) => name as string);
  const asked = dashboard().panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/memdrift_\w+/g) ?? []),
  );
  expect(asked.length).toBeGreaterThan(5);
  for (const name of asked) expect(names).toContain(name);
});
