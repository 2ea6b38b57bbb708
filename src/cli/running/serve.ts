import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { messageOf } from '../../series/unknown.js';
import { UsageError } from '../../series/usage-error.js';
import { systemClock } from '../../time/clock.js';
import type { DefineCommand } from '../flags.js';
import { withPrometheus } from '../flags.js';
import { deploymentOf } from './judge-prometheus.js';
import { Rollouts } from './rollouts.js';
import { verdictServer } from './verdict-server.js';

/** `memdrift serve`: a verdict over HTTP, for rollout controllers. It runs until it is interrupted. */
export const define: DefineCommand = (command, { io }) => {
  withPrometheus(command.exitOverride(), ['start', 'watch'])
    .option('--listen <address>', 'where to listen', '127.0.0.1:9480')
    .action(async (flags: Record<string, unknown>) => {
      const { host, port } = listenAddress(String(flags['listen']));
      const rollouts = new Rollouts(deploymentOf(flags, io), systemClock);
      const server = verdictServer(
        (name) => rollouts.verdict(name),
        (error) => io.err(`memdrift: ${messageOf(error)}\n`),
      );
      server.listen(port, host);
      await once(server, 'listening').catch((error: unknown) => {
        throw new UsageError(`--listen: ${messageOf(error)}`);
      });
      const { address, port: bound } = server.address() as AddressInfo;
      io.err(`memdrift: serving verdicts at http://${address.includes(':') ? `[${address}]` : address}:${bound}\n`);
      if (!io.signal.aborted) await once(io.signal, 'abort');
      server.closeAllConnections();
      server.close();
    });
};

/** @throws UsageError */
function listenAddress(text: string): { host: string; port: number } {
  const match = /^(?:\[([0-9a-fA-F:]+)\]|([\w.-]+)):(\d{1,5})$/.exec(text);
  const port = Number(match?.[3] ?? -1);
  if (match !== null && port >= 0 && port <= 65535) return { host: match[1] ?? match[2] ?? '', port };
  throw new UsageError(`--listen: found ${JSON.stringify(text)}; allowed: an address such as 127.0.0.1:9480`);
}
