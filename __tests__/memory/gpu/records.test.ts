import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordSplitter } from '../../../src/memory/gpu/records.js';

const DOCUMENTS = { begin: null, end: '</log>', keepsEnd: true };
const MARKED = { begin: '\x1e', end: '\x1c', keepsEnd: false };

describe('records in a growing text', () => {
  it('end at their end mark, wherever the text is cut', () => {
    const text = 'a<log>1</log>\n<log>2</log>\n<log>3';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 40 }), (lengths) => {
        const splitter = new RecordSplitter(DOCUMENTS);
        let rest = text;
        const found = lengths.flatMap((length) => {
          const piece = rest.slice(0, length);
          rest = rest.slice(length);
          return splitter.take(piece);
        });
        expect(found).toEqual([
          { number: 1, text: 'a<log>1</log>' },
          { number: 2, text: '\n<log>2</log>' },
        ]);
        expect(splitter.unfinished).toBe('\n<log>3');
      }),
    );
  });

  it('may have begun as soon as the one before ended, where nothing marks it', () => {
    const splitter = new RecordSplitter(DOCUMENTS);
    expect(splitter.begun).toBe(1);
    splitter.take('<log></log>');
    expect(splitter.begun).toBe(2);
  });

  it('have begun with their mark, where there is one; what stands between belongs to none', () => {
    const splitter = new RecordSplitter(MARKED);
    expect(splitter.begun).toBe(0);
    expect(splitter.take('noise\x1e1')).toEqual([]);
    expect(splitter.begun).toBe(1);
    expect(splitter.take('\x1c\nnoise\x1ebroken\x1e3\x1c')).toEqual([
      { number: 1, text: '1' },
      { number: 3, text: '3' },
    ]);
    expect(splitter.begun).toBe(3);
  });

  it('are dropped where they are too long, and kept again after that', () => {
    const splitter = new RecordSplitter(DOCUMENTS, 100);
    for (let count = 0; count < 50; count += 1) expect(splitter.take('x'.repeat(30))).toEqual([]);
    expect(splitter.unfinished.length).toBeLessThanOrEqual(130);
    expect(splitter.take('</lo')).toEqual([]);
    expect(splitter.take('g>')).toEqual([{ number: 1, text: null }]);
    expect(splitter.take('<log></log>')).toEqual([{ number: 2, text: '<log></log>' }]);
  });

  it('are counted in any text without growing past the bound', () => {
    const piece = fc.constantFrom('\x1e', '\x1c', 'xxxxxxxxxxxxxxxxxxxx', '');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const splitter = new RecordSplitter(MARKED, 50);
        let last = 0;
        for (const { number, text } of pieces.flatMap((one) => splitter.take(one))) {
          expect(number).toBeGreaterThanOrEqual(last);
          expect(text?.length ?? 0).toBeLessThanOrEqual(50);
          last = number;
        }
        expect(splitter.unfinished.length).toBeLessThanOrEqual(70);
      }),
    );
  });
});
