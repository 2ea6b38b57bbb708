/** One sample of a metrics page. */
export interface MetricSample {
  labels: Readonly<Record<string, string>>;
  /**
   * Null for NaN and infinities, and where the page does not make it plain: no number is invented. A line that names a
   * metric and is broken after that stands here with null, so that a sum over engines is null and not too small.
   */
  value: number | null;
}

/** A page in the Prometheus text format, by the metric's whole name (`vllm:num_requests_running`). */
export type MetricsPage = ReadonlyMap<string, readonly MetricSample[]>;

/** A larger answer is no metrics page. For comparison: the page of a Ray node in ray-project/ray#59072 has 389 kB. */
export const MAX_PAGE_BYTES = 4 * 2 ** 20;

/** A page with more samples is refused whole: half a page would make sums that are too small. */
export const MAX_SAMPLES = 50_000;

/** Longer lines are not read. The longest of the fixtures, `vllm:cache_config_info`, has 554 characters. */
const MAX_LINE_CHARS = 64 * 2 ** 10;

/** Buckets of histograms are most lines of most pages; no reader asks for them, and they take most of the time. */
const BUCKET = '_bucket';

/** A metric's name, by https://prometheus.io/docs/instrumenting/exposition_formats/ */
const NAME = /^[A-Za-z_:][A-Za-z0-9_:]*(?=[\s{])/;
/** One label and what ends it; blanks may stand between all of these. Prometheus 3 also has names in quotes. */
const LABEL = /\s*("(?:[^"\\\n]|\\.)*"|[^\s"={},]+)\s*=\s*"((?:[^"\\\n]|\\.)*)"\s*(,|(?=\}))/y;
const LABELS_END = /\s*\}/y;
/** In time linear in the text: two runs of digits side by side would be tried in every split. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** After the value, blanks removed: nothing, a timestamp, an exemplar of OpenMetrics (`# {trace_id="..."} 0.6`), or both. */
const AFTER_VALUE = /^(?:[+-]?[\d.]+(?:[eE][+-]?\d+)?)?(?:#.*)?$/s;

/**
 * Reads the text format of Prometheus (version 0.0.4) and what OpenMetrics adds to it. HELP and TYPE are not needed; of
 * histograms `x_sum` and `x_count` stand for themselves, and the buckets are passed over. A sample that stands there
 * twice counts once, and is null where the two differ.
 * @param text hostile. Never throws; an answer that is too large, or no page at all, gives an empty page
 */
export function parsePage(text: string): MetricsPage {
  const page = new Map<string, MetricSample[]>();
  if (text.length > MAX_PAGE_BYTES || Buffer.byteLength(text) > MAX_PAGE_BYTES) return page;
  const places = new Map<string, MetricSample>();
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const name = NAME.exec(line)?.[0];
    if (name === undefined || name.endsWith(BUCKET)) continue;
    const sample = sampleOf(line, name);
    const place = `${name} ${JSON.stringify(Object.entries(sample.labels).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
    const before = places.get(place);
    if (before !== undefined) {
      if (before.value !== sample.value) before.value = null;
      continue;
    }
    if (places.size === MAX_SAMPLES) return new Map();
    places.set(place, sample);
    const samples = page.get(name);
    if (samples === undefined) page.set(name, [sample]);
    else samples.push(sample);
  }
  return page;
}

/** A line whose labels break the format stands there without labels and value. */
function sampleOf(line: string, name: string): MetricSample {
  const unknown = { labels: {}, value: null };
  if (line.length > MAX_LINE_CHARS) return unknown;
  const rest = line.slice(name.length).trimStart();
  const found = rest.startsWith('{') ? labelsOf(rest) : { labels: {}, end: 0 };
  if (found === null) return unknown;
  const [, value = '', after = ''] = /^\s*(\S*)\s*(.*)$/s.exec(rest.slice(found.end)) ?? [];
  return { labels: found.labels, value: AFTER_VALUE.test(after.replaceAll(/\s/g, '')) ? numberOf(value) : null };
}

/** Labels at the start of a text, and where the text goes on; null where they break the format. */
function labelsOf(text: string): { labels: Record<string, string>; end: number } | null {
  const labels = new Map<string, string>();
  let end = 1;
  for (;;) {
    LABELS_END.lastIndex = end;
    if (LABELS_END.test(text)) return { labels: Object.fromEntries(labels), end: LABELS_END.lastIndex };
    LABEL.lastIndex = end;
    const [, label, value] = LABEL.exec(text) ?? [];
    if (label === undefined || value === undefined) return null;
    labels.set(label.startsWith('"') ? unescaped(label.slice(1, -1)) : label, unescaped(value));
    end = LABEL.lastIndex;
  }
}

/** A label's value: `\\`, `\"` and `\n` are escaped. */
function unescaped(text: string): string {
  return text.replace(/\\([\\"n])/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

function numberOf(text: string): number | null {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
