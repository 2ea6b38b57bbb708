import { otherJpeg } from './jpeg.js';
import { otherPng } from './png.js';
import { otherWav } from './wav.js';

export type MediumKind = 'images' | 'audio';
type Change = (data: Buffer, random: (below: number) => number) => Buffer | null;

/** Files by their first bytes. Without `other` they stay as recorded. */
const FORMATS: readonly { kind: MediumKind; start: RegExp; other?: Change }[] = [
  { kind: 'images', start: /^\x89PNG/, other: otherPng },
  { kind: 'images', start: /^\xff\xd8\xff/, other: otherJpeg },
  { kind: 'images', start: /^(GIF8|RIFF[\s\S]{4}WEBP)/ },
  { kind: 'audio', start: /^RIFF[\s\S]{4}WAVE/, other: otherWav },
  { kind: 'audio', start: /^(ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC)/ },
];
/** More than the first bytes of every format. */
const START_BYTES = 12;
/** Shorter texts are no file. */
const FEWEST_CHARACTERS = 48;
const DATA_URL = /^data:[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*;base64,/;

/** A file within a text or a body: where it stands there, in the units of the whole. */
export interface Medium {
  kind: MediumKind;
  start: number;
  end: number;
  /** Null where its content cannot be changed. */
  change: Change | null;
}

/** The file that a text is, in base64 or as a data URL; null for another text. */
export function mediumInText(text: string): Medium | null {
  const start = DATA_URL.exec(text.slice(0, 200))?.[0].length ?? 0;
  if (text.length - start < FEWEST_CHARACTERS) return null;
  const beginning = Buffer.from(text.slice(start, start + 2 * START_BYTES), 'base64').subarray(0, START_BYTES);
  const format = formatOf(beginning);
  return format === null ? null : { ...format, start, end: text.length };
}

/** The files of a body that is one itself, or of the parts of a multipart body. */
export function mediaInBody(body: Buffer, contentType: string): Medium[] {
  if (/^(image|audio)\//i.test(contentType)) {
    const format = formatOf(body);
    return format === null ? [] : [{ ...format, start: 0, end: body.length }];
  }
  const boundary = /^multipart\/[^;]+;.*?boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const found: Medium[] = [];
  for (let at = body.indexOf(`--${boundary}`); at !== -1; ) {
    const start = body.indexOf('\r\n\r\n', at) + 4;
    const end = body.indexOf(`\r\n--${boundary}`, at + 2);
    if (start < 4 || end === -1) break;
    const format = start < end ? formatOf(body.subarray(start, end)) : null;
    if (format !== null) found.push({ ...format, start, end });
    at = end + 2;
  }
  return found;
}

function formatOf(data: Buffer): Pick<Medium, 'kind' | 'change'> | null {
  const start = data.toString('latin1', 0, START_BYTES);
  const format = FORMATS.find((each) => each.start.test(start));
  return format === undefined ? null : { kind: format.kind, change: format.other ?? null };
}
