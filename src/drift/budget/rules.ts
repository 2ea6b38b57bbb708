import type { Inherited, RecordingHeader, SeriesHeader } from '../../recording/recording.js';
import { definitionOf, type GateRule, MIB, type Unit } from '../../series/series.js';
import { ALPHA, HORIZONS, type Horizon, LAST_LOOK, LATE_SHARE } from '../constants.js';
import { type AcceptedRule, acceptedOf } from './accepted.js';
import { type Cap, type Growth, growthIn, type Level, parseCap, parseGrowth, parseLevel } from './budget.js';
import { type Budgets, parseRules } from './written-rules.js';

/** What a caller may lay over the rules that the recording carries. */
export type Overrides = Budgets & { horizon?: Horizon };

/** The rules of one series. Budgets are in its unit; `scale` turns that into the one judged in (MiB for bytes). */
export interface SeriesRules {
  name: string;
  unit: Unit;
  better: 'lower' | 'higher';
  gated: readonly GateRule[];
  required: boolean;
  /** The series whose growth explains a part of this one's, which is taken off before growth is judged; mostly null. */
  growthBeside: string | null;
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
interface InheritedRule {
  growth: number;
  level: number;
  /** Commit; null where it is not known. */
  since: string | null;
}

/** The rules of one run. */
export interface RunRules {
  series: SeriesRules[];
  /** Series that an accepted entry names and the recording does not have. */
  acceptedInVain: string[];
  /** Budgets of single classes of requests, bytes per 1000 requests of the class. */
  classes: { name: string; bytes: number }[];
  alpha: number;
  /** Share of the requests that may be sent late. */
  lateShare: number;
  horizon: Horizon;
  /** Slices of the workload that the cycles sent in turn; 1 where all sent the same. */
  slices: number;
  /** Last cycle a verdict may fall at. */
  last: number;
}

/** The contract's defaults (docs/reference.md). */
export const DEFAULT_BUDGETS = {
  growth: parseGrowth('1 MiB/1000req'),
  level: parseLevel('5% and 64 MiB'),
  cap: parseCap('95%'),
} as const;
/** Of a pre-allocating server's capacity, where less is worse. */
const DEFAULT_CAPACITY_LEVEL = parseLevel('2%');
/** No run is judged beyond this cycle, whatever a recording claims. */
export const MAX_CYCLES = 4096;
/** A step up to a page is finer than the noise floor of 0.001 MiB. */
const FINE = 4096;

/**
 * The rules by which a recording is judged: its own, the overrides over them, the defaults under them. A rule for one
 * series goes before a rule for all.
 * @throws BudgetSyntaxError where a text of the header is no budget
 */
export function readRules(header: RecordingHeader, overrides: Overrides = {}): RunRules {
  const recorded = parseRules(header.rules ?? {});
  const horizon = overrides.horizon ?? header.plan?.horizon ?? 'safe';
  const rules = { ...DEFAULT_BUDGETS, ...recorded, ...overrides };
  const accepted = rules.accepted ?? [];
  return {
    acceptedInVain: [...new Set(accepted.map(({ series }) => series))].filter(
      (name) => !Object.hasOwn(header.series, name),
    ),
    series: Object.entries(header.series).map(([name, declared]) => {
      const { unit, better } = declared;
      const own = { ...recorded.series?.[name], ...overrides.series?.[name] };
      const growth = better === 'higher' ? undefined : (own.growth ?? (unit === 'bytes' ? rules.growth : undefined));
      const level = own.level ?? (better === 'higher' ? DEFAULT_CAPACITY_LEVEL : rules.level);
      return {
        name,
        unit,
        better,
        gated: gatesOf(name, declared, own.gate).filter(
          (gate) => gate !== 'drift' || growth !== undefined || definitionOf(name)?.atRest !== undefined,
        ),
        required: declared.required,
        growthBeside: growthBeside(name, header),
        growth: growth === undefined ? null : growthIn(growth, unit),
        level,
        cap: own.cap ?? rules.cap,
        accepted: acceptedOf(accepted, name, unit, header.created),
        inherited: inheritedBy(name, rules.inherited),
        granularity: granularityOf(name, declared),
        scale: unit === 'bytes' ? MIB : 1,
      };
    }),
    classes: Object.entries(rules.classes ?? {}).map(([name, { growth }]) => ({ name, bytes: growth.bytes })),
    alpha: rules.alpha ?? ALPHA,
    lateShare: rules.lateShare ?? LATE_SHARE,
    horizon: horizon in HORIZONS ? horizon : 'safe',
    slices: header.plan?.slices ?? 1,
    last: Math.min(MAX_CYCLES, Math.floor(header.plan?.cycles ?? LAST_LOOK)),
  };
}

function inheritedBy(name: string, inherited: Inherited | undefined): InheritedRule | null {
  const share = inherited !== undefined && Object.hasOwn(inherited.series, name) ? inherited.series[name] : undefined;
  return share === undefined ? null : { growth: share.growth, level: share.level, since: inherited?.since ?? null };
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

/** As declared: a recording that does not judge the series for growth by itself is read as it always was. */
function growthBeside(name: string, { series }: RecordingHeader): string | null {
  const beside = definitionOf(name)?.growthBeside;
  const gated = series[name]?.gated ?? [];
  return beside !== undefined && gated.includes('drift') && Object.hasOwn(series, beside) ? beside : null;
}

function granularityOf(name: string, declared: SeriesHeader): number {
  const known = definitionOf(name);
  const own = declared.granularity ?? known?.granularity ?? 0;
  return Math.max(own, known?.judgedGranularity ?? 0);
}
