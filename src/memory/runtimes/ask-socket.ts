import { connect } from 'node:net';

export interface AnswerLimits {
  bytes: number;
  ms: number;
}

/**
 * `refused`: not let in, or sent away without a byte; `late`: no end of the answer in time; `endless`: over the bytes;
 * `broken`: nobody listens there.
 */
export type NoAnswer = 'refused' | 'late' | 'endless' | 'broken';

/** How to leave a side that must not be left in the middle of its work. */
export interface Farewell {
  isEnough(answer: Buffer): boolean;
  /** Has it end what it says, once that is enough. It is read meanwhile. */
  end(answer: Buffer): void;
}

/**
 * Sends a request to a socket of the service's, and reads until it is closed. Never throws.
 * @param farewell with it, whoever is late is not hung up on: its socket stays open, unread, as long as both processes
 */
export function askSocket(
  address: string,
  request: Buffer,
  limits: AnswerLimits,
  farewell?: Farewell,
): Promise<{ answer: Buffer } | { failed: NoAnswer }> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const socket = connect(address);
    const end = (failed: NoAnswer | null): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(failed === null ? { answer: Buffer.concat(parts) } : { failed });
    };
    const late = (): void => {
      if (farewell === undefined || !connected) end('late');
      else {
        socket.pause().unref();
        resolve({ failed: 'late' });
      }
    };
    const timer = setTimeout(late, limits.ms);
    let connected = false;
    let isEnding = false;
    socket.on('connect', () => {
      connected = true;
      socket.write(request);
    });
    socket.on('data', (part) => {
      bytes += part.length;
      parts.push(part);
      if (bytes > limits.bytes) return end('endless');
      if (farewell === undefined || isEnding) return;
      const answer = Buffer.concat(parts);
      isEnding = farewell.isEnough(answer);
      if (isEnding) farewell.end(answer);
    });
    // Whoever closes while we still write has answered too, or sends us away.
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      const denied = connected || code === 'EACCES' || code === 'EPERM';
      end(bytes > 0 ? null : denied ? 'refused' : 'broken');
    });
    socket.on('end', () => end(bytes > 0 ? null : 'refused'));
  });
}
