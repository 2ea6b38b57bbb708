/** Label matchers of PromQL, as a person writes them: `namespace="prod",pod=~"llm-canary-.*"`. */

export interface Matcher {
  label: string;
  op: '=' | '!=' | '=~' | '!~';
  /** With its quotation marks and escapes. */
  quoted: string;
}

const ONE =
  /^\s*([a-zA-Z_][a-zA-Z0-9_]{0,99})\s*(=~|!~|!=|=)\s*("(?:[^"\\\p{Cc}]|\\[\\"nt.dwsDWSb+*?^$(){}[\]|/-]){0,400}")\s*/u;
const MOST = 16;

/**
 * Parses a selector without the metric's name; braces around it are allowed.
 * @returns null where it is none, or has no matcher: it would select every pod there is
 */
export function parseMatchers(text: string): Matcher[] | null {
  if (text.length > 2000) return null;
  let rest = text.trim();
  if (rest.startsWith('{') !== rest.endsWith('}')) return null;
  if (rest.startsWith('{')) rest = rest.slice(1, -1).trim();
  const found: Matcher[] = [];
  while (rest !== '') {
    const match = ONE.exec(rest);
    if (match === null || found.length === MOST) return null;
    const [whole, label = '', op = '=', quoted = ''] = match;
    found.push({ label, op: op as Matcher['op'], quoted });
    rest = rest.slice(whole.length);
    if (rest === '') break;
    if (!rest.startsWith(',')) return null;
    rest = rest.slice(1).trim();
  }
  return found.length === 0 ? null : found;
}

/** `metric{label="value"}`. */
export function selectorOf(metric: string, matchers: readonly Matcher[]): string {
  return `${metric}{${matchers.map(({ label, op, quoted }) => `${label}${op}${quoted}`).join(',')}}`;
}

/** The same for an exporter that gives a pod's labels another name (`exported_pod`). */
export function renamed(matchers: readonly Matcher[]): Matcher[] {
  return matchers.map((matcher) =>
    ['pod', 'namespace', 'container'].includes(matcher.label)
      ? { ...matcher, label: `exported_${matcher.label}` }
      : matcher,
  );
}
