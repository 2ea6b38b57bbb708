import { describe, expect, it } from 'vitest';
import { runtimeOf } from '../../../src/memory/proc/recognise-runtime.js';

const maps = (...files: string[]): string =>
  files.map((file) => `7f00-7f01 r-xp 00000000 fe:01 7                          ${file}\n`).join('');
/** The note of a Go program of 104 bytes, as the head of a program is told: letters and digits alone. */
const GO = `.ELF${'.'.repeat(60)}....S.......Go..xB6N`;
const ELF = `.ELF${'.'.repeat(60)}GNU.`;

describe('the runtime of a process', () => {
  it.each([
    ['python', maps('/usr/bin/python3.11', '/lib/libc.so.6'), ELF],
    ['python', maps('/usr/sbin/uwsgi', '/usr/lib/libpython3.11.so.1.0'), ELF],
    ['node', maps('/usr/bin/node', '/lib/libc.so.6'), ELF],
    ['java', maps('/usr/lib/jvm/lib/server/classes.jsa', '/usr/lib/jvm/bin/java', '/lib/server/libjvm.so'), ELF],
    ['dotnet', maps('/app/Service', '/usr/share/dotnet/libcoreclr.so'), ELF],
    ['go', maps('/app/gateway'), GO],
    ['native', maps('/app/llama-server', '/lib/libc.so.6'), ELF],
  ])('is %s', (runtime, text, head) => {
    expect(runtimeOf(text, head)).toBe(runtime);
  });

  it('is not known where nothing can be read, or the program is of another collector', () => {
    expect(runtimeOf(null, null)).toBeNull();
    expect(runtimeOf(maps('/app/gateway'), null)).toBeNull();
    expect(runtimeOf(maps('/usr/bin/ruby3.1'), ELF)).toBeNull();
  });
});
