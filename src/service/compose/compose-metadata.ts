import type { Service } from '../service.js';
import { memoryVariables } from '../service-environment.js';

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
