import { levelBudget } from '../../drift/budget/accepted.js';
import type { SeriesSpread } from '../../drift/level/spread.js';
import { roundedUp } from '../../drift/stats/rounding.js';
import { formatValue, MIB, type Unit } from '../../series/series.js';
import type { Calibration } from './calibration.js';

/** `0.21 MiB/1000req`, as the configuration has it. @param value in the series' unit */
export function growthSetting(value: number, unit: Unit): string {
  return unit === 'bytes' ? `${roundedUp(value / MIB)} MiB/1000req` : `${roundedUp(value)}/1000req`;
}

/** The figures, a series a line. */
export function calibrationText({ runs, cycle, settleMs, cycles, series }: Calibration): string {
  const rows = series.map(({ series: name, unit, growth, level }) => [
    name,
    growth === null ? '-' : growthSetting(growth.least, unit),
    growth === null ? '-' : growth.configured === null ? 'per minute' : growthSetting(growth.configured, unit),
    growth === null ? '-' : largest(growth),
    level === null ? '-' : formatValue(level.sd, unit),
    level === null ? '-' : formatValue(level.least, unit),
  ]);
  const head = ['series', 'least growth', 'configured', 'because of', 'height, sd', 'least level'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const needed = settleMs.needed === null ? 'not seen' : `${settleMs.needed} ms`;
  return [
    `${runs} runs of the same code, ${cycle.measured} requests a cycle, ${cycles} cycles in the time there is.`,
    `Readings are at rest after ${needed}; ${settleMs.measured} ms were waited.`,
    '',
    line(head),
    ...rows.map(line),
  ].join('\n');
}

function largest({ noise, between, steps, least }: NonNullable<SeriesSpread['growth']>): string {
  if (least === steps) return 'its steps, or 10 bytes a request';
  return least === between && between > noise ? 'spread between runs' : 'noise within a run';
}

/** The same as lines of the configuration file: the finest budgets that are no guess. */
export function calibrationLines({ runs, cycle, settleMs, series }: Calibration): string {
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
    `# measured by memdrift calibrate over ${runs} runs on this machine; the finest budgets that it can tell`,
    'plan:',
    `  cycle: { requests: ${cycle.recommended} }`,
    `  settle: ${settle}ms`,
    'budgets:',
    '  series:',
    ...budgets,
    '',
  ].join('\n');
}

/** One line where a configured budget is finer than what can be told here; null where none is. */
export function belowSpread({ series, cycle }: Calibration): string | null {
  for (const { series: name, unit, growth, level } of series) {
    if (growth !== null && growth.configured !== null && growth.configured < growth.least) {
      const [found, allowed] = [growth.configured, growth.least].map((value) => growthSetting(value, unit));
      const remedy =
        cycle.recommended > cycle.measured && growth.least > growth.steps
          ? `, or plan.cycle: { requests: ${cycle.recommended} }`
          : '';
      return `key "budgets.growth" for ${name}: found ${found}; allowed: ${allowed} or more, the least that can be told from none on this machine${remedy}`;
    }
    if (level === null || unit !== 'bytes') continue;
    const budget = levelBudget(level.configured, level.baseline);
    if (budget >= level.sd * 2) continue;
    return `key "budgets.level" for ${name}: found ${(budget / MIB).toFixed(1)} MiB; allowed: ${(level.least / MIB).toFixed(1)} MiB or more: runs of the same code differ by ${(level.sd / MIB).toFixed(1)} MiB (standard deviation)`;
  }
  return null;
}
