import { get } from 'node:http';

interface GetLimits {
  /** For the whole answer, from the first packet to the last byte. */
  timeoutMs: number;
  /** A longer answer is given up. */
  maxBytes: number;
  /** Called where the connection was there, and ended without the whole answer. */
  onHangUp?: () => void;
}

/** Asks for a page; null where there is none: it never throws. */
export type Get = (url: string, limits: GetLimits) => Promise<string | null>;

/**
 * Over plain HTTP, on a connection of its own: one that is kept open would count among the service's descriptors.
 * Only a complete 200 counts. Redirects are not followed: the service does not choose whom we ask.
 */
export const getPage: Get = async (url, { timeoutMs, maxBytes, onHangUp }) => {
  try {
    return await ask(url, AbortSignal.timeout(timeoutMs), maxBytes);
  } catch (error) {
    if (HANG_UPS.includes((error as NodeJS.ErrnoException).code ?? '')) onHangUp?.();
    return null;
  }
};

const HANG_UPS = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];

/** The format of OpenMetrics is read too, but some clients round in it; JSON for Ollama. */
const ACCEPT = 'text/plain;version=0.0.4, application/json;q=0.5, */*;q=0.1';

function ask(url: string, signal: AbortSignal, maxBytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const headers = { accept: ACCEPT, 'accept-encoding': 'identity' };
    const request = get(url, { agent: false, headers, signal }, (response) => {
      const encoding = response.headers['content-encoding'] ?? 'identity';
      if (response.statusCode !== 200 || encoding !== 'identity') {
        response.destroy();
        resolve(null);
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxBytes) {
          response.destroy();
          resolve(null);
        } else chunks.push(chunk);
      });
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      // Also of an answer that breaks off.
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
