import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GateResultFile,
  MAX_RESULT,
  parseResult,
  ResultError,
  renderResult,
} from '../../../src/report/model/result-file.js';
import { forgedModel, hostileText } from '../hostile.js';
import { endedResult, resultOf, sceneResult, sent } from '../results.js';
import { finding, judgementOf, noting, report, SCENES } from '../scenes.js';

const read = (value: unknown): GateResultFile => parseResult(JSON.stringify(value), 'artifact "chat-api"');
const good = (): GateResultFile => sceneResult('chat-api', 'regression-torch');

describe('the result of a gate', () => {
  it.each(Object.keys(SCENES))('comes back as it was written: %s', (scene) => {
    const result = sceneResult('chat-api', scene);
    const model = result.model === null ? null : { ...result.model, course: null };
    expect(sent(result)).toEqual(JSON.parse(JSON.stringify({ ...result, model })));
  });

  it('tells why a step ended without a verdict', () => {
    const result = endedResult('chat-api', 'memdrift: .github/memdrift.yml: budgets.growht: unknown; allowed: growth');
    expect(sent(result)).toEqual(result);
    expect(sent(endedResult('chat-api', 'x'.repeat(9000))).message).toHaveLength(2000);
  });

  it('is at most 1 MiB and can be read, whatever was measured', () => {
    const series = Array.from({ length: 100 }, (_, index) =>
      finding(
        `custom/${index}`,
        Array.from({ length: 20_000 }, (_, at) => 1e15 + at / 3),
        {
          mib: [1, 2, 3],
          notes: Array.from({ length: 100 }, () => noting('漢'.repeat(3000))),
        },
      ),
    );
    const facts = Object.fromEntries(
      Array.from({ length: 400 }, (_, k) => [`${k}${'"'.repeat(500)}`, '\n'.repeat(9000)]),
    );
    const model = { ...report(judgementOf('pass', 'fine', series)), environment: facts, subject: facts };
    const text = renderResult(resultOf('chat-api', model));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(parseResult(text, 'result.json').model?.findings).toHaveLength(64);
  });

  it('can be read whatever the words in it are', () => {
    fc.assert(
      fc.property(forgedModel, (model) => {
        expect(sent(resultOf('chat-api', model)).verdict).toBe(model.verdict);
      }),
    );
  });

  it.each<[string, Partial<GateResultFile>]>([
    ['green without a report', { verdict: 'pass', exit: 0, conclusion: 'success', model: null }],
    ['green with the report of a regression', { verdict: 'pass', exit: 0, conclusion: 'success' }],
    ['a regression that succeeds', { exit: 0, conclusion: 'success' }],
    ['a regression that is neutral', { exit: 0, conclusion: 'neutral' }],
    ['a failure that exits 0', { exit: 0 }],
    ['success that exits 1', { conclusion: 'success' }],
    ['no verdict, yet a success', { verdict: null, exit: 0, conclusion: 'success', model: null, message: 'fine' }],
    ['no verdict, yet a report', { verdict: null }],
    ['no verdict and no reason', { verdict: null, model: null }],
    ['the report of another gate', { gate: 'rerank' }],
    ['a name with markup', { gate: '**a**' }],
    ['a commit that is none', { headSha: 'main' }],
    ['a run that is none', { runId: -1 }],
    ['an exit that is none', { exit: 1.5 }],
  ])('is refused where it says: %s', (_, part) => {
    expect(() => read(good())).not.toThrow();
    expect(() => read({ ...good(), ...part })).toThrow(ResultError);
  });

  it.each([
    ['no JSON', 'verdict: pass'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a report', JSON.stringify(good().model)],
    ['a prototype', JSON.stringify(good()).replace('"subject":{', '"subject":{"__proto__":{"x":1},')],
    [
      'a prototype, written otherwise',
      JSON.stringify(good()).replace('"subject":{', '"subject":{"\\u005f_proto__":1,'),
    ],
    ['lists without end', '['.repeat(1_000_000)],
    ['an unknown key', JSON.stringify({ ...good(), markdown: '# fine' })],
  ])('is refused where it is %s, in one line that says where', (_, text) => {
    const error = (() => {
      try {
        parseResult(text, 'artifact "x"');
        return null;
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(ResultError);
    expect((error as Error).message).toMatch(/^artifact "x": .*allowed: [^\n]*$/);
    expect((error as Error).message.length).toBeLessThan(800);
  });

  it('is not even parsed where it is too large', () => {
    const text = JSON.stringify({ ...good(), message: null }) + ' '.repeat(MAX_RESULT);
    expect(() => parseResult(text, 'x')).toThrow(/found \d+ bytes; allowed: a result of 4194304 bytes at most/);
    const wide = `"${'漢'.repeat(MAX_RESULT / 3)}"`;
    expect(wide.length).toBeLessThan(MAX_RESULT);
    expect(() => parseResult(wide, 'x')).toThrow(/bytes at most/);
  });

  it('ends in no other error, whatever the text is', () => {
    const texts = fc.oneof(
      hostileText,
      fc.json(),
      fc.object().map((value) => JSON.stringify({ ...good(), ...value })),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parseResult(text, text);
        } catch (error) {
          expect(error).toBeInstanceOf(ResultError);
          expect((error as Error).message).not.toMatch(/\n/);
        }
      }),
    );
  });
});
