import type { RecordingHeader, Rules, SeriesHeader } from '../../recording/recording.js';
import { definitionOf, type GateRule, MIB, type Unit } from '../../series/series.js';
import { ALPHA, HORIZONS, type Horizon, LAST_LOOK } from '../constants.js';
import { type AcceptedRule, MAX_ACCEPTED, readAccepted } from './accepted.js';
import {
  BudgetSyntaxError,
  type Cap,
  type Growth,
  type Level,
  parseCap,
  parseGrowth,
  parseGrowthOf,
  parseLevel,
} from './budget.js';

/** What a caller may lay over the rules that the recording carries. */
export type Overrides = Partial<Rules> & { horizon?: Horizon };

/** The rules of one series, read. Quantum and scale turn its unit into the one judged in (MiB for bytes). */
export interface SeriesRules {
  name: string;
  unit: Unit;
  better: 'lower' | 'higher';
  gated: readonly GateRule[];
  required: boolean;
  /** Null where growth is no harm, or has no budget: then it is not gated for drift. */
  growth: Growth | null;
  level: Level;
  cap: Cap;
  /** Entries of the configuration that accept growth or level of it, in force or over. */
  accepted: AcceptedRule[];
  inherited: InheritedRule | null;
  /** In its unit: the step it is judged to move in. */
  granularity: number;
  /** One of the unit judged in, in the series' unit: MiB for bytes. */
  scale: number;
}

/** What the base itself grows, per 1000 requests, and has risen by; in the series' unit. */
export interface InheritedRule {
  growth: number;
  level: number;
  /** Commit; null where it is not known. */
  since: string | null;
}

/** The rules of one run, read. */
export interface RunRules {
  series: SeriesRules[];
  /** Series that an accepted entry names and the recording does not have. */
  acceptedInVain: string[];
  /** Budgets of single classes of requests, bytes per 1000 requests of the class. */
  classes: { name: string; bytes: number }[];
  alpha: number;
  horizon: Horizon;
  /** Last cycle a verdict may fall at. */
  last: number;
}

/** The contract's defaults (docs/reference.md). */
export const DEFAULT_RULES = { growth: '1 MiB/1000req', level: '5% and 64 MiB', cap: '95%', alpha: ALPHA } as const;
/** Of a pre-allocating server's capacity, where less is worse. */
const DEFAULT_CAPACITY_LEVEL = '2%';
/** No run is judged beyond this cycle, whatever a recording claims. */
export const MAX_CYCLES = 4096;
/** A step up to a page is finer than the noise floor of 0.001 MiB. */
const FINE = 4096;

/**
 * The rules by which a recording is judged: its own, the overrides over them, the defaults under them. A rule for one
 * series goes before a rule for all.
 * @throws BudgetSyntaxError
 */
export function readRules(header: RecordingHeader, overrides: Overrides = {}): RunRules {
  const recorded = header.rules ?? {};
  const ofSeries = (name: string) => ({ ...recorded.series?.[name], ...overrides.series?.[name] });
  const horizon = overrides.horizon ?? header.plan?.horizon ?? 'safe';
  const accepted = (overrides.accepted ?? recorded.accepted ?? []).slice(0, MAX_ACCEPTED);
  const inherited = overrides.inherited ?? recorded.inherited;
  return {
    acceptedInVain: [...new Set(accepted.map(({ series }) => series))].filter(
      (name) => !Object.hasOwn(header.series, name),
    ),
    series: Object.entries(header.series).map(([name, declared]) => {
      const own = ofSeries(name);
      const defaultLevel = declared.better === 'higher' ? DEFAULT_CAPACITY_LEVEL : DEFAULT_RULES.level;
      const common =
        declared.unit === 'bytes' ? (overrides.growth ?? recorded.growth ?? DEFAULT_RULES.growth) : undefined;
      const growth =
        declared.better === 'lower' ? growthOf(own.growth ?? common, declared.unit, `rules for ${name}: growth`) : null;
      const grown =
        inherited !== undefined && Object.hasOwn(inherited.series, name) ? inherited.series[name] : undefined;
      const commonLevel = declared.better === 'lower' ? (overrides.level ?? recorded.level) : undefined;
      return {
        name,
        unit: declared.unit,
        better: declared.better,
        gated: gatesOf(name, declared, own.gate).filter((gate) => gate !== 'drift' || growth !== null),
        required: declared.required,
        growth,
        level: parseLevel(own.level ?? commonLevel ?? defaultLevel, `rules for ${name}: level`),
        cap: parseCap(own.cap ?? overrides.cap ?? recorded.cap ?? DEFAULT_RULES.cap, `rules for ${name}: cap`),
        accepted: readAccepted(
          accepted.filter(({ series }) => series === name),
          declared.unit,
          header.created,
        ),
        inherited:
          grown === undefined ? null : { growth: grown.growth, level: grown.level, since: inherited?.since ?? null },
        granularity: granularityOf(name, declared),
        scale: declared.unit === 'bytes' ? MIB : 1,
      };
    }),
    classes: Object.entries(overrides.classes ?? recorded.classes ?? {}).map(([name, { growth }]) => ({
      name,
      bytes: perThousand(growth, `rules for class ${name}: growth`),
    })),
    alpha: overrides.alpha ?? recorded.alpha ?? DEFAULT_RULES.alpha,
    horizon: horizon in HORIZONS ? horizon : 'safe',
    last: Math.min(MAX_CYCLES, Math.floor(header.plan?.cycles ?? LAST_LOOK)),
  };
}

/** The step of a series in the unit judged in; 0.0005 MiB at most where it is no coarser than a page. */
export function quantumOf(rules: SeriesRules): number {
  if (rules.unit !== 'bytes') return rules.granularity;
  return rules.granularity <= FINE ? Math.min(rules.granularity / MIB, 0.0005) : rules.granularity / MIB;
}

/** `gate: true` also judges what by itself only explains: by its growth, and its height. */
function gatesOf(name: string, declared: SeriesHeader, gate: boolean | undefined): readonly GateRule[] {
  if (gate === false) return [];
  const own = declared.gated ?? definitionOf(name)?.gated ?? [];
  return gate === true && !own.includes('drift') ? [...own.filter((rule) => rule !== 'level'), 'drift', 'level'] : own;
}

function granularityOf(name: string, declared: SeriesHeader): number {
  const known = definitionOf(name);
  const own = declared.granularity ?? known?.granularity ?? 0;
  return Math.max(own, known?.judgedGranularity ?? 0);
}

/** @throws BudgetSyntaxError for a budget per minute: a class has no rate of its own */
function perThousand(value: string | number, where: string): number {
  const { bytes, per } = parseGrowth(value, where);
  if (per === '1000 requests') return bytes;
  throw new BudgetSyntaxError(`${where}: found ${JSON.stringify(value)}; allowed: per 1000 requests, as 1 MiB/1000req`);
}

function growthOf(value: string | number | undefined, unit: Unit, where: string): Growth | null {
  return value === undefined ? null : parseGrowthOf(value, unit, where);
}
