/** Forms of several parts (RFC 7578): what separates the parts is structure, and what a part holds is judged by its type. */

export interface Part {
  /** Of the form's field; empty where it has none. */
  name: string;
  /** Media type as it is written; empty where it has none. */
  type: string;
  /** A file that was uploaded. */
  isFile: boolean;
  content: Buffer;
}

/** The boundary that a content type names; null where it names none. */
export function boundaryOf(contentType: string): string | null {
  const match = /^\s*multipart\/[^;]*;.*?\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Media types whose bytes are data: all of it looks random, and a byte changed would break it. */
export function isBinaryType(type: string): boolean {
  return /^\s*(image\/(?!svg)|audio\/|video\/|font\/|model\/|application\/(octet-stream|pdf|zip|gzip|x-tar|x-gzip|zstd|wasm|x-npy|x-npz|vnd\.(?!api\+json)[\w.+-]*(?<!\+json|\+xml)|msgpack|x-msgpack|protobuf|x-protobuf))/i.test(
    type,
  );
}

/**
 * The same form with the contents of its parts changed; boundaries and headers of the parts stay. A body that does not
 * follow its boundary is one part.
 */
export function withParts(bytes: Buffer, boundary: string, change: (part: Part) => Buffer): Buffer {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const pieces: Buffer[] = [];
  let at = 0;
  for (let start = markAt(bytes, mark, 0); start !== -1; ) {
    const after = start + mark.length;
    const next = markAt(bytes, mark, after);
    const headEnd = bytes.indexOf('\r\n\r\n', after);
    const end = next === -1 ? bytes.length : next - 2;
    if (headEnd !== -1 && headEnd + 4 <= end) {
      pieces.push(bytes.subarray(at, headEnd + 4), change(partOf(bytes, after, headEnd, end)));
      at = end;
    }
    start = next;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}

/** The next boundary at the beginning of a line. */
function markAt(bytes: Buffer, mark: Buffer, from: number): number {
  for (let at = bytes.indexOf(mark, from); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    if (at === 0 || (bytes[at - 1] === 0x0a && bytes[at - 2] === 0x0d)) return at;
  }
  return -1;
}

function partOf(bytes: Buffer, start: number, headEnd: number, end: number): Part {
  const head = bytes.toString('latin1', start, headEnd);
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  return {
    name: /\bname="([^"]{0,200})"/i.exec(disposition)?.[1] ?? '',
    type: /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? '',
    isFile: /\bfilename\*?=/i.test(disposition),
    content: bytes.subarray(headEnd + 4, end),
  };
}
