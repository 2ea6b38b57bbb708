import { expect, it } from 'vitest';
import { collectAndTell, sessionOf, stopSession } from '../../../../src/memory/runtimes/dotnet/diagnostics-ipc.js';

it('asks for a session of the collector, which begins with a collection and ends without a list of methods', () => {
  const request = collectAndTell();
  expect(request.toString('latin1', 0, 14)).toBe('DOTNET_IPC_V1\0');
  expect(request.readUInt16LE(14)).toBe(request.length);
  expect([...request.subarray(16, 20)]).toEqual([0x02, 0x03, 0, 0]);
  expect(request.readBigUInt64LE(33)).toBe(0x800001n);
  expect(request.toString('utf16le', 49)).toContain('Microsoft-Windows-DotNETRuntime\0');
});

it('knows the session by its number, and none before it has begun or where it was refused', () => {
  const head = (set: number, id: number): Buffer =>
    Buffer.concat([Buffer.from('DOTNET_IPC_V1\0'), Buffer.of(28, 0, set, id, 0, 0)]);
  const number = Buffer.of(1, 2, 3, 4, 5, 6, 7, 8);
  const began = Buffer.concat([head(0xff, 0), number, Buffer.from('Nettrace')]);
  expect(sessionOf(began)).toEqual({ id: number, stream: Buffer.from('Nettrace') });
  expect(sessionOf(began.subarray(0, 27))).toBeNull();
  expect(sessionOf(Buffer.concat([head(0xff, 0xff), number]))).toBeNull();
  expect(sessionOf(Buffer.alloc(28))).toBeNull();
  expect(stopSession(number).subarray(16)).toEqual(Buffer.concat([Buffer.of(0x02, 0x01, 0, 0), number]));
});
