import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { loadWorkload } from '../../src/workload/format/load-workload.js';
import { runAt, type Said } from '../fakes/terminal.js';
import { serve } from '../replay/service.js';

/** `record` and `import`, as they are typed. */

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-traffic-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const cli = (words: string[], signal = new AbortController().signal): Promise<Said> => runAt(words, { signal });

describe('record', () => {
  it.each([
    [
      'a target that is none',
      ['--target', 'localhost:8000'],
      /^memdrift: option "--target": found "localhost:8000"; allowed: the URL of/,
    ],
    [
      'a password in it',
      ['--target', 'http://u:p@h'],
      /^memdrift: option "--target": found a user name or password in it; allowed/,
    ],
    ['no target', [], /^memdrift: .*--target/],
    [
      'an address that is none',
      ['--target', 'http://h', '--listen', 'here'],
      /option "--listen": found "here"; allowed: a port, or an address/,
    ],
    ['a port that is too high', ['--target', 'http://h', '--listen', '70000'], /option "--listen": found "70000"/],
    [
      'a limit that is none',
      ['--target', 'http://h', '--max-requests', '0'],
      /option "--max-requests": found "0"; allowed: a whole number >= 1$/,
    ],
    [
      'a time that is none',
      ['--target', 'http://h', '--max-duration', 'soon'],
      /option "--max-duration": found "soon"; allowed: a duration/,
    ],
    [
      'a pattern that is none',
      ['--target', 'http://h', '--redact-pattern', '('],
      /option "--redact-pattern": found "\("; allowed: a regular/,
    ],
  ])('refuses %s in one line', async (_, words, expected) => {
    const { code, out, err } = await cli(['record', '--out', join(dir, 'w.jsonl'), ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err.trimEnd()).toMatch(expected);
  });

  it('refuses an address that is taken, and a file that is there', async () => {
    const service = await serve((_, response) => response.end());
    const { port } = new URL(service.url);
    const path = join(dir, 'w.jsonl');
    expect((await cli(['record', '--target', service.url, '--listen', port, '--out', path])).err).toMatch(
      /is in use by another program/,
    );
    writeFileSync(path, 'mine');
    expect((await cli(['record', '--target', service.url, '--listen', '0', '--out', path])).err).toMatch(
      /exists already; allowed: another path, or --force/,
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('ends by itself at its limit, with a summary', async () => {
    const service = await serve((_, response) => response.end('{}'));
    const path = join(dir, 'w.jsonl');
    const running = cli(['record', '--target', service.url, '--listen', '0', '--out', path, '--max-duration', '1s']);
    const { code, out, err } = await running;
    expect(code).toBe(0);
    expect(err).toMatch(/^memdrift: recording; send requests to http:\/\/127\.0\.0\.1:\d+ \(forwarded to http:/);
    expect(out).toMatch(
      /^0 requests in .*: no file was written\n.*nothing was recorded: check that clients send to the address above/s,
    );
  });

  it('that is killed leaves what it saw, as a workload', async () => {
    const service = await serve((_, response) => response.end('{}'));
    const path = join(dir, 'w.jsonl');
    const words = [CLI, 'record', '--target', service.url, '--listen', '0', '--out', path];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    await expect.poll(() => said).toMatch(/send requests to (\S+)/);
    const url = /send requests to (\S+)/.exec(said)?.[1] ?? '';
    for (let turn = 0; turn < 5; turn++)
      await (await fetch(`${url}/x`, { method: 'POST', body: `{"n":${turn}}` })).text();
    const partial = () => readFileSync(`${path}.partial`, 'utf8').split('\n').length;
    await expect.poll(partial).toBe(7);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await loadWorkload(`${path}.partial`)).requests).toHaveLength(5);
  });
});

describe('a target that speaks TLS', () => {
  it('is recorded like any other, where its certificate is trusted', async () => {
    const { key, cert } = certificate();
    const server = https.createServer({ key, cert: readFileSync(cert) }, (request, response) => {
      request.resume().on('end', () => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: a\n\n');
        setTimeout(() => response.end('data: [DONE]\n\n'), 20);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const target = `https://localhost:${typeof address === 'object' ? address?.port : ''}`;
    const path = join(dir, 'w.jsonl');
    const child = spawn(process.execPath, [CLI, 'record', '--target', target, '--listen', '0', '--out', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: cert },
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    await expect.poll(() => said).toMatch(/send requests to (\S+)/);
    const answer = await fetch(`${/send requests to (\S+)/.exec(said)?.[1]}/v1`, { method: 'POST', body: '{}' });
    expect(await answer.text()).toBe('data: a\n\ndata: [DONE]\n\n');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const [request] = (await loadWorkload(path)).requests;
    expect(request).toMatchObject({ path: '/v1', stream: true, observed: { status: 200, events: 2 } });
  });

  /** For localhost, of today, trusted by nobody. */
  function certificate(): { key: Buffer; cert: string } {
    const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const words = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ];
    execFileSync('openssl', words, { stdio: 'ignore' });
    return { key: readFileSync(key), cert };
  }
});

describe('import', () => {
  const batch = '{"custom_id":"a","method":"POST","url":"/v1/embeddings","body":{"input":"x"}}\n';

  it('says what it read, wrote and left out', async () => {
    const from = join(dir, 'in.jsonl');
    writeFileSync(from, batch);
    const { code, out } = await cli(['import', from, '--out', join(dir, 'w.jsonl')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^OpenAI Batch JSONL: 1 request read, 1 written to .*\nwithout times: replayed in order/);
    expect(out).toMatch(/redacted: nothing\nnext: node \S*index\.js workload /);
  });

  it.each([
    ['a file that is not there', ['no.jsonl'], /no\.jsonl: no such file; allowed: /],
    [
      'a unit that there is not',
      ['in.jsonl', '--time-unit', 'days'],
      /option "--time-unit": found "days"; allowed: s, ms, us$/,
    ],
    ['a path that is none', ['in.jsonl', '--path', 'v1'], /option "--path": found "v1"; allowed: a path such as/],
    [
      'a format that there is not',
      ['in.jsonl', '--format', 'jmeter'],
      /option "--format": found "jmeter"; allowed: memdrift, har/,
    ],
  ])('refuses %s in one line', async (_, [file = '', ...words], expected) => {
    writeFileSync(join(dir, 'in.jsonl'), batch);
    const { code, out, err } = await cli(['import', join(dir, file), '--out', join(dir, 'w.jsonl'), ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err.trimEnd()).toMatch(expected);
  });

  it('that is cancelled leaves no file', async () => {
    writeFileSync(join(dir, 'in.jsonl'), batch);
    const { code } = await cli(['import', join(dir, 'in.jsonl'), '--out', join(dir, 'w.jsonl')], AbortSignal.abort());
    expect(code).toBe(130);
    expect(() => readFileSync(join(dir, 'w.jsonl'))).toThrow(/ENOENT/);
  });
});
