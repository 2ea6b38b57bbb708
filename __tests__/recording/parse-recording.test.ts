import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecording, RecordingError } from '../../src/recording/parse-recording.js';

const header = JSON.stringify({
  format: 'memdrift.recording',
  version: 1,
  series: { 'process/resident': { unit: 'bytes', better: 'lower', granularity: 4096 } },
});
const checkpoint = (cycle: number, value: number | null): string =>
  JSON.stringify({
    kind: 'checkpoint',
    cycle,
    requests: cycle * 200,
    t: cycle,
    epoch: 1,
    values: { 'process/resident': value },
  });

describe('reading a recording', () => {
  it('reads the header and each kind of record, and keeps unknown keys', () => {
    const text = [
      header,
      '{"kind":"sample","t":1,"cycle":1,"values":{"container/resident":1}}',
      '{"kind":"cycle","cycle":1,"sent":200,"ok":199,"errors":{"http_5xx":1},"mine":true}',
      checkpoint(1, 5),
      '{"kind":"event","t":2,"what":"exit","detail":"exit code 1"}',
      '',
    ].join('\n');
    const { recording, warnings } = parseRecording(text, 'r');
    expect(warnings).toEqual([]);
    expect(recording.samples).toHaveLength(1);
    expect(recording.cycles[0]).toMatchObject({ sent: 200, ok: 199, mine: true });
    expect(recording.checkpoints[0]?.values).toEqual({ 'process/resident': 5 });
    expect(recording.events[0]?.what).toBe('exit');
  });

  it('requires every declared series unless the header says otherwise', () => {
    expect(parseRecording(`${header}\n`, 'r').recording.header.series['process/resident']?.required).toBe(true);
  });

  const declared = (series: Record<string, object>) =>
    parseRecording(`${JSON.stringify({ format: 'memdrift.recording', version: 1, series })}\n`, 'r').recording.header
      .series;

  it('takes unit, better and granularity of a known series from its definition where the header leaves them out', () => {
    expect(declared({ 'kv-cache/capacity': {}, 'torch.device/reserved': { required: false } })).toEqual({
      'kv-cache/capacity': { unit: 'tokens', better: 'higher', granularity: 1, required: true },
      'torch.device/reserved': { unit: 'bytes', better: 'lower', granularity: 2 * 1024 * 1024, required: false },
    });
  });

  it('keeps what the header declares of a known series', () => {
    const own = { unit: 'bytes', better: 'lower', granularity: 4096, gated: ['drift'], required: false };
    expect(declared({ 'kv-cache/capacity': own })).toEqual({ 'kv-cache/capacity': own });
    expect(declared({ 'kv-cache/capacity': { unit: 'bytes' } })['kv-cache/capacity']).not.toHaveProperty('granularity');
  });

  it('takes an unknown series for bytes of which fewer are better', () => {
    expect(declared({ 'my/series': {} })).toEqual({ 'my/series': { unit: 'bytes', better: 'lower', required: true } });
  });

  it('skips records of unknown kinds', () => {
    const { recording } = parseRecording(`${header}\n{"kind":"novelty","x":1}\n`, 'r');
    expect(recording.checkpoints).toEqual([]);
  });

  it('keeps a null reading null', () => {
    const { recording } = parseRecording(`${header}\n${checkpoint(1, null)}\n`, 'r');
    expect(recording.checkpoints[0]?.values['process/resident']).toBeNull();
  });

  it('warns of a truncated last line and keeps what came before', () => {
    const { recording, warnings } = parseRecording(`${header}\n${checkpoint(1, 5)}\n{"kind":"chec`, 'r.ndjson');
    expect(recording.checkpoints).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining('r.ndjson, line 3: truncated')]);
  });

  it('puts checkpoints in order of their cycle', () => {
    const { recording } = parseRecording(`${header}\n${checkpoint(2, 1)}\n${checkpoint(1, 1)}\n`, 'r');
    expect(recording.checkpoints.map((c) => c.cycle)).toEqual([1, 2]);
  });
});

describe('a recording that cannot be read', () => {
  const broken: [string, string, RegExp][] = [
    ['is empty', '', /^r: empty; .*header/],
    ['is not JSON', 'hello\n', /^r, line 1: not JSON: hello/],
    ['is of another format', '{"format":"other","version":1,"series":{}}\n', /^r, line 1: field "format" is "other"/],
    ['is of a later version', '{"format":"memdrift.recording","version":2,"series":{}}\n', /field "version" is 2/],
    ['declares no series', '{"format":"memdrift.recording","version":1}\n', /field "series" is missing/],
    ['has a broken line in the middle', `${header}\n{"kind":\n${checkpoint(1, 1)}\n`, /^r, line 2: not JSON/],
    ['has a broken last line with its newline', `${header}\n{"kind":\n`, /^r, line 2: not JSON/],
    [
      'has a reading that is text',
      `${header}\n{"kind":"checkpoint","cycle":1,"requests":1,"t":1,"values":{"a":"7"}}\n`,
      /line 2: field "values.a" is "7"/,
    ],
    ['has a record without a kind', `${header}\n{"cycle":1}\n`, /line 2, field "kind": missing/],
    ['has a list for a record', `${header}\n[]\n`, /line 2: found \[\]/],
  ];
  it.each(broken)('%s: is one line that names file, line and field', (_, text, message) => {
    let caught: unknown;
    try {
      parseRecording(text, 'r');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(RecordingError);
    expect((caught as Error).message).toMatch(message);
    expect((caught as Error).message).not.toContain('\n');
  });

  it('never fails in another way, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => `${header}\n${JSON.stringify(v)}\n`),
        ),
        (text) => {
          try {
            parseRecording(text, 'r');
          } catch (error) {
            expect(error).toBeInstanceOf(RecordingError);
          }
        },
      ),
    );
  });
});
