import type { HeaderLine, RequestLine } from '../format/fields.js';
import type { Place } from '../format/workload-error.js';
import type { Source } from './source.js';

/** Options of the formats. Units of times and lengths differ between the publishers of traces. */
export interface ImportOptions {
  /** Path of requests known only by their lengths or body. */
  path: string | undefined;
  /** Model of bodies that name none. */
  model: string;
  /** Tokens of a block in `hash_ids`; else what the publisher of the trace uses. */
  block: number | undefined;
  /** Microseconds of one unit of a trace's times. */
  timeUnitUs: number | undefined;
  /** JSON to send where the file has no bodies. */
  body: string | undefined;
  /** The host whose requests are taken. */
  host: string | undefined;
  /** Also takes pages, images and preflights. */
  all: boolean;
}

/** A request as read from a file. Times have any origin: the earliest becomes 0. */
export type Draft = Omit<RequestLine, 'id'> & { id?: string };

/** One request of a file, or why it is skipped. */
export type Imported =
  | { draft: Draft; place: Place }
  | { skipped: string }
  /** What the file does not tell and was assumed: once for each kind. */
  | { guessed: string }
  /** Settings of the generated bodies. */
  | { generator: NonNullable<HeaderLine['generator']> };

export interface Head {
  /** The first 64 KiB. */
  text: string;
  /** The first JSON value: a line, an element of the list, or the document; undefined without a whole one. */
  first: unknown;
}

export interface Importer {
  /** For `--format`. */
  name: string;
  title: string;
  recognises(head: Head): boolean;
  /** @throws WorkloadError for the first mistake in the format */
  read(source: Source, options: ImportOptions): AsyncIterable<Imported>;
  /** Requests are known by their lengths alone: the first ones are as good as any, so the rest need not be read. */
  readsOnce?: boolean;
  /** The format requires unique ids: a repeated one is an error. */
  uniqueIds?: boolean;
}
