import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveError, unpackOne } from '../../../src/github/artifacts/archive.js';
import { declaring, patched, renamed, zipOf } from '../archives.js';

const MIB = 1024 * 1024;
const result = { file: 'result.json', maxBytes: 64 * 1024 };

describe('the one file of an archive', () => {
  it('is unpacked, compressed or not', async () => {
    for (const compress of [true, false]) {
      const zip = await zipOf({ name: 'result.json', content: '{"a":1}', compress });
      expect((await unpackOne(zip, result)).toString()).toBe('{"a":1}');
    }
  });

  it('may be named by a pattern', async () => {
    const zip = await zipOf({ name: 'abc-12.json.gz', content: 'x' });
    expect((await unpackOne(zip, { file: /^[a-f]+-\d+\.json\.gz$/, maxBytes: 10 })).toString()).toBe('x');
  });

  it('may be as large as allowed', async () => {
    const zip = await zipOf({ name: 'result.json', content: Buffer.alloc(result.maxBytes, 'a') });
    expect(await unpackOne(zip, result)).toHaveLength(result.maxBytes);
  });
});

describe('refused with one sentence', () => {
  const one = (content: string | Buffer = '{}') => zipOf({ name: 'result.json', content });
  const cases: [string, () => Promise<Buffer>, RegExp][] = [
    ['another name', () => zipOf({ name: 'other.json', content: '{}' }), /holds "other.json"; allowed: "result.json"/],
    [
      'a second file',
      () => zipOf({ name: 'result.json', content: '{}' }, { name: 'run.sh', content: '' }),
      /holds 2 files/,
    ],
    ['no file', () => zipOf(), /holds 0 files/],
    ['a file in a folder', () => zipOf({ name: 'a/result.json', content: '{}' }), /holds "a\/result.json"/],
    [
      'a path that leaves its folder',
      async () => renamed(await zipOf({ name: 'aa/result.json', content: '{}' }), 'aa/result.json', '../result.json'),
      /invalid relative path/,
    ],
    [
      'an absolute path',
      async () => renamed(await zipOf({ name: 'a/result.json', content: '{}' }), 'a/result.json', '//result.json'),
      /absolute path/,
    ],
    [
      'a path of another system',
      async () => renamed(await zipOf({ name: 'aa/result.json', content: '{}' }), 'aa/result.json', '..\\result.json'),
      /invalid characters/,
    ],
    ['an archive in an archive', async () => zipOf({ name: 'result.zip', content: await one() }), /holds "result.zip"/],
    ['a symbolic link', () => zipOf({ name: 'result.json', content: '/etc/passwd', mode: 0o120777 }), /a link/],
    ['a bomb that says so', () => one(Buffer.alloc(10 * MIB)), /has 10485760 bytes or more; allowed: at most 65536/],
    [
      'a bomb that declares little',
      async () => declaring(await one(Buffer.alloc(10 * MIB)), 100),
      /cannot be read: too many bytes/,
    ],
    ['less than it declares', async () => declaring(await one('{"a":1}'), 5000), /cannot be read: not enough bytes/],
    ['an encrypted file', async () => patched(await one(), 8, [1, 0]), /encrypted/],
    ['a strongly encrypted file', async () => patched(await one(), 8, [0x41, 0]), /strong encryption/],
    ['another compression', async () => patched(await one(), 10, [12, 0]), /unsupported compression method/],
    ['data beyond its end', async () => patched(await one(), 42, [0xff, 0xff, 0, 0]), /cannot be read/],
    ['half an archive', async () => (await one()).subarray(0, 40), /cannot be read/],
    ['nothing', async () => Buffer.alloc(0), /cannot be read/],
    ['no archive', async () => Buffer.from('<html>'), /cannot be read/],
  ];
  it.each(cases)('%s', async (_, zip, sentence) => {
    await expect(unpackOne(await zip(), result)).rejects.toThrow(sentence);
    await expect(unpackOne(await zip(), result)).rejects.not.toThrow(/\n/);
  });

  it('a name that would steer a terminal or a page', async () => {
    const zip = await zipOf({ name: 'a\u001b[31m\n::error::<b>', content: '' });
    await expect(unpackOne(zip, result)).rejects.toThrow('holds "a[31m ::error::<b>"');
  });
});

it('damaged anywhere, an archive is refused or gives no more than is allowed', async () => {
  const zip = await zipOf({ name: 'result.json', content: JSON.stringify({ numbers: [...Array(50).keys()] }) });
  const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(damage, async (writes) => {
      const broken = Buffer.from(zip);
      for (const [at, byte] of writes) broken.writeUInt8(byte, at);
      const outcome = await unpackOne(broken, result).catch((error: unknown) => error);
      if (outcome instanceof Buffer) expect(outcome.length).toBeLessThanOrEqual(result.maxBytes);
      else expect(outcome).toBeInstanceOf(ArchiveError);
    }),
    { numRuns: 500 },
  );
});
