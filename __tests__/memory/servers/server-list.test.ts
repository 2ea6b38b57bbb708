import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/memory/metrics/detect.js';
import { parsePage } from '../../../src/memory/metrics/metrics-page.js';
import type { ServerReading } from '../../../src/memory/metrics/server.js';
import { ANSWER_KINDS, LAST_RESORT, SERVER_KINDS } from '../../../src/memory/servers/server-list.js';
import { fixture, page } from '../metrics/support.js';

/** Every fixture, and whose it is. */
const OWNERS = {
  'vllm.txt': 'vLLM',
  'vllm-v0.txt': 'vLLM',
  'vllm-no-blocks.txt': 'vLLM',
  'vllm-two-engines.txt': 'vLLM',
  'vllm-tokens.txt': 'vLLM',
  'sglang.txt': 'SGLang',
  'sglang-ranks.txt': 'SGLang',
  'tgi.txt': 'TGI',
  'tei.txt': 'TEI',
  'triton.txt': 'Triton',
  'triton-2025.txt': 'Triton',
  'torchserve.txt': 'TorchServe',
  'lmdeploy.txt': 'LMDeploy',
  'llamacpp.txt': 'llama.cpp',
  'llamacpp-kv.txt': 'llama.cpp',
  'ray-serve.txt': 'Ray Serve',
  'ray-serve-llm.txt': 'Ray Serve LLM',
  'ray-serve-llm-colon.txt': 'Ray Serve LLM',
  'trtllm-serve.txt': 'trtllm-serve',
  'dynamo-frontend.txt': 'Dynamo',
  'dynamo-worker.txt': 'Dynamo',
  'bentoml.txt': 'BentoML',
  'kserve.txt': 'KServe',
  'litellm.txt': 'LiteLLM',
  'xinference.txt': 'Xinference',
  'process.txt': 'prometheus client',
  'openmetrics.txt': null,
  'ollama-ps.json': null,
  'trtllm-serve.json': null,
  'tgi-info.json': null,
  'llamacpp-props.json': null,
} as const;

const files = Object.keys(OWNERS) as (keyof typeof OWNERS)[];
const all = [...SERVER_KINDS, LAST_RESORT];

describe('the kinds of servers', () => {
  it.each(files)('know whose %s is', (file) => {
    expect(kindOf(page(file))?.name ?? null).toBe(OWNERS[file]);
  });

  it.each(SERVER_KINDS)('$name recognises its own pages only', (kind) => {
    const recognised = files.filter((file) => kind.recognises(page(file)));
    // A page of the server inside another one has the other's metrics too: the inner one is asked first.
    const inside = kind.name === 'Ray Serve' ? ['ray-serve-llm.txt'] : [];
    expect(recognised).toEqual(files.filter((file) => OWNERS[file] === kind.name || inside.includes(file)));
    expect(recognised).not.toEqual([]);
  });

  it.each(ANSWER_KINDS)('$name takes no other answer for its own', (kind) => {
    const own = kind.name === 'Ollama' ? 'ollama-ps.json' : 'trtllm-serve.json';
    expect(files.filter((file) => kind.readAnswer(fixture(file)) !== null)).toEqual([own]);
  });

  it.each(files.filter((file) => OWNERS[file] !== null))('read from %s all that the kind says of itself', (file) => {
    const kind = all.find(({ name }) => name === OWNERS[file]);
    const reading = kind?.read(page(file));
    const unread = kind?.gives.filter((quantity) => reading?.[quantity] === null);
    expect(unread).toEqual(file === 'vllm-no-blocks.txt' ? ['kvCapacityTokens'] : []);
  });

  it('have names of their own', () => {
    const names = [...all, ...ANSWER_KINDS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Numbers that a text can be read to contain, wherever they stand. */
function numbersIn(text: string): number[] {
  return text.split(/[\s{}",=:]+/).flatMap((part) => (part === '' || Number.isNaN(Number(part)) ? [] : [Number(part)]));
}

/** A number of the text, or what one sum or product makes of two or three of them. */
function isDerivable(value: number, text: string): boolean {
  const numbers = [...new Set(numbersIn(text))];
  if (numbers.includes(value)) return true;
  return numbers.some((a) =>
    numbers.some((b) => a + b === value || a * b === value || numbers.includes(value - a - b)),
  );
}

/** One small change of a page: a sign, a line, or the end cut off. */
const edits = fc.record({
  way: fc.constantFrom('replace', 'insert', 'drop', 'drop line', 'twice', 'cut'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  sign: fc.constantFrom('7', '0', '.', '-', 'e', '"', '{', '}', ',', '=', ' ', '\n', 'x', '\\', '\0', '\u20ac'),
});

function edited(text: string, { way, at, sign }: { way: string; at: number; sign: string }): string {
  const place = Math.floor(at * text.length);
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  if (way === 'replace') return text.slice(0, place) + sign + text.slice(place + 1);
  if (way === 'insert') return text.slice(0, place) + sign + text.slice(place);
  if (way === 'drop') return text.slice(0, place) + text.slice(place + 1);
  if (way === 'drop line') return lines.toSpliced(line, 1).join('\n');
  if (way === 'twice') return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
  return text.slice(0, place);
}

/** Pages of one engine, where every quantity is one number or the product or sum of two or three. */
const single = files.filter(
  (file) => !['vllm-two-engines.txt', 'vllm-tokens.txt', 'sglang-ranks.txt', 'ray-serve-llm.txt'].includes(file),
);

describe('whatever the page, a reading', () => {
  it('never throws and is of numbers that stand in the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...single), edits, (file, edit) => {
        const text = edited(fixture(file), edit);
        for (const kind of all) {
          for (const [quantity, value] of Object.entries(kind.read(parsePage(text)))) {
            if (value !== null && !isDerivable(value, text)) throw new Error(`${kind.name} ${quantity}: ${value}`);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never throws on the pages of several engines either, and stays within what makes sense', () => {
    const heavy = fc.array(edits, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...files), heavy, (file, changes) => {
        const text = changes.reduce(edited, fixture(file));
        for (const kind of all) {
          const reading: ServerReading = kind.read(parsePage(text));
          for (const value of Object.values(reading)) {
            expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true);
          }
          expect(reading.kvUsage ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is null throughout where the text has no digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.constantFrom('', 'x', '-', 'NaN', '+Inf', '"'), (file, sign) => {
        const read = parsePage(fixture(file).replace(/\d/g, sign));
        for (const kind of all) {
          expect(Object.values(kind.read(read)).filter((value) => value !== null)).toEqual([]);
        }
      }),
    );
  });

  it('takes the pages that a server has beside its metrics unchanged where they are odd', () => {
    const further = all.flatMap((kind) => (kind.further === undefined ? [] : [{ kind, further: kind.further }]));
    expect(further).toHaveLength(2);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.constantFrom(...further), (text, { kind, further: more }) => {
        const before = kind.read(parsePage(''));
        const after = more.add(before, text);
        expect({ ...after, kvCapacityTokens: null }).toEqual(before);
      }),
    );
  });
});
