import type { RecordingHeader, Rules, SeriesHeader } from '../recording/recording.js';
import { definitionOf, type GateRule, MIB, type Unit } from '../series/series.js';
import { type Cap, type Growth, type Level, parseCap, parseGrowth, parseLevel } from './budget.js';
import { ALPHA, HORIZONS, type Horizon, LAST_LOOK } from './constants.js';

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
  /** In its unit: the step it is judged to move in. */
  granularity: number;
  /** One of the unit judged in, in the series' unit: MiB for bytes. */
  scale: number;
}

/** The rules of one run, read. */
export interface RunRules {
  series: SeriesRules[];
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
export const MOST_CYCLES = 4096;
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
  return {
    series: Object.entries(header.series).map(([name, declared]) => {
      const own = ofSeries(name);
      const defaultLevel = declared.better === 'higher' ? DEFAULT_CAPACITY_LEVEL : DEFAULT_RULES.level;
      const common =
        declared.unit === 'bytes' ? (overrides.growth ?? recorded.growth ?? DEFAULT_RULES.growth) : undefined;
      const growth =
        declared.better === 'lower' ? growthOf(own.growth ?? common, declared.unit, `rules for ${name}: growth`) : null;
      const commonLevel = declared.better === 'lower' ? (overrides.level ?? recorded.level) : undefined;
      return {
        name,
        unit: declared.unit,
        better: declared.better,
        gated: own.gate === false ? [] : gatesOf(name, declared).filter((gate) => gate !== 'drift' || growth !== null),
        required: declared.required,
        growth,
        level: parseLevel(own.level ?? commonLevel ?? defaultLevel, `rules for ${name}: level`),
        cap: parseCap(own.cap ?? overrides.cap ?? recorded.cap ?? DEFAULT_RULES.cap, `rules for ${name}: cap`),
        granularity: granularityOf(name, declared),
        scale: declared.unit === 'bytes' ? MIB : 1,
      };
    }),
    alpha: overrides.alpha ?? recorded.alpha ?? DEFAULT_RULES.alpha,
    horizon: horizon in HORIZONS ? horizon : 'safe',
    last: Math.min(MOST_CYCLES, Math.floor(header.plan?.cycles ?? LAST_LOOK)),
  };
}

/** The step of a series in the unit judged in; 0.0005 MiB at most where it is no coarser than a page. */
export function quantumOf(rules: SeriesRules): number {
  if (rules.unit !== 'bytes') return rules.granularity;
  return rules.granularity <= FINE ? Math.min(rules.granularity / MIB, 0.0005) : rules.granularity / MIB;
}

function gatesOf(name: string, declared: SeriesHeader): readonly GateRule[] {
  return declared.gated ?? definitionOf(name)?.gated ?? [];
}

function granularityOf(name: string, declared: SeriesHeader): number {
  const known = definitionOf(name);
  const own = declared.granularity ?? known?.granularity ?? 0;
  return Math.max(own, known?.judgedGranularity ?? 0);
}

/** A number is MiB per 1000 requests for bytes, else the series' own unit per 1000 requests. */
function growthOf(value: string | number | undefined, unit: Unit, where: string): Growth | null {
  if (value === undefined) return null;
  if (unit === 'bytes') return parseGrowth(value, where);
  const { bytes, per } = parseGrowth(value, where);
  return { bytes: typeof value === 'number' ? bytes / MIB : bytes, per };
}
