import { removeByName } from '../cleanup/clean-up.js';
import { LogFollower } from '../engine/follow-log.js';
import { awaitReady } from '../health.js';
import { LineCounter } from '../line-counter.js';
import type { Environment, GpuChoice, LineSource, Member, Service, ServiceConfig, ServiceExit } from '../service.js';
import type { ContainerAddress } from './container-address.js';
import { containerLogs, containerState, engineState } from './container-state.js';

/** A member of the service, and the container that it is. */
export interface ContainerPart {
  member: Member;
  containerId: string;
  memoryLimitBytes: number | null;
}

/** One container or several as one service: whole while each of them runs. */
export class ContainerService implements Service {
  readonly url: string;
  readonly attached?: 'container';
  readonly members: readonly Member[];
  readonly memoryLimitBytes: number | null;
  readonly gpus: readonly string[];
  readonly #followers: LogFollower[] = [];
  #removed: Promise<void> | null = null;

  constructor(
    readonly name: string,
    private readonly address: Pick<ContainerAddress, 'url' | 'otherPort' | 'find'>,
    private readonly parts: readonly ContainerPart[],
    readonly metadata: Service['metadata'],
    gpus: GpuChoice,
    private readonly config: ServiceConfig,
    private readonly env: Environment,
    attached?: 'container',
  ) {
    if (attached !== undefined) this.attached = attached;
    this.url = address.url;
    this.members = parts.map(({ member }) => member);
    this.memoryLimitBytes = sumOfLimits(parts);
    this.gpus = gpus.models;
  }

  otherPort(port: number): string | null {
    return this.address.otherPort(port);
  }

  async ready(signal: AbortSignal): Promise<void> {
    await awaitReady(this, this.config, { signal, behindDocker: true, state: () => this.#state(engineState) });
    await this.address.find();
  }

  async state(): Promise<ServiceExit> {
    return this.#state((container, env, { reach }) => containerState(container, reach, env));
  }

  async #state(
    stateOf: (container: string, env: Environment, member: Member) => Promise<ServiceExit>,
  ): Promise<ServiceExit> {
    const states = this.parts.map(async ({ member, containerId }) => ({
      ...(await stateOf(containerId, this.env, member)),
      ...(member.name === '' ? {} : { member: member.name }),
    }));
    return wholeState(await Promise.all(states));
  }

  logs(lines: number): Promise<string[]> {
    return containerLogs(
      this.parts.map(({ member, containerId }) => ({ id: containerId, name: member.name })),
      lines,
      this.env,
    );
  }

  countLines(texts: readonly string[], ignored: readonly string[]): LineSource {
    const counter = new LineCounter(texts, ignored);
    this.#followers.push(...this.parts.map(({ containerId }) => new LogFollower(containerId, counter, this.env)));
    return counter;
  }

  remove(hurry?: AbortSignal): Promise<void> {
    for (const follower of this.#followers) follower.close();
    this.#removed ??= removeByName(this.name, this.env, undefined, hurry);
    return this.#removed;
  }
}

/**
 * The state of all from that of each. The member named is one that has ended: one that was killed for memory, else one
 * that failed, for another may have ended politely because of it; while all run, one of which a child was killed.
 */
export function wholeState(states: readonly ServiceExit[]): ServiceExit {
  const oomKilled = states.some((state) => state.oomKilled);
  const ended = states.filter(({ running }) => !running);
  const [first] = ended;
  if (first !== undefined) {
    const failed = ended.find((state) => state.oomKilled) ?? ended.find(({ exitCode }) => exitCode !== 0) ?? first;
    return { ...failed, oomKilled };
  }
  const whole = { running: true, exitCode: null, signal: null, oomKilled };
  const hurt = states.find((state) => state.oomKilled);
  return hurt?.member === undefined ? whole : { ...whole, member: hurt.member };
}

/** Only where each has one: what one without takes is bounded by nothing. */
function sumOfLimits(parts: readonly ContainerPart[]): number | null {
  return parts.reduce<number | null>(
    (sum, { memoryLimitBytes }) => (sum === null || memoryLimitBytes === null ? null : sum + memoryLimitBytes),
    0,
  );
}
