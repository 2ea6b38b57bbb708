import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { complaint, type Place } from '../../format/workload-error.js';
import { labelOf } from '../import-shapes.js';
import type { Imported, Importer, ImportOptions } from '../importer.js';
import { MAX_PIECE_BYTES, type Source } from '../source.js';

/** Tables of times and token counts, with whatever names their publishers gave to the columns. */

/** Names in lower case, without anything but letters and digits. The better known first. */
const COLUMNS = {
  time: 'timestamp arrivedat arrivaltime arrivaltimestamp arrival requesttime starttime relativetime time datetime ts t',
  input:
    'contexttokens requesttokens inputtokens numprefilltokens prompttokens inputlength inputlen promptlen promptlength numinputtokens ninput prefilltokens inputtoks',
  output:
    'generatedtokens responsetokens outputtokens numdecodetokens completiontokens outputlength outputlen generatedlen numoutputtokens noutput decodetokens outputtoks',
  session: 'sessionid conversationid chatid userid clientid',
  model: 'model modelname',
  kind: 'logtype',
} as const;
type Role = keyof typeof COLUMNS;

interface Columns {
  index: Partial<Record<Role, number>>;
  names: readonly string[];
  /** Microseconds of one unit of the time, by the ending of its name; undefined where that tells none. */
  unitUs: number | undefined;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const UNITS: readonly [RegExp, number][] = [
  [/(_|\()(ns|nanos?)\)?$/i, 0.001],
  [/(_|\()(us|micros?)\)?$/i, 1],
  [/(_|\()(ms|millis?)\)?$/i, 1000],
  [/(_|\()(s|secs?|seconds)\)?$/i, 1_000_000],
];

function columnsOf(names: readonly string[]): Columns {
  const withoutUnit = names.map((name) => bare(UNITS.reduce((text, [unit]) => text.replace(unit, ''), name.trim())));
  const index: Partial<Record<Role, number>> = {};
  for (const role of Object.keys(COLUMNS) as Role[]) {
    const known = COLUMNS[role].split(' ');
    const found = known.map((name) => withoutUnit.indexOf(name)).find((at) => at !== -1);
    if (found !== undefined) index[role] = found;
  }
  const time = names[index.time ?? -1]?.trim() ?? '';
  return { index, names, unitUs: UNITS.find(([unit]) => unit.test(time))?.[1] };
}

const ALLOWED = 'a table with columns of a time, of input tokens and of output tokens';

function headOf(text: string): Columns {
  const [line = ''] = text.replace(/^\s+/, '').split(/\r?\n/, 1);
  return columnsOf(line.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1')));
}

function isTable({ index }: Columns): boolean {
  return index.time !== undefined && index.input !== undefined && index.output !== undefined;
}

/** A table that tells who published it, by its columns. */
function table(name: string, title: string, path: string, isIts: (columns: ReadonlySet<string>) => boolean): Importer {
  return {
    name,
    title,
    readsOnce: true,
    recognises: ({ text }) => {
      const head = headOf(text);
      return isTable(head) && isIts(new Set(head.names.map(bare)));
    },
    read: (source, options) => rows(source, { ...options, path: options.path ?? path }),
  };
}

export const azure = table('azure', 'Azure LLM inference trace CSV', '/v1/completions', (names) =>
  names.has('contexttokens'),
);
export const burstGpt = table('burstgpt', 'BurstGPT CSV', '/v1/chat/completions', (names) =>
  names.has('requesttokens'),
);
export const vidur = table('vidur', 'Vidur trace CSV', '/v1/completions', (names) => names.has('numprefilltokens'));
/** ServeGen, Baseten, and tables of one's own. */
export const lengths = table(
  'lengths',
  'table of lengths (ServeGen, Baseten and others)',
  '/v1/completions',
  () => true,
);

async function* rows(source: Source, options: ImportOptions): AsyncIterable<Imported> {
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    max_record_size: MAX_PIECE_BYTES,
    relax_column_count: false,
  });
  const input = Readable.from(source.chunks(), { objectMode: false });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let columns: Columns | null = null;
  let line = 0;
  const guessed = new Set<string>();
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      line += 1;
      const place = { origin: source.path, line };
      if (columns === null) {
        columns = columnsOf(row);
        const missing = (['time', 'input', 'output'] as const).find((role) => columns?.index[role] === undefined);
        if (missing !== undefined)
          throw complaint(place, `found no column of ${missing === 'time' ? 'a time' : `${missing} tokens`}`, ALLOWED);
        continue;
      }
      yield draftOf(row, columns, options, place, guessed);
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw complaint(
      { origin: source.path, line: line + 1 },
      `found what is no row (${cause.code})`,
      'rows of equal columns',
      { cause },
    );
  } finally {
    input.destroy();
  }
  for (const each of guessed) yield { guessed: each };
}

