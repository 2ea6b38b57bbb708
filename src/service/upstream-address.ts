import { readFileSync } from 'node:fs';
import { BlockList } from 'node:net';
import { networkInterfaces } from 'node:os';
import { z } from 'zod';
import { NETWORK_ARG } from './container/create-args.js';
import { docker } from './engine/docker.js';
import { findPlacement } from './placement.js';
import { type Environment, type ServiceConfig, ServiceError } from './service.js';

/**
 * The one address of this machine on which the service reaches us, and nobody outside of it does: loopback of a command, our
 * address in a container's network.
 * @throws ServiceError where there is none
 */
export async function addressForService({ image, runArgs }: ServiceConfig, env: Environment): Promise<string> {
  if (image === undefined) return '127.0.0.1';
  const placement = await findPlacement(env);
  if (placement.kind === 'remote') {
    throw unreachable(`the docker engine is on another machine (${placement.host})`);
  }
  if (placement.kind === 'sibling') {
    const [own] = ownAddresses();
    if (own === undefined) throw unreachable('this container has no address');
    return own;
  }
  const network = networkOf(runArgs);
  if (network === 'host') return '127.0.0.1';
  if (/^(none$|container:)/.test(network)) throw unreachable(`run-args have --network ${network}`);
  const found = subnets.safeParse(JSON.parse(await docker(['network', 'inspect', network], env)));
  const own = found.success ? ownAddressIn(found.data[0].IPAM.Config.flatMap(({ Subnet }) => Subnet ?? [])) : null;
  // An engine in a virtual machine, or without root, has its networks elsewhere.
  if (own === null) throw unreachable(`this machine has no address in the network ${network}`);
  return own;
}

/** Docker names a gateway of its own network only while a container is in it. */
const subnets = z.tuple([
  z.object({ IPAM: z.object({ Config: z.array(z.object({ Subnet: z.string().optional() })) }) }),
]);

/** @param ranges such as 172.17.0.0/16 */
function ownAddressIn(ranges: readonly string[]): string | null {
  const inside = new BlockList();
  for (const range of ranges) {
    const [, net = '', bits = ''] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(range) ?? [];
    if (net !== '') inside.addSubnet(net, Number(bits), 'ipv4');
  }
  return ownAddresses().find((address) => inside.check(address, 'ipv4')) ?? null;
}

/** IPv4, without loopback: of the interfaces that are in use, then of the others. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const used = all.flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : []));
  return [...used, ...localAddresses().filter((address) => !address.startsWith('127.'))];
}

/** Also those of a bridge without a container, which Node does not list; none where the kernel does not tell. */
function localAddresses(): string[] {
  try {
    const table = readFileSync('/proc/net/fib_trie', 'utf8');
    return [...table.matchAll(/\|-- ([\d.]+)\n\s+\/32 host LOCAL/g)].flatMap(([, address]) => address ?? []);
  } catch {
    return [];
  }
}

function networkOf(runArgs: readonly string[]): string {
  const at = runArgs.findLastIndex((arg) => NETWORK_ARG.test(arg));
  const arg = runArgs[at];
  if (arg === undefined) return 'bridge';
  return (arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : runArgs[at + 1]) ?? 'bridge';
}

function unreachable(why: string): ServiceError {
  const remedy = 'leave workload.upstream out, or measure on the machine of the engine, in a network of it';
  return new ServiceError(`workload.upstream: the service cannot reach a stub here: ${why}`, { remedy });
}
