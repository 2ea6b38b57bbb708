/** Random strings: keys of unlisted services, distinguished from words, paths, digests and data by their characters. */

/** Shorter strings are mostly identifiers; a key of 20 characters in base 62 has 119 bits. */
const MIN_LENGTH = 20;
/** Longer strings are data: an image, audio, a tensor. */
const MAX_LENGTH = 512;
/**
 * Bits per character (Shannon). A random text of n characters of base 62 has close to log2 n of them, 3.9 at n = 20;
 * identifiers made of words have less than 3.6 (`__tests__/workload/redact/redactor.test.ts` measures both).
 */
const MIN_BITS = 3.5;
/** Largest share of characters in words or numbers; a string with more is a name made of words. */
const MAX_WORD_SHARE = 0.5;

const RUN = /[A-Za-z0-9+/_=.~-]{20,}/g;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
/** Digests are hexadecimal, and so are some keys: these words before one make it a key. */
const KEY_WORD_BEFORE = /(?:key|token|secret|passw|auth|credential|wandb|datadog|signature)([^\n]{0,30})$/i;
/** What makes it a digest after all: `fix auth in commit ...`. */
const DIGEST_WORD = /commit|sha|md5|digest|hash|checksum|revision|\brev\b|etag|blob|tree|object|merge|parent|@|\//i;
/** Words; between separators also short ones and numbers: `Meta-Llama-3.1-70B-AWQ`. */
const WORDS =
  /[A-Z]?[a-z]{4,}|[A-Z]{4,}(?![a-z])|(?<![A-Za-z])(?:[A-Z]?[a-z]{2,3}|[A-Z]{2,3})(?![A-Za-z])|(?<![A-Za-z0-9])\d{1,8}[A-Z]?(?![A-Za-z0-9])/g;
const DATA_URL = /data:[\w.+/-]{0,100}(?:;[\w=-]{0,40}){0,4};base64,$/;

/** A URL up to its query or end: hosts and paths are addresses, whatever they look like. */
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s"'<>`]{1,4000}/gi;
/** Ids that APIs give: `call_...`, `chatcmpl-tool-...`, `toolu_...`. */
const API_ID =
  /^(?:call|toolu|tooluse|srvtoolu|functions|fc|msg|resp|rs|run|thread|asst|step|item|file|vs|batch|req|cmpl|chatcmpl|embd|gen|modelcmpl|ftjob|conv|container|trace|span|prompt)(?:-tool|-call)?[_-]/;
/** What names a file: its extension. */
const EXTENSION =
  /^\.(?:safetensors|ckpt|pth?|bin|gguf|ggml|onnx|engine|plan|npz|npy|pkl|h5|tflite|mlmodel|png|jpe?g|webp|gif|bmp|svg|tiff?|ico|heic|avif|mp[34]|wav|flac|ogg|opus|m4a|webm|mov|avi|mkv|pdf|docx?|xlsx?|pptx?|csv|tsv|jsonl?|parquet|arrow|ya?ml|toml|txt|md|html?|css|js|mjs|ts|tsx|py|ipynb|rs|go|java|cpp|hpp|sh|zip|gz|tgz|tar|whl|jar|so|dll|exe|dmg|deb|rpm|log|xml|glb|obj|stl|ttf|woff2?|sql|db|lock)\b/i;
/** Digests with their name in base64, and content ids (IPFS). */
const NAMED_DIGEST =
  /^(?:sha(?:1|224|256|384|512)|md5|blake[23]\w?)[-:_=]|^Qm[1-9A-HJ-NP-Za-km-z]{44}$|^bafy[a-z2-7]{50,}$/i;

/** Random strings in a text: offsets of the first character and after the last. */
export function randomStrings(text: string): [number, number][] {
  const found: [number, number][] = [];
  const addresses = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  let address = 0;
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    // Both go through the text in order.
    while ((addresses[address]?.[1] ?? Number.POSITIVE_INFINITY) <= start) address += 1;
    if ((addresses[address]?.[0] ?? Number.POSITIVE_INFINITY) < start + match[0].length) continue;
    const before = text.slice(Math.max(0, start - 160), start);
    for (const [from, to] of piecesOf(match[0])) {
      if (DATA_URL.test(before) || EXTENSION.test(text.slice(start + to, start + to + 14))) continue;
      for (const [left, right] of randomIn(match[0].slice(from, to), from === 0 ? before : match[0].slice(0, from))) {
        found.push([start + from + left, start + from + right]);
      }
    }
  }
  return found;
}

/** The run itself, or else its random parts between slashes, which occur in base64 and separate paths. */
function randomIn(run: string, before: string): [number, number][] {
  if (run.length > MAX_LENGTH || NAMED_DIGEST.test(run)) return [];
  if (isRandom(run, before)) return [[0, run.length]];
  let start = 0;
  return run.split('/').flatMap((part): [number, number][] => {
    const from = start;
    start += part.length + 1;
    return part.length >= MIN_LENGTH && part.length < run.length && isRandom(part, before + run.slice(0, from))
      ? [[from, from + part.length]]
      : [];
  });
}

/** Splits a run at sentences and assignments (`key=value`, `a.b.c`), not within the alphabet of base64. */
function piecesOf(run: string): [number, number][] {
  const pieces: [number, number][] = [];
  let start = 0;
  for (const cut of run.matchAll(/[.~]|=(?=[^=])/g)) {
    pieces.push([start, cut.index]);
    start = cut.index + 1;
  }
  pieces.push([start, run.length]);
  return pieces.filter(([from, to]) => to - from >= MIN_LENGTH);
}

function isRandom(run: string, before: string): boolean {
  if (UUID.test(run) || API_ID.test(run)) return false;
  if (HEX.test(run)) return run.length >= 32 && isKeyAfter(before);
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(run)).length;
  if (kinds < 2) return false;
  // Without digits, or in one case: only if longer, or changing case more often than words do.
  if (kinds === 2 && !(/\d/.test(run) ? run.length >= 28 : caseChanges(run) >= run.length / 3)) return false;
  return bitsOf(run) >= MIN_BITS && wordShare(run) <= MAX_WORD_SHARE;
}

function isKeyAfter(before: string): boolean {
  const between = KEY_WORD_BEFORE.exec(before)?.[1];
  return between !== undefined && !DIGEST_WORD.test(between);
}

function caseChanges(run: string): number {
  return run.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
}

function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0);
}

/** Share of characters in words, capitalised words and numbers of up to eight digits. */
function wordShare(run: string): number {
  const words = run.match(WORDS) ?? [];
  const separators = run.match(/[_/.-]/g)?.length ?? 0;
  return words.join('').length / Math.max(1, run.length - separators);
}
