import { listensAt } from '../health.js';
import type { Placement } from '../placement.js';
import type { Inspected } from './inspect-container.js';

/** Longer does no connection to a container of this machine take. */
const CONNECT_MS = 1000;

/** Where a container's ports answer from here. One that has ended has no address any more. */
export class ContainerAddress {
  /** Of the port that it serves on. */
  readonly url: string;
  /** The container's own address; null until it has answered there. */
  #own: string | null = null;

  constructor(
    private readonly inspected: Inspected,
    private readonly placement: Placement,
    private readonly port: number,
  ) {
    this.url = urlOf(inspected, placement, port);
  }

  /**
   * Asks, once the service is ready, whether its own address answers from here too: it does not where the engine runs
   * in a virtual machine or without root (there the address might even be another container's, so the served port must
   * be open on it).
   */
  async find(): Promise<void> {
    if (this.placement.kind === 'remote') return;
    for (const address of addressesOf(this.inspected)) {
      if (await listensAt(address, this.port, CONNECT_MS)) this.#own = address;
      if (this.#own !== null) return;
    }
  }

  /** See `Service.otherPort`: by its own address, else where it is published on this machine. */
  otherPort(port: number): string | null {
    if (port === this.port) return this.url;
    if (this.placement.kind === 'remote') return null;
    if (this.#own !== null) return `http://${this.#own}:${port}`;
    const published = publishedPort(this.inspected, port);
    return this.placement.kind === 'beside' && published !== null ? `http://127.0.0.1:${published}` : null;
  }
}

function urlOf(inspected: Inspected, placement: Placement, port: number): string {
  const host = placement.kind === 'remote' ? placement.host : '127.0.0.1';
  if (inspected.HostConfig.NetworkMode === 'host') return `http://${host}:${port}`;
  if (placement.kind === 'sibling') {
    const joined = inspected.NetworkSettings.Networks?.[placement.network]?.IPAddress;
    return `http://${joined || addressesOf(inspected)[0] || '127.0.0.1'}:${port}`;
  }
  return `http://${host}:${publishedPort(inspected, port) ?? port}`;
}

function publishedPort({ NetworkSettings }: Inspected, port: number): string | null {
  return NetworkSettings.Ports?.[`${port}/tcp`]?.[0]?.HostPort ?? null;
}

/** None where it uses the network of the host: its ports are the machine's then. */
function addressesOf({ NetworkSettings }: Inspected): string[] {
  const addresses = Object.values(NetworkSettings.Networks ?? {}).map(({ IPAddress }) => IPAddress ?? '');
  return addresses.filter((address) => address !== '');
}
