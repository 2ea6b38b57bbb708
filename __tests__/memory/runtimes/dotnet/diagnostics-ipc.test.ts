import { expect, it } from 'vitest';
import {
  collectAndTell,
  isDone,
  processInfo,
  sessionOf,
  stopSession,
} from '../../../../src/memory/runtimes/dotnet/diagnostics-ipc.js';

it('asks for a session of the collector, which begins with a collection and ends without a list of methods', () => {
  const request = collectAndTell(false);
  expect(request.toString('latin1', 0, 14)).toBe('DOTNET_IPC_V1\0');
  expect(request.readUInt16LE(14)).toBe(request.length);
  expect([...request.subarray(16, 20)]).toEqual([0x02, 0x03, 0, 0]);
  expect(request.readBigUInt64LE(33)).toBe(0x800001n);
  expect(request.toString('utf16le', 49)).toContain('Microsoft-Windows-DotNETRuntime\0');
  expect(request.toString('utf16le', 1)).not.toContain('System.Runtime');
});

it('asks for the counters too, often enough that they are told while the session lasts', () => {
  const request = collectAndTell(true);
  expect(request.readUInt16LE(14)).toBe(request.length);
  expect(request.readUInt32LE(29)).toBe(2);
  const text = request.toString('utf16le', 1) + request.toString('utf16le');
  expect(text).toContain('System.Runtime\0');
  expect(text).toContain('EventCounterIntervalSec=0.1\0');
});

it('tells a request that was done from one that an older runtime does not know', () => {
  expect([...processInfo().subarray(14)]).toEqual([20, 0, 4, 4, 0, 0]);
  // .NET Core 3.1.23.
  expect(isDone(Buffer.from('444f544e45545f4950435f5631001800ffff000085131380', 'hex'))).toBe(false);
  expect(isDone(Buffer.from('444f544e45545f4950435f5631001800ff00000085131380', 'hex'))).toBe(true);
  expect(isDone(Buffer.from('DOTNET_IPC_V1'))).toBe(false);
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
