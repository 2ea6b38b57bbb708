import type { MetricsPage } from './metrics-page.js';

/**
 * What a model server says of itself, whichever server it is. `null` where this server or this version of it does not
 * say: never 0 for unknown.
 */
export interface ServerReading {
  /** Requests being worked on now, and requests that wait for it: both 0 at rest. */
  running: number | null;
  waiting: number | null;
  /** Share of the KV cache in use, 0 to 1; of several engines, of all their capacity together. */
  kvUsage: number | null;
  /** Tokens that the KV cache can hold, summed over engines: what a pre-allocating server pays growth with. */
  kvCapacityTokens: number | null;
  /** Tokens in the KV cache now. */
  kvUsedTokens: number | null;
  /** What the server says it holds of device memory, bytes. */
  deviceBytes: number | null;
  /** `process_resident_memory_bytes` of a prometheus client: of the process that answers only. */
  residentBytes: number | null;
}

export type Quantity = keyof ServerReading;

/** A further page of the same server that a reader needs: TGI's `/info`, llama.cpp's `/props`. */
export interface FurtherPage {
  path: string;
  /** Takes the page's text (hostile, bounded) into the reading; returns it unchanged where the text is odd. */
  add(reading: ServerReading, text: string): ServerReading;
}

/** What every kind of server says of itself. */
interface Kind {
  /** As the report names it: `vLLM`. */
  readonly name: string;
  /**
   * What it says in every version that is known here: a reading without it failed. What only some versions or
   * settings say is learnt from the first reading that has it (`detect.ts`).
   */
  readonly gives: readonly Quantity[];
  readonly further?: FurtherPage;
  /**
   * Its figure of KV cache in use leaves out prefix cache that may be reused: at rest it returns to what it was. Of others
   * the figure only explains.
   */
  readonly leavesOutReusable?: true;
  /** How long what it says may lag behind what it does, ms, where that is longer than anybody waits for it. */
  readonly lagsMs?: number;
}

/** One kind of model server: one file each. Pure. */
export interface ServerKind extends Kind {
  /** Whether a page of metrics is this server's. */
  recognises(page: MetricsPage): boolean;
  /** Never throws. */
  read(page: MetricsPage): ServerReading;
}

/** A kind of server whose answer is no metrics page: Ollama's is JSON. Pure. */
export interface AnswerKind extends Kind {
  /** Path that only this kind answers so: what other paths say is not read as this server's. */
  readonly path: string;
  /** Null where the answer (hostile, bounded) is not this server's. Never throws. */
  readAnswer(text: string): ServerReading | null;
  /** The server tells what it did since it was last asked, and this answer says: nothing. So nothing runs or waits. */
  isQuiet?(text: string): boolean;
}

export const NOTHING_SAID: ServerReading = {
  running: null,
  waiting: null,
  kvUsage: null,
  kvCapacityTokens: null,
  kvUsedTokens: null,
  deviceBytes: null,
  residentBytes: null,
};
