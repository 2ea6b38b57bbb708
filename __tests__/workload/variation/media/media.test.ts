import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cipher } from '../../../../src/workload/variation/inputs/cipher.js';
import { otherJpeg } from '../../../../src/workload/variation/media/jpeg.js';
import { mediaInBody, mediumInText } from '../../../../src/workload/variation/media/media.js';
import { otherPng } from '../../../../src/workload/variation/media/png.js';
import { otherWav } from '../../../../src/workload/variation/media/wav.js';
import { jpegHead, pixelsOf, png, wav } from './pictures.js';

const random = (seed: number) => new Cipher([seed]).random('');

describe('a PNG', () => {
  test.each([0, 2] as const)('of colour type %i gets other pixels, and is as large', (colour) => {
    const before = png({ colour, width: 20 });
    const after = otherPng(before, random(1)) ?? Buffer.alloc(0);
    const [was, is] = [pixelsOf(before).pixels, pixelsOf(after).pixels];
    expect(is.length).toBe(was.length);
    const changed = [...is].filter((value, at) => value !== was[at]).length;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThanOrEqual(8);
    expect(after.subarray(0, 33)).toEqual(before.subarray(0, 33));
  });

  test('with a palette gets other colours', () => {
    const before = png({ colour: 3 });
    const after = pixelsOf(otherPng(before, random(1)) ?? before);
    expect(after.pixels).toEqual(pixelsOf(before).pixels);
    expect(after.palette).not.toEqual(pixelsOf(before).palette);
  });

  test('that is interlaced, cut, larger than it says or none stays', () => {
    const file = png();
    const wrong = Buffer.from(file);
    wrong.writeUInt32BE(0xffffffff, 16);
    for (const other of [
      png({ interlaced: true }),
      file.subarray(0, 60),
      wrong,
      Buffer.alloc(0),
      Buffer.from('GIF89a'),
    ]) {
      expect(otherPng(other, random(1))).toBeNull();
    }
  });
});

describe('a WAV', () => {
  test.each([
    [16, 1],
    [8, 1],
    [32, 3],
  ])('of %i bits gets other samples, in as many bytes', (bits, format) => {
    const before = wav(400, { bits, format });
    const after = otherWav(before, random(2)) ?? before;
    expect(after.length).toBe(before.length);
    expect(after.subarray(0, 44)).toEqual(before.subarray(0, 44));
    expect(after.equals(before)).toBe(false);
  });

  test('that is compressed or has no samples stays', () => {
    expect(otherWav(wav(400, { format: 7 }), random(1))).toBeNull();
    expect(otherWav(wav(0), random(1))).toBeNull();
  });
});

test('a JPEG gets other divisors in its quantisation tables, and no other byte changes', () => {
  const before = jpegHead();
  const after = otherJpeg(before, random(3)) ?? before;
  const changed = [...after].flatMap((value, at) => (value === before[at] ? [] : [at]));
  expect(changed.length).toBeGreaterThan(0);
  expect(Math.min(...changed)).toBeGreaterThanOrEqual(7);
  expect(Math.max(...changed)).toBeLessThan(17);
  for (const at of changed) expect(after[at]).toBeLessThan(20);
  expect(otherJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xda]), random(1))).toBeNull();
});

test('bytes of any kind are changed or refused, and never fail', () => {
  const heads = [png().subarray(0, 40), wav().subarray(0, 40), jpegHead().subarray(0, 8), Buffer.alloc(0)];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      const data = Buffer.concat([head, rest]);
      for (const change of [otherPng, otherJpeg, otherWav]) change(data, random(1));
    }),
  );
});

test('files are found in texts and in bodies by their first bytes', () => {
  const file = png();
  expect(mediumInText(`data:image/png;base64,${file.toString('base64')}`)).toMatchObject({ kind: 'images', start: 22 });
  expect(mediumInText(wav().toString('base64'))).toMatchObject({ kind: 'audio', start: 0 });
  expect(mediumInText('a text of some length, which is no file whatever it says')).toBeNull();
  const gif = mediumInText(`data:image/gif;base64,${Buffer.from('GIF89a'.padEnd(60, 'x')).toString('base64')}`);
  expect(gif).toMatchObject({ kind: 'images', change: null });
  const parts = Buffer.concat([
    Buffer.from('--b1\r\nContent-Disposition: form-data; name="n"\r\n\r\n1\r\n--b1\r\nContent-Type: image/png\r\n\r\n'),
    file,
    Buffer.from('\r\n--b1--\r\n'),
  ]);
  const [found, ...more] = mediaInBody(parts, 'multipart/form-data; boundary=b1');
  expect(more).toEqual([]);
  expect(parts.subarray(found?.start, found?.end)).toEqual(file);
  expect(mediaInBody(file, 'image/png')).toHaveLength(1);
  expect(mediaInBody(file, 'application/octet-stream')).toEqual([]);
});
