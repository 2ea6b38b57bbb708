/** A request as it stands in a workload file: what the recorder and the importers write. Times in microseconds. */
export interface RequestLine {
  id: string;
  t_us?: number;
  after?: string;
  think_us?: number;
  session?: string;
  class?: string;
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  body_text?: string;
  body_b64?: string;
  /** `sha256:` and 64 hex digits: the file `blobs/<digits>` beside the workload. */
  body_ref?: string;
  synth?: Synth;
  stream?: boolean;
  cancel?: CancelLine;
  timeout_us?: number;
  expect?: {
    status?: number | number[];
    done?: boolean;
    min_events?: number;
    max_events?: number;
    json?: Record<string, JsonType>;
  };
  obs?: ObservationLine;
}

/** A request known by its lengths only: its prompt is made up when the workload is read, from the seed. */
export interface Synth {
  input_tokens: number;
  output_tokens?: number;
  /** One for each block of the prompt: equal ids are equal text, so that prefixes are shared as they were. */
  hash_ids?: number[];
  /** Tokens in a block; 512 without. */
  block?: number;
}

export interface CancelLine {
  after_us?: number;
  after_events?: number;
  after_bytes?: number;
  how?: 'fin' | 'rst';
}

export interface ObservationLine {
  status?: number;
  ttfb_us?: number;
  dur_us?: number;
  events?: number;
  bytes?: number;
  /** `ok`, `client_cancel`, or what broke it off. */
  end?: string;
}

/** The header line; `requests` and `duration_us` are known when the file is finished. */
export interface HeaderLine {
  format: 'memdrift.workload';
  version: 1;
  created?: string;
  source?: Record<string, unknown>;
  requests?: number;
  duration_us?: number;
  defaults?: { method?: string; headers?: Record<string, string>; timeout_us?: number; stream?: boolean };
  redaction?: Record<string, unknown>;
  /** Names that `${secret:NAME}` uses. */
  secrets?: string[];
  /** `model`: of requests made from `synth`. */
  generator?: { seed?: number; model?: string };
}

/** What must stand at a JSON pointer. */
export type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'null' | 'any';
