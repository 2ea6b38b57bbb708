import { levelBudget } from '../../drift/budget/accepted.js';
import type { SeriesSpread } from '../../drift/level/spread.js';
import { roundedUp } from '../../drift/stats/rounding.js';
import { formatValue, MIB, type Unit } from '../../series/series.js';
import type { Calibration } from './calibration.js';

/** A growth budget as the configuration has it: `0.21 MiB/1000req`. @param value in the series' unit */
export function growthSetting(value: number, unit: Unit): string {
  return unit === 'bytes' ? `${roundedUp(value / MIB)} MiB/1000req` : `${roundedUp(value)}/1000req`;
}

/** A table of the figures, one row per series. @param measured what was: `image my-server` */
export function calibrationText({ runs, cycle, settleMs, cycles, series }: Calibration, measured: string): string {
  const rows = series.map(({ series: name, unit, growth, level }) => [
    name,
    growth === null ? '-' : growthSetting(growth.least, unit),
    growth === null ? '-' : growth.configured === null ? 'per minute' : growthSetting(growth.configured, unit),
    growth === null ? '-' : largest(growth),
    level === null ? '-' : formatValue(level.sd, unit),
    level === null ? '-' : formatValue(level.least, unit),
  ]);
  const head = ['series', 'min growth', 'configured', 'limited by', 'level sd', 'min level'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const needed = settleMs.needed === null ? 'an unknown time' : `${settleMs.needed} ms`;
  return [
    `Calibration of ${measured}`,
    `${runs} runs of the same code, ${cycle.measured} requests per cycle; max-duration allows ${cycles} cycles.`,
    `Readings settled after ${needed}; the runs waited ${settleMs.measured} ms.`,
    '',
    line(head),
    ...rows.map(line),
  ].join('\n');
}

function largest({ noise, between, steps, least }: NonNullable<SeriesSpread['growth']>): string {
  if (least === steps) return 'granularity, or 10 bytes per request';
  return least === between && between > noise ? 'spread between runs' : 'noise within a run';
}

/** The same as lines of the configuration file: the smallest budgets that this machine supports. */
export function calibrationLines({ runs, cycle, settleMs, series }: Calibration, measured: string): string {
  const settle = settleMs.needed ?? settleMs.measured;
  const budgets = series.flatMap(({ series: name, unit, growth, level }) => {
    const parts = [
      ...(growth === null ? [] : [`growth: ${growthSetting(growth.least, unit)}`]),
      ...(level === null || unit !== 'bytes'
        ? []
        : [
            `level: ${roundedUp((100 * level.least) / Math.max(1, Math.abs(level.baseline)))}% and ${roundedUp(level.least / MIB)} MiB`,
          ]),
    ];
    return parts.length === 0 ? [] : [`    ${JSON.stringify(name)}: { ${parts.join(', ')} }`];
  });
  return [
    `# Smallest budgets for this machine, measured by memdrift calibrate in ${runs} runs of`,
    `# ${measured}.`,
    'plan:',
    `  cycle: { requests: ${cycle.recommended} }`,
    `  settle: ${settle}ms`,
    'budgets:',
    '  series:',
    ...budgets,
    '',
  ].join('\n');
}

/** One line about a configured budget below what this machine supports; null where there is none. */
export function belowSpread({ series, cycle }: Calibration): string | null {
  for (const { series: name, unit, growth, level } of series) {
    if (growth !== null && growth.configured !== null && growth.configured < growth.least) {
      const [found, allowed] = [growth.configured, growth.least].map((value) => growthSetting(value, unit));
      const remedy =
        cycle.recommended > cycle.measured && growth.least > growth.steps
          ? `, or plan.cycle: { requests: ${cycle.recommended} }`
          : '';
      return `key "budgets.growth" for ${name}: found ${found}; allowed: ${allowed} or more, the smallest growth that this machine can detect${remedy}`;
    }
    if (level === null || unit !== 'bytes') continue;
    const budget = levelBudget(level.configured, level.baseline);
    if (budget >= level.sd * 2) continue;
    return `key "budgets.level" for ${name}: found ${(budget / MIB).toFixed(1)} MiB; allowed: ${(level.least / MIB).toFixed(1)} MiB or more: runs of the same code differ by ${(level.sd / MIB).toFixed(1)} MiB (standard deviation)`;
  }
  return null;
}
