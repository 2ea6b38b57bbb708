import { removeByName } from '../cleanup/clean-up.js';
import type { ContainerAddress } from '../container/container-address.js';
import { awaitReady, joinedLogs, stateOf } from '../container/container-state.js';
import type { Environment, GpuChoice, Member, Service, ServiceConfig, ServiceExit } from '../service.js';

/** A member and the container that it is. */
export interface ComposeMember {
  member: Member;
  containerId: string;
  memoryLimitBytes: number | null;
}

/** The members of a compose project as one service: whole while each of them runs. */
export class ComposeProject implements Service {
  readonly url: string;
  readonly members: readonly Member[];
  readonly memoryLimitBytes: number | null;
  readonly gpus: readonly string[];
  #removed: Promise<void> | null = null;

  constructor(
    readonly name: string,
    private readonly address: ContainerAddress,
    private readonly parts: readonly ComposeMember[],
    readonly metadata: Service['metadata'],
    gpus: GpuChoice,
    private readonly config: ServiceConfig,
    private readonly env: Environment,
  ) {
    this.url = address.url;
    this.members = parts.map(({ member }) => member);
    this.memoryLimitBytes = sumOfLimits(parts);
    this.gpus = gpus.models;
  }

  otherPort(port: number): string | null {
    return this.address.otherPort(port);
  }

  async ready(signal: AbortSignal): Promise<void> {
    await awaitReady(this.url, this.config, signal, this);
    await this.address.find();
  }

  async state(): Promise<ServiceExit> {
    return wholeState(
      await Promise.all(
        this.parts.map(async ({ member, containerId }) => ({
          ...(await stateOf(containerId, member.reach)),
          member: member.name,
        })),
      ),
    );
  }

  logs(lines: number): Promise<string[]> {
    return joinedLogs(
      this.parts.map(({ member, containerId }) => ({ id: containerId, name: member.name })),
      lines,
    );
  }

  remove(): Promise<void> {
    this.#removed ??= removeByName(this.name, this.env);
    return this.#removed;
  }
}

/**
 * The state of all from that of each. The member named is one that has ended: one that was killed for memory, else one
 * that failed, for another may have ended politely because of it; while all run, one of which a child was killed.
 */
export function wholeState(states: readonly Required<ServiceExit>[]): ServiceExit {
  const oomKilled = states.some((state) => state.oomKilled);
  const ended = states.filter(({ running }) => !running);
  const [first] = ended;
  if (first !== undefined) {
    const failed = ended.find((state) => state.oomKilled) ?? ended.find(({ exitCode }) => exitCode !== 0) ?? first;
    return { ...failed, oomKilled };
  }
  const whole = { running: true, exitCode: null, signal: null, oomKilled };
  const hurt = states.find((state) => state.oomKilled);
  return hurt === undefined ? whole : { ...whole, member: hurt.member };
}

/** Only where each has one: what one without takes is bounded by nothing. */
function sumOfLimits(parts: readonly ComposeMember[]): number | null {
  return parts.reduce<number | null>(
    (sum, { memoryLimitBytes }) => (sum === null || memoryLimitBytes === null ? null : sum + memoryLimitBytes),
    0,
  );
}
