import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatorOf } from '../../../src/memory/proc/allocator.js';

const line = (file: string): string => `7f00-7f01 r-xp 00000000 fe:01 7                          ${file}\n`;

describe('the allocator that a process maps', () => {
  it.each([
    ['/usr/lib/x86_64-linux-gnu/libjemalloc.so.2', 'libjemalloc.so.2'],
    ['/usr/lib/libtcmalloc_minimal.so.4.5.9', 'libtcmalloc_minimal.so.4.5.9'],
    ['/opt/lib/libmimalloc.so.2.0', 'libmimalloc.so.2.0'],
  ])('%s is %s', (file, name) => {
    expect(allocatorOf(line('/usr/bin/server') + line(file) + line('/lib/libc.so.6'))).toBe(name);
  });

  it('is none among ordinary libraries, or in a folder that is called like one', () => {
    expect(allocatorOf(line('/usr/lib/libc.so.6') + line('/opt/jemalloc.so.d/libfoo.so') + line('[heap]'))).toBeNull();
  });

  it('is never anything that the text does not have', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('/libjemalloc.so', '/libc.so.6', '\n', '/', ' '));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        const found = allocatorOf(text);
        if (found !== null) expect(text).toContain(`/${found}`);
      }),
    );
  });
});
