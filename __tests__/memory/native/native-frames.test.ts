import { describe, expect, it } from 'vitest';
import { frameOf, frameText, toldFrame } from '../../../src/memory/native/native-frames.js';

const LIBC = '/usr/lib/x86_64-linux-gnu/libc.so.6(__mmap+0x13) [0x1019b3]';

describe('a frame of native code', () => {
  it('has a library, a function where there is a symbol, and an address', () => {
    expect(frameOf('/srv/libkept.so(keep+0x29) [0x11b2]')).toEqual({
      library: '/srv/libkept.so',
      function: 'keep',
      address: 0x11b2,
    });
    expect(frameOf('/srv/a(Pool::grow(int)+0x2) [0xff]')).toMatchObject({ function: 'Pool::grow(int)' });
    expect(frameOf('/srv/libkept.so() [0x11b2]')).toMatchObject({ function: null });
    expect(frameText({ library: '/srv/libkept.so', function: null, address: 255 })).toBe('libkept.so(0xff)');
    expect(frameOf('unexpected_backtracing_error [0x1]')).toBeNull();
  });

  it('is told that is the newest outside of what maps memory for others', () => {
    const ffi = '/usr/lib/python3.11/lib-dynload/_ctypes.cpython-311-x86_64-linux-gnu.so(call+0x1) [0x9]';
    const own = '/srv/libkept.so(keep+0x29) [0x11b2]';
    const cpp = '/usr/lib/libstdc++.so.6(_Znwm+0x1c) [0x9]';
    expect(toldFrame([LIBC, cpp, own, ffi])?.function).toBe('keep');
    expect(
      toldFrame([LIBC, '/usr/lib/libffi.so.8(x+0x1) [0x2]', ffi, '/usr/bin/python3.11(run+0x1) [0x3]']),
    ).toMatchObject({
      library: '/usr/bin/python3.11',
    });
    expect(toldFrame([LIBC])?.function).toBe('__mmap');
    expect(toldFrame(['nothing'])).toBeNull();
  });
});
