import { runCli } from '../../src/cli/cli.js';
import type { Io } from '../../src/cli/cli-io.js';
import { Masker } from '../../src/recording/masker.js';

/** What a command printed, and how it ended. */
export interface Said {
  code: number;
  out: string;
  err: string;
}

/** A terminal that keeps what is printed to it: no colours, no live line, nothing in the environment. */
export function terminal(changes: Partial<Io> = {}): { io: Io; said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    live: false,
    color: false,
    columns: 80,
    env: {},
    masker: new Masker(),
    dist: '',
    installed: false,
    signal: new AbortController().signal,
    ...changes,
  };
  return { io, said };
}

/** Runs a command as a shell would. */
export async function runAt(words: readonly string[], changes: Partial<Io> = {}): Promise<Said> {
  const { io, said } = terminal(changes);
  const code = await runCli([...words], io);
  return { code, ...said };
}
