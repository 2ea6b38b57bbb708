/** The shapes in which programs print a secret: as it is, line by line, quoted, in a URL, and in base64. */

/** Of a piece of a secret: shorter ones are found in any text. */
const SHORTEST_PIECE = 8;
/** Of a secret that is looked for in base64. */
const SHORTEST_ENCODED = 4;
/** Characters a line of base64, as `base64` and PEM break it. */
const BASE64_LINES = [76, 64];

/**
 * Every text that gives the secret away; none is empty.
 * @param secret as it was given; without the spaces around it, and each longer line of several, it is one too
 */
export function secretForms(secret: string): string[] {
  const trimmed = secret.trim();
  const lines = trimmed.includes('\n') ? trimmed.split('\n').map((line) => line.trim()) : [];
  const texts = new Set([secret, trimmed, ...lines.filter((line) => line.length >= SHORTEST_PIECE)]);
  const forms = [...texts].flatMap((text) => [text, ...quoted(text), ...inUrls(text), ...inBase64(text)]);
  return [...new Set(forms)].filter((form) => form !== '');
}

/** What writers of JSON escape besides: for HTML, as Go and Ruby on Rails do, as Gson, and all of it. */
const ESCAPED_BESIDES = [/[<>&]/g, /[<>&'=]/g, /[<>&'+]/g];

/** As JSON in the ways of several writers, each also as JSON in JSON, as a log line holds a body. */
function quoted(text: string): string[] {
  const json = inJson(text);
  const ascii = json.replace(/[\u0080-\uffff]/g, unit);
  const written = [json, ascii].flatMap((form) => [
    form,
    form.replaceAll('/', '\\/'),
    ...ESCAPED_BESIDES.map((besides) => form.replace(besides, unit)),
  ]);
  const all = [...written, ofDotNet(text)];
  return [...all, ...all.map(inJson)];
}

/** System.Text.Json: large digits, and a quote is no exception. */
function ofDotNet(text: string): string {
  return text
    .split('')
    .map((one) => (/["&'+<>`\u007f-\uffff]/.test(one) ? `\\u${unit(one).slice(2).toUpperCase()}` : inJson(one)))
    .join('');
}

/** Without the quotes around it. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function unit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Percent-encoded: all of it, or without what a path or a form may hold as it is; in large and small digits. */
function inUrls(text: string): string[] {
  const component = encodeURIComponent(Buffer.from(text).toString());
  const strict = component.replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const large = [component, strict].flatMap((form) => {
    const path = form.replaceAll('%2F', '/');
    return [form, path, form.replaceAll('%20', '+'), path.replaceAll('%20', '+')];
  });
  return [...large, ...large.map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()))];
}

/** What the secret alone decides of a base64 text, wherever in it the secret begins. */
function inBase64(text: string): string[] {
  const bytes = Buffer.from(text);
  if (bytes.length < SHORTEST_ENCODED) return [];
  const whole = bytes.toString('base64');
  const inner = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const [first = ''] = inner;
  const broken = BASE64_LINES.filter((width) => first.length > width).flatMap((width) => pieces(first, width));
  const standard = [whole, whole.replace(/=+$/, ''), ...inner, ...broken];
  const urlSafe = standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [...standard, ...urlSafe, ...standard.map(encodeURIComponent)];
}

function pieces(text: string, width: number): string[] {
  const all = Array.from({ length: Math.ceil(text.length / width) }, (_, i) => text.slice(i * width, (i + 1) * width));
  return all.filter((piece) => piece.length >= SHORTEST_PIECE);
}
