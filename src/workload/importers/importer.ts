import type { HeaderLine, RequestLine } from '../format/fields.js';
import type { Place } from '../format/workload-error.js';
import type { Source } from './source.js';

/** What a format may need to be told. Times and lengths of traces differ between their publishers. */
export interface ImportOptions {
  /** Of requests that are known by their lengths, or by their body alone. */
  path: string | undefined;
  /** Of bodies that name none. */
  model: string;
  /** Tokens of a block in `hash_ids`. */
  block: number;
  /** Microseconds of one unit of a trace's times. */
  timeUnitUs: number | undefined;
  /** Of several hosts in a recording, the one that is taken. */
  host: string | undefined;
  /** Also what looks like pages, pictures and preflights. */
  all: boolean;
}

/** A request as a file has it. Times count from anywhere: the earliest becomes 0. */
export type Draft = Omit<RequestLine, 'id'> & { id?: string };

/** One request of a file, or one that is left out and why. */
export type Imported =
  | { draft: Draft; place: Place }
  | { skipped: string }
  /** Of what the requests of the file are made up. */
  | { generator: NonNullable<HeaderLine['generator']> };

export interface Head {
  /** The first 64 KiB. */
  text: string;
  /** The first line, where it is JSON; else undefined. */
  first: unknown;
}

export interface Importer {
  /** For `--format`. */
  name: string;
  title: string;
  recognises(head: Head): boolean;
  /** @throws WorkloadError for the first thing that is not as the format has it */
  read(source: Source, options: ImportOptions): AsyncIterable<Imported>;
  /** Ids are promised to be unique: one that comes twice is an error. */
  uniqueIds?: boolean;
}
