import type { Growth } from '../../drift/budget/budget.js';
import type { Budgets } from '../../drift/budget/written-rules.js';
import { labelsText, METRICS } from './metric-names.js';

/** A rule of Prometheus: https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/ */
export interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  for?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

export interface RuleFile {
  groups: { name: string; rules: Rule[] }[];
}

/** Production serves other requests than a workload, and is never at rest: growth is taken over longer. */
const WINDOW = '30m';
/** Series that a process, a container and a device exporter tell of in production. */
const WATCHED = ['process/resident', 'container/resident', 'gpu/used'] as const;
/** The rule of the GPU: above this share of the device for this long, whatever the configured cap. */
const DEVICE = { share: 0.9, for: '5m' } as const;

/**
 * Rules that watch a service in production by the budgets of its gate. The first group gives the usual exporters' metrics
 * memdrift's names; the second alerts: growth beyond the budget, a share of the limit for five minutes, and 90 % of the device.
 * @param name of the gate, and the job or container of the service in production
 */
export function alertRules(name: string, rules: Budgets): RuleFile {
  const others = Object.keys(rules.series ?? {}).filter((series) => !WATCHED.some((one) => one === series));
  const growing = [...WATCHED, ...others].flatMap((series) => growthRule(name, series, growthOf(rules, series)));
  return {
    groups: [
      { name: `memdrift-names-${name}`, rules: namesOf(name) },
      { name: `memdrift-alerts-${name}`, rules: [...growing, ...capRules(name, rules), deviceRule(name)] },
    ],
  };
}

/** What a series may grow; undefined where nothing says so. */
function growthOf({ growth, series }: Budgets, name: string): Growth | undefined {
  return series?.[name]?.growth ?? growth;
}

/** prometheus/client_*, cAdvisor and DCGM; a service that is scraped otherwise has a rule of its own here. */
function namesOf(name: string): Rule[] {
  const [job, container, pod] = [
    labelsText({ job: name }),
    labelsText({ container: name }),
    labelsText({ exported_container: name }),
  ];
  const recorded = (family: string, series: string | null, expr: string): Rule => ({
    record: family,
    expr,
    labels: { name, ...(series === null ? {} : { series }) },
  });
  return [
    recorded(METRICS.memory.name, 'process/resident', `sum(process_resident_memory_bytes${job})`),
    recorded(METRICS.memory.name, 'container/resident', `sum(container_memory_rss${container})`),
    recorded(METRICS.memory.name, 'gpu/used', `sum(DCGM_FI_DEV_FB_USED${pod}) * 1048576`),
    recorded(METRICS.limit.name, 'container/resident', `sum(container_spec_memory_limit_bytes${container}) > 0`),
    recorded(METRICS.limit.name, 'gpu/used', `sum(DCGM_FI_DEV_FB_USED${pod} + DCGM_FI_DEV_FB_FREE${pod}) * 1048576`),
    recorded(METRICS.requests.name, null, `sum(http_requests_total${job})`),
  ];
}

function growthRule(name: string, series: string, budget: Growth | undefined): Rule[] {
  if (budget === undefined) return [];
  const perSecond = `deriv(${METRICS.memory.name}${labelsText({ name, series })}[${WINDOW}])`;
  const requests = `sum(rate(${METRICS.requests.name}${labelsText({ name })}[${WINDOW}]))`;
  const expr =
    budget.per === 'minute'
      ? `${perSecond} * 60 > ${budget.bytes}`
      : `${perSecond} / scalar(${requests} > 0) * 1000 > ${budget.bytes}`;
  const unit = budget.per === 'minute' ? 'minute' : '1000 requests';
  return [
    {
      alert: 'MemdriftGrowth',
      expr,
      for: WINDOW,
      labels: { severity: 'warning', name, series },
      annotations: {
        summary: `${series} of ${name} grows {{ $value | humanize1024 }}B per ${unit}; budget ${budget.text}`,
        description: 'A pull request that grows so would fail. Find it with memdrift run, or memdrift trend.',
      },
    },
  ];
}

/** A share of the limit, or bytes, for five minutes. */
function capRules(name: string, { cap, series = {} }: Budgets): Rule[] {
  return WATCHED.flatMap((watched) => {
    const own = series[watched]?.cap ?? cap;
    if (own === undefined) return [];
    const used = `${METRICS.memory.name}${labelsText({ name, series: watched })}`;
    const of = `${METRICS.limit.name}${labelsText({ name, series: watched })}`;
    return [
      {
        alert: 'MemdriftCap',
        expr: 'percent' in own ? `${used} / ${of} > ${own.percent / 100}` : `${used} > ${own.bytes}`,
        for: '5m',
        labels: { severity: 'critical', name, series: watched },
        annotations: { summary: `${watched} of ${name} is above its cap (${own.text}) for 5 minutes` },
      },
    ];
  });
}

function deviceRule(name: string): Rule {
  const labels = labelsText({ name, series: 'gpu/used' });
  return {
    alert: 'MemdriftDevice',
    expr: `${METRICS.memory.name}${labels} / ${METRICS.limit.name}${labels} > ${DEVICE.share}`,
    for: DEVICE.for,
    labels: { severity: 'critical', name, series: 'gpu/used' },
    annotations: { summary: `${name} uses more than ${DEVICE.share * 100} % of the memory of its GPUs for 5 minutes` },
  };
}
