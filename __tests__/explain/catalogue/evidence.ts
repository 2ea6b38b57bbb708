import type { PhaseGrowth } from '../../../src/explain/phase-evidence.js';
import type { Holder } from '../../../src/explain/why-it-grows.js';

const HOLDER: Holder = {
  by: 'python',
  heldBy: 'global',
  name: 'THINGS',
  owner: 'app',
  way: 'app.THINGS',
  type: 'list',
  place: null,
  holds: null,
  perRequest: 1,
  length: 100,
};

/** Of a Python service that appends to a list, but for what is changed. */
export const holderWith = (change: Partial<Holder>): Holder => ({ ...HOLDER, ...change });

/** Phases that were decided, of one series. */
export const phasesOf =
  (series: string) =>
  (decided: Record<string, boolean>): PhaseGrowth[] =>
    Object.entries(decided).map(([phase, grows]) => ({
      phase,
      class: null,
      series,
      growth: null,
      grows,
      failed: null,
    }));
