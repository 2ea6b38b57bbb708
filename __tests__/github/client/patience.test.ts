import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/github/client/api.js';
import { explain } from '../../../src/github/client/github-errors.js';
import { inOurTime } from '../../../src/github/client/github-transport.js';
import { AtOnce, Patience, Retrying } from '../../../src/github/client/patience.js';
import { FakeClock } from '../../fakes/clock.js';

const HANGS = 120_000;

let server: Server | null = null;
afterEach(() => {
  vi.useRealTimers();
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** GitHub's address, where everything is answered so. */
async function answering(answer: RequestListener): Promise<string> {
  const listening = createServer(answer).listen(0, '127.0.0.1');
  server = listening;
  await new Promise((resolve) => listening.once('listening', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const log = { info: () => undefined, warn: () => undefined };

describe('an API that never answers', () => {
  it.each<[string, RequestListener]>([
    ['says nothing', () => undefined],
    [
      'sends a byte of its headers at a time',
      (_, { socket }) => {
        socket?.write('HTTP/1.1 200 OK\r\nx: ');
        setInterval(() => socket?.write('y'), 5).unref();
      },
    ],
    [
      'sends a byte of its answer at a time',
      (_, response) => {
        response.writeHead(200);
        setInterval(() => response.write(' '), 5).unref();
      },
    ],
  ])('and %s is given up, and then not asked again', { timeout: HANGS }, async (_, answer) => {
    const apiUrl = await answering(answer);
    const github = await connect({
      token: 't',
      apiUrl,
      repository: 'a/b',
      log,
      retryAfterBaseMs: 1,
      timeoutMs: HANGS,
      patienceMs: 300,
    });
    const ask = (): Promise<unknown> => github.octokit.rest.repos.get({ owner: 'a', repo: 'b' });
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(explain(error, 'reading', null)).toMatch(/reading failed: GitHub has not answered for 0 s/);
    await expect(ask()).rejects.toThrow('has not answered');
  });
});

describe('patience with the API', () => {
  const isAnswer = (error: unknown): boolean => error instanceof Error && error.message === 'forbidden';

  it('is one for all requests, and comes back with an answer', async () => {
    const clock = new FakeClock();
    const patience = new Patience(300_000, clock);
    const fails = async (ms: number, why = 'no answer'): Promise<unknown> => {
      const request = patience.request(async () => {
        await clock.sleep(ms);
        throw new Error(why);
      }, isAnswer);
      const told = request.catch((error: unknown) => (error as Error).message);
      await clock.advance(ms);
      return told;
    };
    expect(await fails(200_000)).toBe('no answer');
    expect(await fails(99_000, 'forbidden')).toBe('forbidden');
    expect(await fails(200_000)).toBe('no answer');
    expect(await fails(101_000)).toMatch('GitHub has not answered for 300 s');
    expect(await fails(1)).toMatch('GitHub has not answered for 300 s');
  });

  it('does not hang on the wall clock', async () => {
    const clock = new FakeClock();
    const patience = new Patience(300_000, clock);
    const request = patience.request(() => clock.sleep(200_000).then(() => 'answer'), isAnswer);
    clock.wallMs -= 86_400_000;
    await clock.advance(200_000);
    expect(await request).toBe('answer');
  });
});

describe('waiting for GitHub', () => {
  it('is as long as is asked for when the clock is set back or forward meanwhile', async () => {
    const clock = new FakeClock();
    const retrying = new Retrying(clock);
    let tries = 0;
    retrying.on('failed', async () => (tries < 3 ? 7000 : undefined));
    const work = retrying.schedule(async (word: string) => {
      tries += 1;
      if (tries === 1) throw new Error('slow down');
      return word;
    }, 'done');
    clock.wallMs -= 3_600_000;
    await clock.advance(6999);
    expect(tries).toBe(1);
    clock.wallMs += 7_200_000;
    await clock.advance(1);
    expect([tries, await work]).toEqual([2, 'done']);
  });

  it('does not outlast a clock that is set back between two requests', { timeout: HANGS }, async () => {
    const apiUrl = await answering((_, response) => {
      response.setHeader('content-type', 'application/json').end('{}');
    });
    const github = await connect({ token: 't', apiUrl, repository: 'a/b', log, retryAfterBaseMs: 1 });
    const ask = (): Promise<unknown> => github.octokit.rest.repos.get({ owner: 'a', repo: 'b' });
    await ask();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 });
    await ask();
  });

  it('counts a reset by the clock of the answer that names it', async () => {
    const nowS = 1_800_000_000;
    const answer = async (): Promise<Response> =>
      new Response(null, {
        headers: { date: new Date(nowS * 1000).toUTCString(), 'x-ratelimit-reset': `${nowS + 30}` },
      });
    const hourBehind = (nowS - 3600) * 1000;
    const { headers } = await inOurTime(answer, () => hourBehind)('http://x');
    expect(Number(headers.get('x-ratelimit-reset')) - hourBehind / 1000).toBe(30);
  });

  it('lets ten requests through at once, in order, whatever becomes of them', async () => {
    const limiter = new AtOnce(2);
    const began: number[] = [];
    const ends: (() => void)[] = [];
    const all = [0, 1, 2, 3].map((i) =>
      limiter
        .schedule({}, async () => {
          began.push(i);
          await new Promise<void>((resolve) => ends.push(resolve));
          if (i === 0) throw new Error('refused');
        })
        .catch(() => undefined),
    );
    await turn();
    expect(began).toEqual([0, 1]);
    ends[0]?.();
    await turn();
    expect(began).toEqual([0, 1, 2]);
    for (let i = 1; i < 4; i++) {
      ends[i]?.();
      await turn();
    }
    await Promise.all(all);
    expect(began).toEqual([0, 1, 2, 3]);
  });
});
