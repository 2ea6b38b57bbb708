import { describe, expect, it } from 'vitest';
import { parseMatchers, renamed, selectorOf } from '../../src/prometheus/matchers.js';

describe('label matchers', () => {
  it('are read as PromQL has them, with and without braces', () => {
    const text = 'namespace="prod", pod=~"llm-canary-.*",job!="a\\"b"';
    const parsed = parseMatchers(text);
    expect(parsed).toEqual(parseMatchers(`{${text}}`));
    expect(selectorOf('up', parsed ?? [])).toBe('up{namespace="prod",pod=~"llm-canary-.*",job!="a\\"b"}');
  });

  it.each(['', '{}', 'pod', 'pod="a" or vector(1)', 'pod="a"} + up{x="b"', 'pod="a",,x="b"', 'pod="a\n"', '{pod="a"'])(
    'are refused where they are none, or more: %j',
    (text) => expect(parseMatchers(text)).toBeNull(),
  );

  it('are renamed for an exporter that calls the pod exported_pod', () => {
    const parsed = renamed(parseMatchers('pod="a",job="b"') ?? []);
    expect(selectorOf('m', parsed)).toBe('m{exported_pod="a",job="b"}');
  });
});
