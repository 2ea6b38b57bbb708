import { parseArgsStringToArgv } from 'string-argv';
import { jsonIn } from '../../series/unknown.js';

/** What a Dockerfile says about its image: the last stage, and the stages it is built on. */
export interface ImageFacts {
  /** Base images of the stages, the last stage first. */
  from: string[];
  /** TCP ports of EXPOSE, in order. */
  ports: number[];
  /** The command of HEALTHCHECK; null without one, and for HEALTHCHECK NONE. */
  health: string | null;
  /** ENTRYPOINT and CMD together. */
  args: string[];
}

interface Stage {
  name: string | null;
  from: string;
  ports: number[];
  health: string | null;
  entrypoint: string[] | null;
  command: string[] | null;
  variables: Map<string, string>;
}

/** Longer files are cut. */
const MAX_LINES = 5000;

/**
 * Reads a Dockerfile loosely: unknown syntax is skipped, and nothing is an error.
 * https://docs.docker.com/reference/dockerfile/
 */
export function readDockerfile(text: string): ImageFacts {
  const stages: Stage[] = [];
  const global = new Map<string, string>();
  for (const { keyword, rest } of instructions(text)) {
    const stage = stages.at(-1);
    const variables = stage?.variables ?? global;
    if (keyword === 'FROM') stages.push(newStage(substitute(rest, global), global, stages));
    else if (keyword === 'ARG' || keyword === 'ENV') assign(rest, variables);
    else if (stage !== undefined) take(stage, keyword, substitute(rest, variables));
  }
  return merge(chain(stages));
}

/** A stage inherits the variables of the stage it is built on. */
function newStage(rest: string, global: ReadonlyMap<string, string>, before: readonly Stage[]): Stage {
  const words = rest.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'));
  const name = words[1]?.toUpperCase() === 'AS' ? (words[2] ?? null) : null;
  const from = words[0] ?? '';
  const below = before.findLast((stage) => stage.name !== null && stage.name === from)?.variables ?? [];
  const variables = new Map([...global, ...below]);
  return { name, from, ports: [], health: null, entrypoint: null, command: null, variables };
}

function take(stage: Stage, keyword: string, rest: string): void {
  if (keyword === 'EXPOSE') {
    const ports = rest.split(/\s+/).filter((word) => /^\d{1,5}(\/tcp)?$/i.test(word));
    stage.ports.push(...ports.map((word) => Number.parseInt(word, 10)));
  }
  if (keyword === 'HEALTHCHECK') stage.health = /\bCMD\b(.*)$/is.exec(rest)?.[1]?.trim() ?? null;
  if (keyword === 'ENTRYPOINT') stage.entrypoint = wordsOf(rest);
  if (keyword === 'CMD') stage.command = wordsOf(rest);
}

/** The last stage, then the stages of this file that it is built on. */
function chain(stages: readonly Stage[]): Stage[] {
  const found: Stage[] = [];
  let at = stages.length - 1;
  while (at >= 0) {
    const stage = stages[at];
    if (stage === undefined) break;
    found.push(stage);
    // A stage can only name one above it, so this ends.
    at = stages.slice(0, at).findLastIndex(({ name }) => name !== null && name === stage.from);
  }
  return found;
}

function merge(stages: readonly Stage[]): ImageFacts {
  const first = <T>(pick: (stage: Stage) => T | null): T | null =>
    stages.map(pick).find((value) => value !== null) ?? null;
  return {
    from: stages.map(({ from }) => from),
    ports: stages.flatMap(({ ports }) => ports),
    health: first(({ health }) => health),
    args: [...(first(({ entrypoint }) => entrypoint) ?? []), ...(first(({ command }) => command) ?? [])],
  };
}

/** Instructions with continued lines joined, without comments and here-documents. */
function* instructions(text: string): Generator<{ keyword: string; rest: string }> {
  const lines = text.split(/\r?\n/, MAX_LINES);
  let joined = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\s*(#|$)/.test(line)) continue;
    if (/\\\s*$/.test(line)) {
      joined += `${line.replace(/\\\s*$/, '')} `;
      continue;
    }
    const whole = (joined + line).trim();
    joined = '';
    for (const [, word] of whole.matchAll(/<<-?["']?(\w+)["']?/g)) {
      const end = lines.findIndex((later, index) => index > at && later.trim() === word);
      if (end !== -1) at = end;
    }
    const [, keyword = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(whole) ?? [];
    if (keyword !== '') yield { keyword: keyword.toUpperCase(), rest };
  }
}

/** `["a", "b"]`, or a shell line. */
function wordsOf(rest: string): string[] {
  const listed = jsonIn(rest);
  return Array.isArray(listed) ? listed.map(String) : parseArgsStringToArgv(rest);
}

/** `NAME=value` pairs, or the old `ENV NAME value`. */
function assign(rest: string, variables: Map<string, string>): void {
  const words = parseArgsStringToArgv(substitute(rest, variables));
  if (words[0] !== undefined && !words[0].includes('=')) {
    if (words.length > 1) variables.set(words[0], words.slice(1).join(' '));
    return;
  }
  for (const word of words) {
    const at = word.indexOf('=');
    if (at > 0) variables.set(word.slice(0, at), word.slice(at + 1));
  }
}

/** Substitutes `$NAME`, `${NAME}` and `${NAME:-default}`; unknown variables are kept. */
function substitute(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})/g,
    (whole, bare?: string, braced?: string, standard?: string) =>
      variables.get(bare ?? braced ?? '') ?? standard ?? whole,
  );
}