function draftOf(
  row: readonly string[],
  columns: Columns,
  options: ImportOptions,
  place: Place,
  guessed: Set<string>,
): Imported {
  const { index, names } = columns;
  const of: Row = { row, columns, place };
  const output = tokensOf(of, 'output');
  // The outcome of a failed request cannot be replayed.
  if (output === 0 && bare(names[index.output ?? -1] ?? '') === 'responsetokens')
    return { skipped: 'failed when recorded (no response tokens)' };
  const session = labelOf(cellOf(of, 'session') || undefined);
  const model = cellOf(of, 'model');
  const api = /^api/i.test(cellOf(of, 'kind'));
  return {
    place,
    draft: {
      t_us: timeUs(of, options, guessed),
      path: options.path ?? '/v1/completions',
      ...(session === undefined ? {} : { session }),
      ...(model === '' ? {} : { class: `${model.slice(0, 60)}${api ? ' API' : ''}`.replace(/[^\x20-\x7e]/g, '?') }),
      synth: { input_tokens: tokensOf(of, 'input'), output_tokens: output },
    },
  };
}

/** A row under the names of its columns. */
interface Row {
  row: readonly string[];
  columns: Columns;
  place: Place;
}

function cellOf({ row, columns }: Row, role: Role): string {
  const at = columns.index[role];
  return at === undefined ? '' : (row[at] ?? '');
}

function placeOf({ columns: { index, names }, place }: Row, role: Role): Place {
  return { ...place, field: names[index[role] ?? -1] ?? role };
}

function tokensOf(of: Row, role: Role): number {
  const value = numberOf(of, role);
  if (value <= 1e7) return Math.round(value);
  throw complaint(placeOf(of, role), `found ${value}`, 'tokens, up to 10000000');
}

function numberOf(of: Row, role: Role): number {
  const text = cellOf(of, role);
  const value = Number(text);
  if (text !== '' && Number.isFinite(value) && value >= 0) return value;
  throw complaint(placeOf(of, role), text === '' ? 'found nothing' : 'found no number', 'a number >= 0');
}

/** A number in the unit given or told by the column, seconds by default; or a date. */
function timeUs(of: Row, { timeUnitUs }: ImportOptions, guessed: Set<string>): number {
  const text = cellOf(of, 'time');
  if (text === '' || Number.isNaN(Number(text))) return dateUs(text, of);
  const unit = timeUnitUs ?? of.columns.unitUs;
  if (unit === undefined) guessed.add('the unit of the times, seconds (--time-unit for another)');
  return Math.round(numberOf(of, 'time') * (unit ?? 1_000_000));
}

/** `2023-11-16 18:15:46.6805900`, taken as UTC; with an offset in 2024. A Date knows milliseconds only. */
function dateUs(text: string, of: Row): number {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const wholeMs = match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}${match[4] ?? 'Z'}`);
  if (match === null || Number.isNaN(wholeMs) || wholeMs < 0) {
    throw complaint(placeOf(of, 'time'), 'found no time', 'a number, or a time such as 2023-11-16 18:15:46.6805900');
  }
  return wholeMs * 1000 + Math.floor(Number((match[3] ?? '').padEnd(9, '0')) / 1000);
}
