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

/**
 * Sends a request to a socket of the service's, and reads until it is closed, or until what was read is enough. Never throws.
 */
export function askSocket(
  address: string,
  request: Buffer,
  limits: AnswerLimits,
  isEnough: (answer: Buffer) => boolean = () => false,
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
    const timer = setTimeout(() => end('late'), limits.ms);
    let connected = false;
    socket.on('connect', () => {
      connected = true;
      socket.write(request);
    });
    socket.on('data', (part) => {
      bytes += part.length;
      parts.push(part);
      if (bytes > limits.bytes) end('endless');
      else if (isEnough(Buffer.concat(parts))) end(null);
    });
    // Whoever closes while we still write has answered too, or sends us away.
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      const denied = connected || code === 'EACCES' || code === 'EPERM';
      end(bytes > 0 ? null : denied ? 'refused' : 'broken');
    });
    socket.on('end', () => end(bytes > 0 ? null : 'refused'));
  });
}
