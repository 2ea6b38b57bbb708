import type { Inherited, Rules } from '../../recording/recording.js';
import { type AcceptedBudget, parseAccepted } from './accepted.js';
import { BudgetSyntaxError, type Cap, type Growth, type Level, parseCap, parseGrowth, parseLevel } from './budget.js';

/** Budgets of one series; what is absent is that of all series. */
export interface SeriesBudgets {
  growth?: Growth;
  level?: Level;
  cap?: Cap;
  /** False: the series is shown and not judged. True: it is judged though it only explains by default. */
  gate?: boolean;
}

/**
 * The rules of a configuration or a recording, parsed. {@link Rules} is the same as text: the public format that a
 * recording's header keeps. Pure.
 */
export interface Budgets {
  growth?: Growth;
  level?: Level;
  cap?: Cap;
  alpha?: number;
  series?: Record<string, SeriesBudgets>;
  /** Of single classes of requests, bytes per 1000 of them. */
  classes?: Record<string, { growth: Growth }>;
  accepted?: AcceptedBudget[];
  /** Share of the requests that may be sent late. */
  lateShare?: number;
  inherited?: Inherited;
}

/** @throws BudgetSyntaxError naming the rule */
export function parseRules({
  growth,
  level,
  cap,
  alpha,
  series,
  classes,
  accepted,
  late_share,
  inherited,
}: Rules): Budgets {
  return defined({
    growth: ifGiven(growth, (text) => parseGrowth(text, 'rules: growth')),
    level: ifGiven(level, (text) => parseLevel(text, 'rules: level')),
    cap: ifGiven(cap, (text) => parseCap(text, 'rules: cap')),
    alpha,
    series: ifGiven(series, (all) =>
      mapped(all, (own, name) =>
        defined({
          growth: ifGiven(own.growth, (text) => parseGrowth(text, `rules for ${name}: growth`)),
          level: ifGiven(own.level, (text) => parseLevel(text, `rules for ${name}: level`)),
          cap: ifGiven(own.cap, (text) => parseCap(text, `rules for ${name}: cap`)),
          gate: own.gate,
        }),
      ),
    ),
    classes: ifGiven(classes, (all) =>
      mapped(all, (own, name) => ({ growth: parseClassGrowth(own.growth, `rules for class ${name}: growth`) })),
    ),
    accepted: ifGiven(accepted, parseAccepted),
    lateShare: late_share,
    inherited,
  });
}

/** The rules as text, for a recording's header: as they were configured. */
export function writtenRules({
  growth,
  level,
  cap,
  alpha,
  series,
  classes,
  accepted,
  lateShare,
  inherited,
}: Budgets): Rules {
  return defined({
    growth: growth?.text,
    level: level?.text,
    cap: cap?.text,
    alpha,
    series: ifGiven(series, (all) =>
      mapped(all, (own) =>
        defined({ growth: own.growth?.text, level: own.level?.text, cap: own.cap?.text, gate: own.gate }),
      ),
    ),
    classes: ifGiven(classes, (all) => mapped(all, (own) => ({ growth: own.growth.text }))),
    accepted: accepted?.map(({ growth: grown, level: risen, series: name, ...entry }) =>
      defined({ series: name, growth: grown?.text, level: risen?.text, ...entry }),
    ),
    late_share: lateShare,
    inherited,
  });
}

/**
 * A growth of a class of requests.
 * @throws BudgetSyntaxError for a budget per minute: a class has no rate of its own
 */
export function parseClassGrowth(value: string | number, where = 'growth'): Growth {
  const growth = parseGrowth(value, where);
  if (growth.per === '1000 requests') return growth;
  throw new BudgetSyntaxError(`${where}: found ${JSON.stringify(value)}; allowed: per 1000 requests, as 1 MiB/1000req`);
}

const ifGiven = <T, U>(value: T | undefined, read: (value: T) => U): U | undefined =>
  value === undefined ? undefined : read(value);

const mapped = <T, U>(all: Record<string, T>, read: (value: T, name: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, read(value, name)]));

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the keys whose value is undefined: one that is laid over another must not hide it. */
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
