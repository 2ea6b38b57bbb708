import { removeByName } from '../cleanup/clean-up.js';
import type { ContainerAddress } from '../container/container-address.js';
import { awaitReady, containerState, joinedLogs } from '../container/container-state.js';
import { LogFollower } from '../engine/follow-log.js';
import { LineCounter } from '../line-counter.js';
import type { Environment, GpuChoice, LineSource, Member, Service, ServiceConfig, ServiceExit } from '../service.js';
import { memoryVariables } from '../service-environment.js';

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
  readonly #followers: LogFollower[] = [];
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
          ...(await containerState(containerId, member.reach, this.env)),
          member: member.name,
        })),
      ),
    );
  }

  logs(lines: number): Promise<string[]> {
    return joinedLogs(
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

/** What is known of a member before it answers. */
export interface MemberFacts {
  member: string;
  image: string;
  imageId: string | null;
  /** Its command in the compose file; empty where its image's own is run. */
  args: readonly string[];
  /** Of its container: the image's environment and the file's. */
  env: Readonly<Record<string, string>>;
}

const ARGS_LENGTH = 400;

/**
 * The facts of all members as those of one service: `image`, `image_id` and `args` as of a container, or with the
 * member's name behind where there are several. A variable is `env.NAME` where one member alone has it or all have the
 * same, else `env.<member>.NAME`.
 */
export function projectMetadata(members: readonly MemberFacts[]): Service['metadata'] {
  const facts = members.map(({ member, image, imageId, args }): Service['metadata'] => {
    const of = members.length === 1 ? '' : `.${member}`;
    const command = args.length === 0 ? null : args.join(' ').slice(0, ARGS_LENGTH);
    return { [`image${of}`]: image, [`image_id${of}`]: imageId, [`args${of}`]: command };
  });
  return Object.assign({}, ...facts, Object.fromEntries(variables(members)));
}

function variables(members: readonly MemberFacts[]): [string, string][] {
  const known = members.map(({ member, env }) => ({ member, facts: memoryVariables(env) }));
  const keys = new Set(known.flatMap(({ facts }) => Object.keys(facts)));
  return [...keys].sort().flatMap((key): [string, string][] => {
    const having = known.flatMap(({ member, facts }) => {
      const value = facts[key];
      return value === undefined ? [] : [{ member, value }];
    });
    const [first] = having;
    const agreed = having.length === members.length && having.every(({ value }) => value === first?.value);
    if (first !== undefined && (having.length === 1 || agreed)) return [[key, first.value]];
    return having.map(({ member, value }) => [`env.${member}.${key.slice('env.'.length)}`, value]);
  });
}
