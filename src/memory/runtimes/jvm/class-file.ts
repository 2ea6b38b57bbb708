/** Writes class files of the JVM (The Java Virtual Machine Specification, chapter 4), as far as the agent needs. */

/** Java 8: what every JVM that can be asked understands. */
const MAJOR_VERSION = 52;
export const PUBLIC = 0x0001;
export const STATIC = 0x0008;
const SUPER = 0x0020;
const UTF8 = 1;
const CLASS = 7;
const STRING = 8;
const FIELD = 9;
const METHOD = 10;
const NAME_AND_TYPE = 12;

export interface Method {
  access: number;
  name: string;
  descriptor: string;
  code: Buffer;
  stack: number;
  locals: number;
  /** Where a branch lands, with the locals of the method's beginning and an empty stack. */
  frameAt?: number;
}

/** A class under construction: what its code names gets a number in its pool of constants. */
export class ClassFile {
  readonly #constants: Buffer[] = [];
  readonly #numbers = new Map<string, number>();

  class(name: string): number {
    return this.#constant(CLASS, u2(this.#utf8(name)));
  }

  string(text: string): number {
    return this.#constant(STRING, u2(this.#utf8(text)));
  }

  field(owner: string, name: string, descriptor: string): number {
    return this.#member(FIELD, owner, name, descriptor);
  }

  method(owner: string, name: string, descriptor: string): number {
    return this.#member(METHOD, owner, name, descriptor);
  }

  /** @param fields names and descriptors, all of them static */
  bytes(name: string, parent: string, fields: readonly [string, string][], methods: readonly Method[]): Buffer {
    const heads = [this.class(name), this.class(parent)];
    const members = [
      ...[u2(0), u2(fields.length)],
      ...fields.flatMap(([field, type]) => [u2(STATIC), u2(this.#utf8(field)), u2(this.#utf8(type)), u2(0)]),
      u2(methods.length),
      ...methods.flatMap((method) => this.#written(method)),
      u2(0),
    ];
    const pool = [u2(this.#constants.length + 1), ...this.#constants];
    const head = [u4(0xcafebabe), u2(0), u2(MAJOR_VERSION), ...pool, u2(PUBLIC | SUPER), ...heads.map(u2)];
    return Buffer.concat([...head, ...members]);
  }

  #written({ access, name, descriptor, code, stack, locals, frameAt }: Method): Buffer[] {
    const frame = frameAt === undefined ? null : Buffer.concat([u2(1), Buffer.of(frameAt)]);
    const attributes = frame === null ? u2(0) : Buffer.concat([u2(1), this.#attribute('StackMapTable', frame)]);
    const body = Buffer.concat([u2(stack), u2(locals), u4(code.length), code, u2(0), attributes]);
    return [u2(access), u2(this.#utf8(name)), u2(this.#utf8(descriptor)), u2(1), this.#attribute('Code', body)];
  }

  #attribute(name: string, content: Buffer): Buffer {
    return Buffer.concat([u2(this.#utf8(name)), u4(content.length), content]);
  }

  #member(tag: number, owner: string, name: string, descriptor: string): number {
    const type = this.#constant(NAME_AND_TYPE, u2(this.#utf8(name)), u2(this.#utf8(descriptor)));
    return this.#constant(tag, u2(this.class(owner)), u2(type));
  }

  #utf8(text: string): number {
    const content = Buffer.from(text, 'latin1');
    return this.#constant(UTF8, u2(content.length), content);
  }

  #constant(tag: number, ...parts: Buffer[]): number {
    const entry = Buffer.concat([Buffer.of(tag), ...parts]);
    const key = entry.toString('latin1');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#constants.push(entry);
    this.#numbers.set(key, number);
    return number;
  }
}

/** Big-endian, as all of a class file. */
export function u2(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function u4(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
