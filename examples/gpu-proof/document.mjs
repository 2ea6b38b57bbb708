/** What a proof leaves behind: the table, its block in docs/gpu-proof.md, and recordings of a size to keep. Pure. */
import { gzipSync } from 'node:zlib';

/** A recording that is kept in the repository is at most about this large. */
export const MAX_BYTES = 200_000;

/**
 * @typedef {{ name: string, expected: string, found: string, layer: string, cycles: number | null,
 *   requests: number | null, seconds: number | null, problems: string[] }} Row
 */

/** The table, and below it what differs; a number that is not known is a dash. */
export function table(/** @type {readonly Row[]} */ rows) {
  const number = (/** @type {number | null} */ value) => (value === null ? '-' : String(Math.round(value)));
  const lines = [
    '| case | expected | found | growth first at | cycles | requests | s |',
    '| --- | --- | --- | --- | ---: | ---: | ---: |',
    ...rows.map(
      ({ name, expected, found, layer, cycles, requests, seconds, problems }) =>
        `| ${name} | ${expected} | ${problems.length === 0 ? found : `**${found}**`} | ${layer} | ${number(cycles)} | ${number(requests)} | ${number(seconds)} |`,
    ),
  ];
  const problems = rows.flatMap((row) => row.problems.map((problem) => `* ${row.name}: ${problem}`));
  return [...lines, ...(problems.length === 0 ? [] : ['', 'Not as expected:', '', ...problems])].join('\n');
}

/** The probe's and the tool's cost as list items. */
export function costLines(
  /** @type {string} */ device,
  /** @type {ReturnType<import('./costs.mjs').probeCosts> | null} */ probe,
  /** @type {Awaited<ReturnType<import('./costs.mjs').toolCosts>> | null} */ tool,
) {
  const lines = [];
  if (probe !== null) {
    const span = (/** @type {{ p50_us: number, p95_us: number, calls: number }} */ { p50_us, p95_us, calls }) =>
      `p50 ${p50_us} µs, p95 ${p95_us} µs (${calls} calls)`;
    const held = `${(probe.resident_bytes / 2 ** 30).toFixed(2)} GiB resident`;
    lines.push(`* The probe's whole reading, at a checkpoint, ${held}: ${span(probe.whole)}`);
    if (device === 'cuda') {
      lines.push(`* Of that, torch's own figures, also once a second under load: ${span(probe.torch)}`);
      if (probe.unread.length > 0) lines.push(`* Not read in this torch: ${probe.unread.join(', ')}`);
    }
  }
  if (tool !== null) {
    const { samples, cpuSeconds, wallSeconds } = tool;
    const each = (cpuSeconds / samples).toFixed(3);
    const every = (wallSeconds / samples).toFixed(2);
    lines.push(`* \`nvidia-smi -q -x -l 1\`: ${each} CPU seconds a sample, one every ${every} s (${samples} samples)`);
  }
  return lines;
}

/**
 * The document with the text between its two marks replaced.
 * @param mark `cuda` or `cpu`: between `<!-- gpu-proof:MARK -->` and `<!-- /gpu-proof:MARK -->`
 * @throws Error where the document lacks them
 */
export function withBlock(/** @type {string} */ text, /** @type {string} */ mark, /** @type {string} */ block) {
  const [begin, end] = [`<!-- gpu-proof:${mark} -->`, `<!-- /gpu-proof:${mark} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/gpu-proof.md: ${begin} and ${end} are not there`);
  return `${text.slice(0, from + begin.length)}\n${block.trim()}\n${text.slice(to)}`;
}

/** A recording to keep: as it is where it is small, else without its samples, else that gzipped. */
export function kept(/** @type {string} */ recording) {
  const checkpoints = recording
    .split('\n')
    .filter((line) => !line.startsWith('{"kind":"sample"'))
    .join('\n');
  for (const text of [recording, checkpoints]) {
    if (Buffer.byteLength(text) <= MAX_BYTES) return { suffix: '', data: Buffer.from(text) };
  }
  return { suffix: '.gz', data: gzipSync(checkpoints, { level: 9 }) };
}
