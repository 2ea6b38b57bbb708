import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PAGE_BYTES, MAX_SAMPLES, parsePage } from '../../../src/memory/metrics/metrics-page.js';
import { fixture, page } from './support.js';

describe('the parser of metrics pages', () => {
  it('reads labels and values of every sample of a metric', () => {
    expect(page('vllm-two-engines.txt').get('vllm:num_requests_running')).toEqual([
      { labels: { engine: '0', model_name: 'm' }, value: 3 },
      { labels: { engine: '1', model_name: 'm' }, value: 4 },
    ]);
  });

  it('is not held up by numbers that are none', () => {
    const line = `a{x="1"} ${'1'.repeat(64_000)}z`;
    expect(parsePage(Array.from({ length: 60 }, () => line).join('\n')).get('a')).toEqual([
      { labels: { x: '1' }, value: null },
    ]);
  });

  it('reads the last line without a line feed, and lines that end in CRLF', () => {
    expect(parsePage('a{x="1"} 1\r\nb 2')).toEqual(
      new Map([
        ['a', [{ labels: { x: '1' }, value: 1 }]],
        ['b', [{ labels: {}, value: 2 }]],
      ]),
    );
  });

  it('needs neither HELP nor TYPE', () => {
    const bare = fixture('process.txt').replace(/^#.*\n/gm, '');
    expect(parsePage(bare)).toEqual(page('process.txt'));
    expect(bare).not.toContain('#');
  });

  it('takes a comma after the last label, as TorchServe prints it', () => {
    expect(page('torchserve.txt').get('QueueTime')).toEqual([
      { labels: { Level: 'Host', Hostname: '88665a372f4b' }, value: 0 },
    ]);
  });

  it('keeps sum and count of a histogram apart, and passes its buckets over', () => {
    const read = page('tei.txt');
    expect(read.has('te_batch_next_size_bucket')).toBe(false);
    expect(read.get('te_batch_next_size_count')).toEqual([{ labels: {}, value: 2 }]);
    expect(read.has('te_batch_next_size')).toBe(false);
  });

  it('reads what OpenMetrics adds: exemplars, escaped labels, the end mark', () => {
    const read = page('openmetrics.txt');
    expect(read.get('app_done_total')).toEqual([{ labels: {}, value: 3 }]);
    expect(read.get('app_seconds_sum')).toEqual([{ labels: {}, value: 0.7 }]);
    expect(read.get('app_gauge')?.[0]).toEqual({ labels: { path: 'a "b" \\ c\nd, e} f' }, value: 4 });
    expect([...read.keys()].some((name) => name.includes('EOF'))).toBe(false);
  });

  it('gives null, not a number, for NaN and infinities', () => {
    const values = page('openmetrics.txt')
      .get('app_gauge')
      ?.map(({ labels, value }) => [labels['path'], value]);
    expect(values?.slice(1)).toEqual([
      ['nan', null],
      ['inf', null],
      ['-inf', null],
      ['huge', 1e300],
    ]);
  });

  it.each([
    ['1', 1],
    ['-1.5', -1.5],
    ['.5', 0.5],
    ['1.1701968896e+010', 11701968896],
    ['3 1395066363000', 3],
    ['3 1395066363.123', 3],
    ['3 # {a="b"} 0.7 1', 3],
    ['3 12 # {a="b"} 0.7', 3],
    ['0x10', null],
    ['1e999', null],
    ['1,5', null],
    ['1 2 3', 1],
    ['1 rubbish', null],
    ['nope', null],
  ])('reads %j as %j', (text, value) => {
    expect(parsePage(`x ${text}\n`).get('x')).toEqual([{ labels: {}, value }]);
  });

  it('goes on after lines that are broken', () => {
    const read = parsePage('<html>\n{"a":1}\n}{\n= 3\n9x 1\nbad{ 1\ngood 2\n');
    expect(read.get('good')).toEqual([{ labels: {}, value: 2 }]);
    expect(read.size).toBe(2);
  });

  it.each(['x{', 'x{a', 'x{a="1"', 'x{a="1"}', 'x{a=1} 2', 'x{a="1" b="2"} 3', 'x{a="1"} two'])(
    'keeps %j as a sample that is not known, so that no sum comes out too small',
    (line) => {
      expect(parsePage(`${line}\n`).get('x')).toMatchObject([{ value: null }]);
    },
  );

  it('counts a sample once that stands there twice, and does not know it where the two differ', () => {
    expect(parsePage('x{a="1",b="2"} 3\nx{b="2",a="1"} 3\n').get('x')).toHaveLength(1);
    expect(
      parsePage('x{a="1",b="2"} 3\nx{b="2",a="1"} 4\nx{a="2"} 5\n')
        .get('x')
        ?.map(({ value }) => value),
    ).toEqual([null, 5]);
  });

  it('is not misled by labels that are called like parts of an object', () => {
    const [sample] = parsePage('x{__proto__="1",constructor="2",a="3"} 4').get('x') ?? [];
    expect(sample?.value).toBe(4);
    expect(sample?.labels['a']).toBe('3');
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('refuses an answer that is too large, whole', () => {
    const line = 'x 1\n';
    const fits = line + '#'.repeat(MAX_PAGE_BYTES - line.length);
    expect(parsePage(fits).size).toBe(1);
    expect(parsePage(`${fits}#`).size).toBe(0);
    expect(parsePage(line + '\u00e4'.repeat(MAX_PAGE_BYTES / 2)).size).toBe(0);
  });

  it('refuses a page of too many samples, whole', () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, i) => `x{i="${i}"} 1\n`).join('');
    expect(parsePage(lines(MAX_SAMPLES)).get('x')).toHaveLength(MAX_SAMPLES);
    expect(parsePage(lines(MAX_SAMPLES + 1)).size).toBe(0);
  });

  it('does not read a line of a size that no server prints', () => {
    expect(parsePage(`x{a="${'y'.repeat(70_000)}"} 1\nz 2`).get('x')).toEqual([{ labels: {}, value: null }]);
  });

  it('never throws, and gives finite numbers or null, whatever the text', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '"',
      '=',
      ',',
      ' ',
      '\t',
      '\n',
      '\r',
      '\\',
      '#',
      'a',
      ':',
      '1',
      'NaN',
      'x 1',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(bits, { maxLength: 80 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (anything) => {
        for (const samples of parsePage(anything).values()) {
          for (const { value } of samples) expect(value === null || Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds any labels and values again', () => {
    const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/).filter((label) => label !== '__proto__');
    const labels = fc.dictionary(name, fc.string({ maxLength: 12 }), { maxKeys: 4, noNullPrototype: true });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const escaped = (value: string): string =>
      value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
    fc.assert(
      fc.property(labels, number, (wanted, value) => {
        const inside = Object.entries(wanted).map(([label, text]) => `${label}="${escaped(text)}"`);
        const [sample] = parsePage(`m{${inside.join(',')}} ${value}\n`).get('m') ?? [];
        expect(sample?.labels).toEqual(wanted);
        expect(sample?.value).toBe(Object.is(value, -0) ? sample?.value : value);
      }),
    );
  });
});
