import { METRICS } from './metric-names.js';

/** A panel of Grafana's JSON model: https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/ */
export interface Panel {
  id: number;
  title: string;
  description: string;
  type: 'timeseries' | 'stat';
  datasource: { type: 'prometheus'; uid: string };
  gridPos: { x: number; y: number; w: number; h: number };
  fieldConfig: { defaults: { unit: string; min?: number }; overrides: [] };
  targets: { refId: string; expr: string; legendFormat: string }[];
}

export interface Dashboard {
  title: string;
  uid: string;
  schemaVersion: number;
  tags: string[];
  time: { from: string; to: string };
  refresh: string;
  templating: { list: object[] };
  panels: Panel[];
}

const DATASOURCE = { type: 'prometheus', uid: `\${datasource}` } as const;
/** Any gate, chosen on the dashboard. */
const ANY = '{name=~"$name"}';
const memory = `${METRICS.memory.name}${ANY}`;
const perSecond = `deriv(${memory}[30m])`;
const requests = `sum by (name) (rate(${METRICS.requests.name}${ANY}[30m]))`;

const PANELS: readonly { title: string; description: string; unit: string; expr: string; min?: number }[] = [
  {
    title: 'Memory',
    description: 'Every series of the service, under the names of the gate.',
    ...{ unit: 'bytes', expr: memory, min: 0 },
  },
  {
    title: 'Share of the limit',
    description: 'Of the container and of the device; the cap of the configuration is a share of it.',
    ...{ unit: 'percentunit', expr: `${memory} / ${METRICS.limit.name}${ANY}`, min: 0 },
  },
  {
    title: 'Growth per minute',
    description: 'Slope over 30 minutes. A service that keeps nothing swings about 0.',
    ...{ unit: 'bytes', expr: `${perSecond} * 60` },
  },
  {
    title: 'Growth per 1000 requests',
    description: 'The same in the unit of the budgets.',
    ...{ unit: 'bytes', expr: `${perSecond} / on (name) group_left () (${requests} > 0) * 1000` },
  },
  {
    title: 'Requests per second',
    description: 'What the growth is divided by.',
    ...{ unit: 'reqps', expr: requests, min: 0 },
  },
];

/** The dashboard for Grafana 10 and newer; data source and gate are chosen on it. */
export function dashboard(): Dashboard {
  return {
    title: 'memdrift',
    uid: 'memdrift',
    schemaVersion: 39,
    tags: ['memdrift'],
    time: { from: 'now-24h', to: 'now' },
    refresh: '1m',
    templating: {
      list: [
        { name: 'datasource', type: 'datasource', query: 'prometheus', label: 'Data source' },
        {
          ...{
            name: 'name',
            type: 'query',
            label: 'Gate',
            datasource: DATASOURCE,
            refresh: 2,
            includeAll: true,
            multi: true,
          },
          query: `label_values(${METRICS.memory.name}, name)`,
        },
      ],
    },
    panels: PANELS.map(({ title, description, unit, expr, min }, index) => ({
      id: index + 1,
      title,
      description,
      type: 'timeseries',
      datasource: DATASOURCE,
      gridPos: { x: (index % 2) * 12, y: Math.floor(index / 2) * 8, w: 12, h: 8 },
      fieldConfig: { defaults: { unit, ...(min === undefined ? {} : { min }) }, overrides: [] },
      targets: [{ refId: 'A', expr, legendFormat: '{{name}} {{series}}' }],
    })),
  };
}
