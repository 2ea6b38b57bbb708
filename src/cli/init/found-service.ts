import type { Server } from './server-table.js';

/** A value and where it was found; `guess` where the user has to check it. */
export interface Found<T> {
  value: T;
  from: string;
  guess?: boolean;
}

/** How the workflow gets the image of the commit under review. */
export type Build =
  | { kind: 'run'; line: string }
  /** No image: these lines install what the command needs. */
  | { kind: 'setup'; lines: string[] }
  /** It is not built here; the named file says which image runs. */
  | { kind: 'named'; file: string }
  /** Unknown: the workflow fails at this step until the user writes it. */
  | { kind: 'todo'; reason: string };

/** The service that the gate will measure, as found in the repository. */
export interface FoundService {
  /** Where it was found; null where nothing was. */
  found: string | null;
  /** Name of the image; what `command` starts has none. */
  image: string;
  /** The shell line that starts it on the runner, instead of an image. */
  command: string | null;
  build: Build;
  port: Found<number>;
  healthPath: Found<string>;
  server: Server | null;
  model: string | null;
  args: string[];
  runArgs: string[];
  env: Record<string, string>;
  volumes: string[];
  shmSize: string | null;
  memoryLimit: string | null;
  /** For the user: other services, and settings that were not copied. */
  notes: string[];
}

/** What the user gave as flags. */
export interface Given {
  image: string | undefined;
  port: number | undefined;
  name: string | undefined;
}
