import type { Budgets } from '../drift/budget/written-rules.js';
import { LAST_LOOK } from '../drift/constants.js';
import { type Verdict, worst } from '../drift/verdict.js';
import type { Clock } from '../time/clock.js';
import { collect, type Selection } from './collect-pods.js';
import { type JudgedPods, judgePods, unmeasuredPod } from './judge-pods.js';
import { type Ask, type Grid, MAX_POINTS, PrometheusFault } from './query-api.js';

/** What is judged, and over which stretch of time. */
export interface Soak {
  selection: Selection;
  rules: Budgets;
  /** Seconds since 1970. */
  startS: number;
  windowS: number;
  /** The scrape interval. */
  stepS: number;
}

/** Samples of a whole window; one step more may be scraped at its end. */
export const samplesIn = ({ windowS, stepS }: Pick<Soak, 'windowS' | 'stepS'>): number =>
  Math.min(MAX_POINTS, Math.floor(windowS / stepS) + 1);

/** Judges a window that is over. @throws UsageError */
export async function judgeWindow(ask: Ask, soak: Soak): Promise<JudgedPods> {
  const count = samplesIn(soak);
  return judgeSo(ask, soak, { start: soak.startS, step: soak.stepS, count }, true);
}

/** A window judged as far as it has come. */
export interface SoFar {
  pods: JudgedPods;
  /** No later scrape would change the answer: the window is over, or all that matters is decided. */
  decided: boolean;
  /** Scrapes that there may be by now. */
  samples: number;
}

/**
 * Judges a window that may still go on; null before its first scrape.
 * @param nowS seconds since 1970
 * @throws UsageError
 */
export async function judgeSoFar(ask: Ask, soak: Soak, nowS: number): Promise<SoFar | null> {
  const planned = samplesIn(soak);
  // A sample is there one interval after its time at the latest.
  const samples = Math.min(planned, Math.floor((nowS - soak.startS) / soak.stepS));
  if (samples < 1) return null;
  const final = samples >= planned;
  const grid = { start: soak.startS, step: soak.stepS, count: samples };
  const pods = await judgeSo(ask, soak, grid, final, planned - 1);
  return { pods, decided: final || isDecided(pods), samples };
}

/**
 * Judges a window while it goes on, after each of its slices, and ends with the first decision: at one pod that regresses, or
 * when all are decided; at the end of the window at the latest.
 * @param onJudged told of each judgement, the last one too
 * @throws UsageError, and the signal's reason
 */
export async function watchWindow(
  ask: Ask,
  soak: Soak,
  clock: Clock,
  signal: AbortSignal,
  onJudged: (judged: JudgedPods, samples: number) => void,
): Promise<JudgedPods> {
  const everyMs = 1000 * Math.max(soak.stepS, soak.windowS / LAST_LOOK);
  for (;;) {
    signal.throwIfAborted();
    const soFar = await judgeSoFar(ask, soak, clock.wall().getTime() / 1000);
    if (soFar !== null) {
      onJudged(soFar.pods, soFar.samples);
      if (soFar.decided) return soFar.pods;
    }
    await clock.sleep(everyMs, signal);
  }
}

/** The verdict of all pods. */
export const verdictOf = ({ judged }: JudgedPods): Verdict => worst(judged.map(({ judgement }) => judgement.verdict));

function isDecided({ judged }: JudgedPods): boolean {
  const settled = judged.filter(({ judgement }) => judgement.settled);
  return (
    settled.some(({ judgement }) => judgement.verdict === 'regression') ||
    (settled.length === judged.length &&
      // What is missing yet may still come.
      settled.every(({ judgement }) => judgement.verdict !== 'not-measured'))
  );
}

async function judgeSo(
  ask: Ask,
  soak: Soak,
  grid: Grid,
  final: boolean,
  planned = grid.count - 1,
): Promise<JudgedPods> {
  try {
    return judgePods(await collect(ask, soak.selection, grid), grid, { planned, final }, soak.rules);
  } catch (error) {
    if (!(error instanceof PrometheusFault)) throw error;
    const trouble = { why: 'prometheus-unread', detail: error.message } as const;
    return { judged: [unmeasuredPod('candidate', trouble, { rules: {}, required: true })], leftOut: [] };
  }
}
