import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../service/support.js';

/** A real Prometheus (.ci/prometheus.sh), and the small services that it scrapes. */

const BINARY = join(import.meta.dirname, '../../.cache/prometheus/prometheus');

/** Why there is none here; null where there is one. */
export const NO_PROMETHEUS = existsSync(BINARY) ? null : 'no Prometheus here: .ci/prometheus.sh';

/** A process of its own, once it has said that it is ready. */
export async function begun(file: string, args: readonly string[], ready: string): Promise<ChildProcess> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer): void => {
      said += text.toString();
      if (said.includes(ready)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('close', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)));
  });
  return child;
}

/** A service that leaves `kept` bytes behind a request. */
export async function service(port: number, kept: number): Promise<ChildProcess> {
  return begun(process.execPath, [join(import.meta.dirname, 'soaked-server.mjs'), String(port), String(kept)], 'ready');
}

/** @param targets `host:port`, with the label `pod` of each */
export async function prometheus(
  dir: string,
  interval: string,
  targets: Readonly<Record<string, string>>,
): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const jobs = Object.entries(targets).map(([target, pod]) => ({ targets: [target], labels: { pod } }));
  writeFileSync(
    join(dir, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: interval, scrape_timeout: interval },
      scrape_configs: [{ job_name: 'services', static_configs: jobs }],
    }),
  );
  const args = [`--config.file=${dir}/prometheus.yml`, `--storage.tsdb.path=${dir}/data`];
  const child = await begun(
    BINARY,
    [...args, `--web.listen-address=127.0.0.1:${port}`],
    'ready to receive web requests',
  );
  return { child, url: `http://127.0.0.1:${port}` };
}

/** Sends requests one after the other until it is told to stop. */
export function load(port: number): { stop(): Promise<void> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let stopped = false;
  const send = (): Promise<void> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: '/work', agent }, (response) => {
        response.resume();
        response.on('end', resolve);
      }).on('error', reject);
    });
  const done = (async () => {
    while (!stopped) {
      await send();
      // Spread over the time, as users are.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    agent.destroy();
  })();
  return {
    stop: () => {
      stopped = true;
      return done;
    },
  };
}
