import { complaint, type Place } from '../../format/workload-error.js';
import { WrittenJson } from '../../format/written-json.js';
import { isObject } from '../import-shapes.js';
import type { Draft, ImportOptions } from '../importer.js';

/**
 * Tensors by name, as perf_analyzer's data files hold them, as a body of KServe V2. perf_analyzer takes types from the
 * model; here a type that the file does not name is guessed from all values of the tensor in the file.
 */

/** What a list of values needs at least, the widest last. */
const WIDTHS = ['BOOL', 'INT32', 'INT64', 'FP32', 'BYTES'] as const;
type Guess = (typeof WIDTHS)[number];

const INT32_MAX = 2 ** 31;

interface Given {
  values: unknown[];
  /** Raw bytes in base64, instead of values. */
  b64: string | undefined;
  shape: unknown;
  datatype: unknown;
}

function givenOf(given: unknown): Given {
  const { content = given, shape, datatype } = isObject(given) ? given : {};
  const b64 = isObject(content) && typeof content['b64'] === 'string' ? content['b64'] : undefined;
  const data = Array.isArray(content) ? content : [content];
  return { values: data.flat(Number.POSITIVE_INFINITY) as unknown[], b64, shape, datatype };
}

/** Types of the tensors of one file. */
export class TensorTypes {
  readonly #widest = new Map<string, Guess>();
  readonly #used = new Map<string, string>();

  /** Takes note of the values of one request. */
  see(value: Record<string, unknown>, text: string, place: Place): void {
    if ('payload' in value) return;
    for (const [name, given] of Object.entries(value)) {
      const { values, b64, datatype } = givenOf(given);
      if (datatype !== undefined || b64 !== undefined) continue;
      // `1.0` is read as a whole number, and is written as one that need not be.
      const written = WrittenJson.member(text, name, place)?.text ?? '';
      const isFloat = values.every((each) => typeof each === 'number') && /[.eE]/.test(written.replace(/"[^"]*"/g, ''));
      const here = isFloat ? 'FP32' : widest(values.map(typeOf));
      this.#widest.set(name, widest([here, this.#widest.get(name) ?? 'BOOL']));
    }
  }

  of(name: string): string {
    const type = this.#widest.get(name) ?? 'FP32';
    this.#used.set(name, type);
    return type;
  }

  /** Notes a type that was guessed otherwise. */
  note(name: string, type: string): string {
    this.#used.set(name, type);
    return type;
  }

  /** One line for each tensor whose type was guessed. */
  guesses(): string[] {
    return [...this.#used].map(([name, type]) => `the datatype of ${JSON.stringify(name.slice(0, 60))}: ${type}`);
  }
}

function widest(types: readonly Guess[]): Guess {
  return types.reduce<Guess>((most, type) => (WIDTHS.indexOf(type) > WIDTHS.indexOf(most) ? type : most), 'BOOL');
}

function typeOf(value: unknown): Guess {
  if (typeof value === 'boolean') return 'BOOL';
  if (typeof value !== 'number') return 'BYTES';
  if (!Number.isInteger(value)) return 'FP32';
  return value >= -INT32_MAX && value < INT32_MAX ? 'INT32' : 'INT64';
}

/**
 * The request of a set of tensors.
 * @throws WorkloadError without a path, and for base64 that is none
 */
export function tensorsDraft(
  value: Record<string, unknown>,
  text: string,
  types: TensorTypes,
  options: ImportOptions,
  place: Place,
): Draft {
  if (options.path === undefined) throw complaint(place, 'found tensors, and no model', '--path /v2/models/NAME/infer');
  const binary: Buffer[] = [];
  const inputs = Object.entries(value).map(([name, given]) => {
    const { values, b64, shape, datatype } = givenOf(given);
    if (b64 === undefined) {
      const head = JSON.stringify({ name, shape: shape ?? [values.length], datatype: datatype ?? types.of(name) });
      return `${head.slice(0, -1)},"data":${dataText(values, name, text, place)}}`;
    }
    const raw = Buffer.from(b64, 'base64');
    if (raw.toString('base64').replace(/=+$/, '') !== b64.replace(/=+$/, '')) {
      throw complaint({ ...place, field: name }, 'found what is no base64', 'base64 of the bytes of a tensor');
    }
    const type = typeof datatype === 'string' ? datatype : types.note(name, rawType(raw, shape));
    const bytes = type === 'BYTES' ? withLength(raw) : raw;
    binary.push(bytes);
    const parameters = { binary_data_size: bytes.length };
    return JSON.stringify({ name, shape: shape ?? [1], datatype: type, parameters });
  });
  const body = `{"inputs":[${inputs.join(',')}]}`;
  if (binary.length === 0) return { path: options.path, body: WrittenJson.of(body, place) };
  // Triton's binary tensor data extension: the JSON, and behind it the bytes.
  return {
    path: options.path,
    headers: {
      'content-type': 'application/octet-stream',
      'inference-header-content-length': String(Buffer.byteLength(body)),
    },
    body_b64: Buffer.concat([Buffer.from(body), ...binary]).toString('base64'),
  };
}

/** The values in one list; numbers as they are written. */
function dataText(values: readonly unknown[], name: string, text: string, place: Place): string {
  if (values.some((each) => typeof each !== 'number')) return JSON.stringify(values);
  const written = WrittenJson.member(text, name, place)?.text ?? '';
  const list = written.startsWith('{') ? (WrittenJson.member(written, 'content', place)?.text ?? '') : written;
  const flat = list.replace(/[[\]\s]/g, '');
  return flat.split(',').length === values.length && !/,,|^,|,$/.test(flat) ? `[${flat}]` : JSON.stringify(values);
}

/** By how many bytes an element of the shape has. */
function rawType(raw: Buffer, shape: unknown): string {
  const elements = Array.isArray(shape)
    ? (shape as unknown[]).reduce<number>((all, n) => all * Number(n), 1)
    : Number.NaN;
  return { 1: 'UINT8', 2: 'FP16', 4: 'FP32', 8: 'INT64' }[raw.length / elements] ?? 'BYTES';
}

/** A text in a binary tensor has its length before it, in four bytes. */
function withLength(raw: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(raw.length);
  return Buffer.concat([length, raw]);
}
