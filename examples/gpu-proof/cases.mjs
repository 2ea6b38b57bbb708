/**
 * What is proved: the cases, what each must end in, and whether a report says so. Pure.
 *
 * @typedef {'cuda' | 'cpu'} Device
 * @typedef {{ verdict: string, first?: string[], flat?: string[] }} Expected `first`: where growth may first appear;
 *   `flat`: series that must be in the report and no regression
 * @typedef {{ name: string, base: string, cuda: Expected, cpu: Expected | null }} Case `base`: the variant whose
 *   baseline it is compared with; `cpu: null`: it needs a GPU
 */

const pass = { verdict: 'pass' };
/** A leak; on a CPU its tensors lie in the heap, or above malloc's threshold in mappings of their own. */
const leak = (/** @type {string[]} */ first, /** @type {string[]} */ flat = []) => ({
  verdict: 'regression',
  first,
  flat,
});
const onHost = leak(['heap/allocated', 'process/resident']);
const fewerBlocks = leak(['kv-cache/capacity']);

/** @type {readonly Case[]} */
export const CASES = [
  { name: 'clean', base: 'clean', cuda: pass, cpu: pass },
  { name: 'graph-kept', base: 'clean', cuda: leak(['torch.device/allocated']), cpu: onHost },
  { name: 'tensors-kept', base: 'clean', cuda: leak(['torch.device/allocated']), cpu: onHost },
  {
    name: 'fragmentation',
    base: 'clean',
    cuda: leak(['torch.device/reserved'], ['torch.device/allocated']),
    cpu: null,
  },
  { name: 'outside-torch', base: 'clean', cuda: leak(['gpu/used'], ['torch.device/reserved']), cpu: null },
  // Where torch has no host_memory_stats (before 2.7 or so), pinned memory is seen as the process' alone.
  { name: 'pinned-kept', base: 'clean', cuda: leak(['torch.pinned/allocated', 'process/resident']), cpu: null },
  { name: 'cache-fills', base: 'clean', cuda: pass, cpu: pass },
  { name: 'prealloc', base: 'prealloc', cuda: pass, cpu: pass },
  {
    name: 'prealloc-smaller',
    base: 'prealloc',
    cuda: { ...fewerBlocks, flat: ['gpu/used'] },
    cpu: { ...fewerBlocks, flat: ['process/resident'] },
  },
];

/** The gate's name for all cases of one base: baselines are kept by it. */
export const gateOf = (/** @type {string} */ base) => `gpu-proof-${base}`;

/** An expectation, or what a report found, in the words of the table. */
export function words(/** @type {string} */ verdict, /** @type {readonly string[]} */ series) {
  return series.length === 0 ? verdict : `${verdict} at ${series.join(' or ')}`;
}

/**
 * What of a report is not as expected, a sentence each; empty where all is.
 * @param {Expected} expected
 * @param {{ verdict: string, growth: { first: string | null }, findings: { series: string, verdict: string }[] }} report
 */
export function differences(expected, report) {
  const found = [];
  const { first } = report.growth;
  if (report.verdict !== expected.verdict) found.push(`verdict ${report.verdict}, not ${expected.verdict}`);
  if (expected.first !== undefined && (first === null || !expected.first.includes(first))) {
    found.push(`growth first at ${first ?? 'none'}, not ${expected.first.join(' or ')}`);
  }
  for (const series of expected.flat ?? []) {
    const finding = report.findings.find((one) => one.series === series);
    if (finding === undefined) found.push(`${series} is not in the report`);
    else if (finding.verdict === 'regression') found.push(`${series} must stay flat, and is a regression`);
  }
  return found;
}
