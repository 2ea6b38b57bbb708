import { plain } from '../../report/escape.js';
import { counted } from '../../report/text/figures.js';
import type { RecorderSummary } from '../../workload/recorder/recorder.js';

/** Pieces of what `record`, `import` and `workload` print. */

/** Counts as `a 3, b 1`, the largest first. @param name what a key is called */
export function list(counts: Readonly<Record<string, number>>, name: (key: string) => string = (key) => key): string {
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([key, count]) => `${printable(name(key))} ${count}`)
    .join(', ');
}

const CLASSES_SHOWN = 8;

/** The most frequent classes of requests, one per line. */
export function classLines(classes: readonly (readonly [name: string, count: number])[]): string[] {
  const more = classes.length - CLASSES_SHOWN;
  return [
    ...classes.slice(0, CLASSES_SHOWN).map(([name, count]) => `  ${String(count).padStart(7)}  ${printable(name)}`),
    ...(more > 0 ? [`  and ${counted(more, 'more class', 'more classes')}`] : []),
  ];
}

/** What was redacted, and which secrets a replay needs. */
export function redactionText({
  headers,
  fields,
  queries,
  bodyHits,
  cookies,
  secrets,
}: RecorderSummary['redaction']): string {
  const parts = [
    ...(headers.length === 0 ? [] : [`headers ${headers.map(printable).join(', ')}`]),
    ...(cookies === 0 ? [] : [counted(cookies, 'cookie header')]),
    ...(fields.length === 0 ? [] : [`fields ${fields.map(printable).join(', ')}`]),
    ...(queries.length === 0 ? [] : [`query ${queries.map(printable).join(', ')}`]),
    ...(bodyHits === 0 ? [] : [`${counted(bodyHits, 'place')} in bodies and paths`]),
  ];
  const needs = secrets.length === 0 ? '' : `; a replay reads ${secrets.join(', ')} from the environment`;
  return `redacted: ${parts.length === 0 ? 'nothing' : parts.join('; ')}${needs}`;
}

/** Text from outside as one bounded line without control characters. */
function printable(text: string): string {
  return plain(text, 200);
}
