import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { complaint, type Place } from '../format/workload-error.js';
import { labelOf } from './import-shapes.js';
import type { Imported, Importer, ImportOptions } from './importer.js';
import { MAX_PIECE_BYTES, type Source } from './source.js';

/** Public traces of token counts: Azure's LLM inference traces, BurstGPT. */

type Row = Readonly<Record<string, string>>;

export const azure: Importer = {
  name: 'azure',
  title: 'Azure LLM inference trace CSV',
  recognises: ({ text }) => /^"?TIMESTAMP"?,"?ContextTokens"?,"?GeneratedTokens"?/i.test(text),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    for await (const { row, place } of rowsOf(source, ['TIMESTAMP', 'ContextTokens', 'GeneratedTokens'])) {
      yield {
        place,
        draft: {
          t_us: microsecondsOf(row['TIMESTAMP'] ?? '', place),
          path: options.path ?? '/v1/completions',
          synth: {
            input_tokens: tokensOf(row, 'ContextTokens', place),
            output_tokens: tokensOf(row, 'GeneratedTokens', place),
          },
        },
      };
    }
  },
};

export const burstGpt: Importer = {
  name: 'burstgpt',
  title: 'BurstGPT CSV',
  recognises: ({ text }) => /^[^\n]*\bTimestamp\b[^\n]*\bRequest tokens\b[^\n]*\bResponse tokens\b/i.test(text),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    for await (const { row, place } of rowsOf(source, ['Timestamp', 'Request tokens', 'Response tokens'])) {
      const output = tokensOf(row, 'Response tokens', place);
      // The outcome of a failed request cannot be replayed.
      if (output === 0) {
        yield { skipped: 'failed when recorded (no response tokens)' };
        continue;
      }
      const session = labelOf(row['Session ID'] || undefined);
      const api = /^api/i.test(row['Log Type'] ?? '');
      yield {
        place,
        draft: {
          t_us: Math.round(numberOf(row, 'Timestamp', place) * (options.timeUnitUs ?? 1_000_000)),
          path: options.path ?? '/v1/chat/completions',
          ...(session === undefined ? {} : { session }),
          ...(row['Model']
            ? { class: `${row['Model'].slice(0, 60)}${api ? ' API' : ''}`.replace(/[^\x20-\x7e]/g, '?') }
            : {}),
          synth: { input_tokens: tokensOf(row, 'Request tokens', place), output_tokens: output },
        },
      };
    }
  },
};

/** @throws WorkloadError for invalid CSV, or a missing column */
async function* rowsOf(source: Source, columns: readonly string[]): AsyncIterable<{ row: Row; place: Place }> {
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    max_record_size: MAX_PIECE_BYTES,
    info: true,
    columns: (names: string[]) =>
      names.map((name) => columns.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name),
  });
  const input = Readable.from(source.chunks(), { objectMode: false });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) {
      line = info.lines;
      const place = { origin: source.path, line };
      const missing = columns.find((column) => record[column] === undefined);
      if (missing !== undefined) throw complaint(place, `found no column "${missing}"`, columns.join(', '));
      yield { row: record, place };
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw complaint(
      { origin: source.path, line: line + 1 },
      `found what is no row (${cause.code})`,
      `rows of ${columns.join(', ')}`,
      { cause },
    );
  } finally {
    input.destroy();
  }
}

function tokensOf(row: Row, column: string, place: Place): number {
  const value = numberOf(row, column, place);
  if (value <= 1e7) return Math.round(value);
  throw complaint({ ...place, field: column }, `found ${value}`, 'tokens, up to 10000000');
}

function numberOf(row: Row, column: string, place: Place): number {
  const text = row[column] ?? '';
  const value = Number(text);
  if (text !== '' && Number.isFinite(value) && value >= 0) return value;
  throw complaint({ ...place, field: column }, text === '' ? 'found nothing' : 'found no number', 'a number >= 0');
}

/** `2023-11-16 18:15:46.6805900`, taken as UTC; with an offset in 2024. A Date knows milliseconds only. */
function microsecondsOf(text: string, place: Place): number {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const wholeMs = match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}${match[4] ?? 'Z'}`);
  if (match === null || Number.isNaN(wholeMs) || wholeMs < 0) {
    throw complaint({ ...place, field: 'TIMESTAMP' }, 'found no time', 'a time such as 2023-11-16 18:15:46.6805900');
  }
  return wholeMs * 1000 + Math.floor(Number((match[3] ?? '').padEnd(9, '0')) / 1000);
}
