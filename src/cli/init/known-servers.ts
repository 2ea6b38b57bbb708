import { RUNTIME_FILES, SERVERS, type Server } from './server-table.js';

/** @param args images and command of the service */
export function recognise(args: readonly string[]): Server | null {
  const line = args.join(' ');
  return SERVERS.find(({ pattern }) => pattern.test(line)) ?? null;
}

/** The kind that tells what a service is for: a runtime, which every other service of a repository may have, does not. */
export function recogniseServer(args: readonly string[]): Server | null {
  const server = recognise(args);
  return server?.isRuntime === true ? null : server;
}

/** Files that name what a service is made of. */
export const DEPENDENCY_FILES = ['requirements.txt', 'pyproject.toml', ...Object.keys(RUNTIME_FILES)];

/**
 * The server that a file of dependencies names: `bentoml>=1.4` in `requirements.txt`, `"litserve"` in `pyproject.toml`.
 * @param file its base name, one of {@link DEPENDENCY_FILES}
 */
export function namedIn(file: string, text: string): Server | null {
  const runtime = RUNTIME_FILES[file];
  if (runtime !== undefined) return SERVERS.find(({ name }) => name === runtime) ?? null;
  const names = new Set([...text.replace(/#.*/g, '').matchAll(PACKAGE)].map(([, name = '']) => name.toLowerCase()));
  return SERVERS.find(({ packages }) => packages.some((name) => names.has(name))) ?? null;
}

/** A package at the start of a line or of a quoted word, with an extra that makes a server of it: `ray[serve]`. */
const PACKAGE = /(?:^|["'])\s*([A-Za-z][\w.-]{0,80}(?:\[(?:serve|serve,llm|llm|proxy)\])?)/gm;

/** What is worth knowing of a server before it is measured, a line each. */
export function adviceOf({ name, advice }: Server): string[] {
  const { ready, warmUp, heap, processes, metrics } = advice;
  const line = (what: string, text: string | undefined): string[] =>
    text === undefined ? [] : [`${name}, ${what}: ${text}`];
  return [
    ...line('ready', ready),
    ...line('warm-up', warmUp),
    ...line('heap', heap),
    ...line('processes', processes),
    ...line('metrics', metrics),
  ];
}

/** Flags that set a server's port: `--port 80`, `--port=80`, `--bind 0.0.0.0:80`. */
const PORT_FLAGS = ['--port', '--http-port', '--bind', '-b', '-p'];

/** The port in a command, or null. */
export function portIn(args: readonly string[]): number | null {
  const value = valueAfter(args, PORT_FLAGS);
  const [, port] = /(?:^|:)(\d{1,5})$/.exec(value ?? '') ?? [];
  return port === undefined ? null : Number(port);
}

/** The model name in a command, or null. */
export function modelIn(args: readonly string[], server: Server): string | null {
  return valueAfter(args, server.model);
}

/** The value of the first of the flags that is present. */
function valueAfter(args: readonly string[], flags: readonly string[]): string | null {
  // `sh -c` has a whole command line as one argument.
  const all = args.flatMap((arg) => arg.split(/\s+/));
  for (const flag of flags) {
    const at = all.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
    const value = all[at]?.includes('=') ? all[at]?.slice(flag.length + 1) : all[at + 1];
    if (at !== -1 && value !== undefined && !/^-|\$/.test(value)) return value;
  }
  return null;
}

/** Port and path of the URL in a health check; null where there is none. */
export function healthIn(command: string | null): { port: number | null; path: string } | null {
  // A port that a variable gives is not known; the path is.
  const text = (command ?? '').replace(/:\$\{?\w{1,100}\}?(?=\/)/g, '');
  const [url, port, path = '/'] = /https?:\/\/[\w.-]+(?::(\d{1,5}))?(?![\w.:$-])(\/[^\s"'|;)\\]*)?/.exec(text) ?? [];
  if (url === undefined || path.includes('$')) return null;
  return { port: port === undefined ? null : Number(port), path };
}
