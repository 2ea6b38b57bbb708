import type { GpuProcess } from '../../memory/gpu/driver.js';
import { formatBytes } from '../../series/series.js';

/** Processes in a sentence, five at most. */
export function processesText(processes: readonly GpuProcess[]): string {
  const named = processes.slice(0, 5).map(({ pid, name, usedBytes }) => {
    const program = name.replace(/^.*\//, '').slice(0, 60);
    return `${program} (${pid}${usedBytes === null ? '' : `, ${formatBytes(usedBytes)}`})`;
  });
  const more = processes.length > 5 ? ` and ${processes.length - 5} more` : '';
  return `${named.join(', ')}${more}`;
}
