import { type GateConfig, parseConfig } from '../../gate/config/config.js';
import { readConfigFile } from '../../gate/config/config-file.js';
import { exitOf, policyOf } from '../../gate/exit.js';
import type { JudgedPod, JudgedPods } from '../../prometheus/judge-pods.js';
import { type Ask, MAX_POINTS, prometheusAt } from '../../prometheus/query-api.js';
import { judgeWindow, type Soak, verdictOf, watchWindow } from '../../prometheus/soak.js';
import { buildReport } from '../../report/model/build-report.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { growth } from '../../report/text/figures.js';
import { definitionOf } from '../../series/series.js';
import { UsageError } from '../../series/usage-error.js';
import { type Clock, systemClock } from '../../time/clock.js';
import type { Io } from '../cli-io.js';
import { render } from '../render-report.js';

type Flags = Record<string, unknown>;

/** A deployment to judge, with the server that has its series. */
export interface Deployment {
  ask: Ask;
  config: GateConfig;
  /** The window that begins at `startS`. */
  soakFrom(startS: number): Soak;
  windowS: number;
  stepS: number;
}

/**
 * `memdrift judge --prometheus URL`: what a Prometheus has scraped of running pods, judged as a recording is.
 * @returns the exit code
 * @throws UsageError with one line
 */
export async function judgePrometheus(flags: Flags, io: Io, clock: Clock = systemClock): Promise<number> {
  const deployment = deploymentOf(flags, io);
  const { ask, config, windowS } = deployment;
  const watches = flags['watch'] === true;
  const now = clock.wall().getTime() / 1000;
  const startS = startOf(flags['start']) ?? (watches ? now : now - windowS);
  const soak = deployment.soakFrom(startS);
  const pods = watches
    ? await watchWindow(ask, soak, clock, io.signal, (judged, samples) => io.err(progressLine(judged, samples)))
    : await judgeWindow(ask, soak);
  const speaking = speakingPod(pods);
  io.out(flags['json'] === true ? `${JSON.stringify(document(pods, config.name), null, 2)}\n` : text(pods, config, io));
  const policy = policyOf(speaking.judgement, config.on, { defaults: false, refresh: false });
  return exitOf(speaking.judgement, policy, flags['bisect'] === true);
}

/**
 * What flags and configuration say of a deployment.
 * @throws UsageError
 */
export function deploymentOf(flags: Flags, io: Pick<Io, 'env' | 'signal' | 'masker'>): Deployment {
  const given = (key: string): string | undefined =>
    typeof flags[key] === 'string' ? (flags[key] as string) : undefined;
  const file = readConfigFile(given('config'));
  const laid = file === null ? { path: 'configuration', value: {} } : file;
  const config = parseConfig({ mode: 'report' }, { ...laid, value: withFlags(laid.value, given) });
  const { url, candidate, stable, requests, failures, window: windowMs, step: stepMs } = config.prometheus;
  const address = given('prometheus') ?? url;
  if (address === null) throw new UsageError('prometheus: found no address; allowed: --prometheus, or prometheus.url');
  if (candidate === null) {
    throw new UsageError(
      'prometheus.candidate: missing; allowed: label matchers of the pods under review, as pod=~"llm-canary-.*"',
    );
  }
  const [windowS, stepS] = [windowMs / 1000, stepMs / 1000];
  if (stepS < 0.1 || windowS / stepS + 1 > MAX_POINTS) {
    throw new UsageError(
      `prometheus.step: found ${stepS} s for a window of ${windowS} s; allowed: 0.1 s or more, ${MAX_POINTS} samples at most`,
    );
  }
  const token = io.env['MEMDRIFT_PROMETHEUS_TOKEN'] ?? '';
  const selection = { candidate, stable: stable ?? [], requests, failures };
  return {
    ask: prometheusAt(address, token === '' ? null : token, io.signal),
    config,
    windowS,
    stepS,
    soakFrom: (startS) => ({
      selection,
      rules: config.rules,
      startS: Math.floor(startS / stepS) * stepS,
      windowS,
      stepS,
    }),
  };
}

/** Flags by the section and key of the file that each goes before. */
const OVER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  prometheus: { candidate: 'candidate', stable: 'stable', window: 'window', step: 'step' },
  budgets: { growth: 'budgetGrowth', level: 'budgetLevel', cap: 'budgetCap' },
};

/** Flags of the command go before the keys of the file. */
function withFlags(value: unknown, given: (key: string) => string | undefined): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? {};
  const root = structuredClone(value) as Record<string, unknown>;
  for (const [section, flags] of Object.entries(OVER)) {
    const over = Object.entries(flags).flatMap(([key, flag]) => {
      const each = given(flag);
      return each === undefined ? [] : [[key, each]];
    });
    if (over.length > 0) root[section] = { ...(root[section] as object | undefined), ...Object.fromEntries(over) };
  }
  return root;
}

/** @throws UsageError */
function startOf(value: unknown): number | null {
  if (value === undefined) return null;
  const ms = Date.parse(String(value));
  if (Number.isFinite(ms)) return ms / 1000;
  throw new UsageError(
    `option "--start": found ${JSON.stringify(value)}; allowed: a time such as 2026-12-01T15:00:00Z`,
  );
}

/** The pod that decides the verdict: the first of the worst. */
export function speakingPod(pods: JudgedPods): JudgedPod {
  const worst = verdictOf(pods);
  return pods.judged.find(({ judgement }) => judgement.verdict === worst) as JudgedPod;
}

/** The report of the pod that speaks, and a line of each. */
export interface PodsDocument extends ReportModel {
  pods: { pod: string; verdict: string; reason: string; detectable: JudgedPod['detectable'] }[];
  leftOut: string[];
}

export function document(pods: JudgedPods, name: string): PodsDocument {
  const speaking = speakingPod(pods);
  return {
    ...modelOf(speaking, name),
    pods: pods.judged.map((one) => {
      const { verdict, reason } = modelOf(one, name);
      return { pod: one.pod, verdict, reason, detectable: one.detectable };
    }),
    leftOut: pods.leftOut,
  };
}

function modelOf({ judgement, recording, baselines }: JudgedPod, name: string): ReportModel {
  return buildReport({ judgement, recording, baselines, name, baseName: 'the stable pods' });
}

function text(pods: JudgedPods, config: GateConfig, io: Io): string {
  const { pods: each, leftOut, ...model } = document(pods, config.name);
  const lines = each.map(({ pod, verdict, reason, detectable }) => {
    const least = detectable.map(({ series, growth: least }) => {
      const unit = definitionOf(series)?.unit ?? 'bytes';
      return `${series} ${growth(least, unit, least)}`;
    });
    const told = least.length === 0 ? '' : `\n    minimum detectable growth per 1000 requests: ${least.join(', ')}`;
    return `  ${pod}: ${verdict}: ${reason}${told}\n`;
  });
  const left = leftOut.length === 0 ? '' : `  not judged, there too briefly: ${leftOut.join(', ')}\n`;
  return `${render(model as ReportModel, 'terminal', io)}\nPods:\n${lines.join('')}${left}`;
}

function progressLine(pods: JudgedPods, samples: number): string {
  const decided = pods.judged.filter(({ judgement }) => judgement.settled).length;
  return `memdrift: after ${samples} scrapes ${decided} of ${pods.judged.length} pods decided, so far ${verdictOf(pods)}\n`;
}
