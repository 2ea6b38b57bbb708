import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { ollama } from '../../../src/memory/servers/ollama.js';
import { fixture } from '../metrics/support.js';

describe('Ollama', () => {
  it('says what its models take of the GPUs', () => {
    expect(ollama.readAnswer(fixture('ollama-ps.json'))).toEqual({ ...NOTHING_SAID, deviceBytes: 15_137_025_024 });
  });

  it('holds 0 without a model', () => {
    expect(ollama.readAnswer('{"models":[]}')?.deviceBytes).toBe(0);
  });

  it('gives null, not the sum of the others, where one model does not say', () => {
    const text = '{"models":[{"name":"a","size_vram":1},{"name":"b"}]}';
    expect(ollama.readAnswer(text)).toEqual(NOTHING_SAID);
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"models":null}',
    '{"models":[{"size_vram":1}]}',
    '{"models":[{"name":"a","size_vram":-1}]}',
    '{"models":[{"name":"a","size_vram":1.5}]}',
    '{"models":[{"name":"a","size_vram":"1"}]}',
    '{"models":[{"name":"a","size_vram":1e30}]}',
    `{"models":[${'{"name":"a"},'.repeat(1000)}{"name":"a"}]}`,
    fixture('process.txt'),
  ])('is not what answers %.60s', (text) => {
    expect(ollama.readAnswer(text)).toBeNull();
  });

  it('never throws on what is not JSON, or is another', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const bytes = ollama.readAnswer(text)?.deviceBytes ?? null;
        expect(bytes === null || Number.isSafeInteger(bytes)).toBe(true);
      }),
    );
  });
});
