import { bodyFields } from '../../format/body.js';
import { complaint, type Place } from '../../format/workload-error.js';
import { pathAndHost, sendable } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import { linesOf, MAX_PIECE_BYTES, type Source, tooLong } from '../source.js';
import { type FormPart, filePart, multipartForm } from './multipart-form.js';
import { fileBeside } from './vegeta.js';

/** Commands of curl, as browsers copy them and documentation has them: one behind the other, each over any lines. */
export const curl: Importer = {
  name: 'curl',
  title: 'curl commands',
  recognises: ({ text }) => /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:\$ +)?curl[ \t]/.test(text),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    for await (const { words, place } of commandsOf(source)) {
      const found = await requestOf(words, source.path, options, place);
      yield 'skipped' in found ? found : { place, draft: found };
    }
  },
};

async function* commandsOf(source: Source): AsyncIterable<{ words: string[]; place: Place }> {
  let begun = '';
  let start: Place = { origin: source.path };
  for await (const { text, place } of linesOf(source)) {
    if (begun === '' && /^\s*(#|$)/.test(text)) continue;
    if (begun === '') start = place;
    begun += begun === '' ? text : `\n${text}`;
    if (begun.length > MAX_PIECE_BYTES) throw tooLong(start, 'a command');
    const words = wordsOf(begun);
    if (words === null) continue;
    for (const command of words) yield { words: command, place: start };
    begun = '';
  }
  if (begun !== '') throw complaint(start, 'found a command that breaks off', 'whole commands of curl');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** The words of the commands in a text, as a POSIX shell splits them; null where the text breaks off within one. */
export function wordsOf(text: string): string[][] | null {
  const commands: string[][] = [[]];
  let word: string | null = null;
  const end = () => {
    if (word !== null) commands.at(-1)?.push(word);
    word = null;
  };
  for (let at = 0; at < text.length; at++) {
    const c = text[at] ?? '';
    if (c === '\\') {
      if (at + 1 >= text.length) return null;
      const next = text[++at] ?? '';
      if (next === '\r' && text[at + 1] === '\n') at += 1;
      else if (next !== '\n') word = (word ?? '') + next;
    } else if (c === "'") {
      const ansi = word === '$' || (word?.endsWith('$') ?? false);
      if (ansi) word = (word ?? '').slice(0, -1);
      let inside = '';
      for (at += 1; at < text.length && text[at] !== "'"; at++) {
        if (!ansi || text[at] !== '\\') {
          inside += text[at];
          continue;
        }
        at += 1;
        const unicode = text[at] === 'u' ? /^[0-9a-fA-F]{1,4}/.exec(text.slice(at + 1)) : null;
        inside +=
          unicode === null
            ? (ESCAPES[text[at] ?? ''] ?? text[at] ?? '')
            : String.fromCharCode(Number.parseInt(unicode[0], 16));
        at += unicode?.[0].length ?? 0;
      }
      if (at >= text.length) return null;
      word = (word ?? '') + inside;
    } else if (c === '"') {
      let inside = '';
      for (at += 1; at < text.length && text[at] !== '"'; at++) {
        if (text[at] === '\\' && '"\\$`\n'.includes(text[at + 1] ?? ' ')) {
          at += 1;
          if (text[at] === '\n') continue;
        }
        inside += text[at];
      }
      if (at >= text.length) return null;
      word = (word ?? '') + inside;
    } else if (c === ';' || c === '|' || (c === '&' && text[at + 1] === '&')) {
      end();
      commands.push([]);
      if (c === '&') at += 1;
    } else if (/\s/.test(c)) end();
    else word = (word ?? '') + c;
  }
  end();
  return commands.filter((command) => command.some((each) => each === 'curl'));
}

/** Options with a value that says nothing of the request. */
const WITH_VALUE =
  /^(-o|--output|-m|--max-time|--connect-timeout|-x|--proxy|--retry|--retry-delay|-w|--write-out|-c|--cookie-jar|--cacert|--cert|--key|-E|--limit-rate|--resolve|--interface|-K|--config|-D|--dump-header|--max-redirs|-T|--upload-file)$/;
/** Short options that may hang together with their value, `-XPOST`. */
const SHORT_WITH_VALUE = 'XHduAebFomxwcED';

async function requestOf(
  given: readonly string[],
  path: string,
  { host }: ImportOptions,
  place: Place,
): Promise<Draft | { skipped: string }> {
  const words = separated(given.slice(given.indexOf('curl') + 1));
  const headers: [string, string][] = [];
  const data: Buffer[] = [];
  const form: FormPart[] = [];
  let [url, method, type] = ['', '', ''];
  let inQuery = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const value = () => words[++at] ?? '';
    if (word === '-X' || word === '--request') method = value();
    else if (word === '-H' || word === '--header') {
      const [, name = '', content = ''] = /^([^:]+):\s*(.*)$/s.exec(value()) ?? [];
      headers.push([name, content]);
    } else if (/^(-d|--data(-raw|-binary|-ascii|-urlencode)?|--json)$/.test(word)) {
      const content = value();
      const file =
        word !== '--data-raw' && content.startsWith('@') ? await fileBeside(path, content.slice(1), place) : null;
      data.push(file ?? Buffer.from(word === '--data-urlencode' ? urlEncoded(content) : content));
      type ||= word === '--json' ? 'application/json' : 'application/x-www-form-urlencoded';
    } else if (word === '-F' || word === '--form' || word === '--form-string')
      form.push(await formPart(value(), word === '--form-string', (name) => fileBeside(path, name, place)));
    else if (word === '-u' || word === '--user')
      headers.push(['authorization', `Basic ${Buffer.from(value()).toString('base64')}`]);
    else if (word === '-A' || word === '--user-agent') headers.push(['user-agent', value()]);
    else if (word === '-e' || word === '--referer') headers.push(['referer', value()]);
    else if (word === '-b' || word === '--cookie') headers.push(['cookie', value()]);
    else if (word === '-G' || word === '--get') inQuery = true;
    else if (word === '-I' || word === '--head') method ||= 'HEAD';
    else if (word === '--url') url = value();
    else if (WITH_VALUE.test(word)) at += 1;
    else if (!word.startsWith('-')) url ||= word;
  }
  const where = pathAndHost(/^[a-z]+:\/\//i.test(url) ? url : `http://${url}`);
  if (url === '' || where === null) throw complaint(place, 'found no URL', 'a command of curl with a URL of HTTP');
  if (host !== undefined && where.host !== host) return { skipped: 'of another host' };
  if (form.length > 0) {
    const { type: formType, body } = multipartForm(form);
    return {
      method: (method || 'POST').toUpperCase(),
      path: where.path,
      // The boundary of a type that was given is not that of the body.
      headers: sendable([['content-type', formType], ...headers.filter(([name]) => !/^content-type$/i.test(name))]),
      ...bodyFields(body),
    };
  }
  const content = Buffer.concat(data.flatMap((each, index) => (index === 0 ? [each] : [Buffer.from('&'), each])));
  const query =
    inQuery && content.length > 0
      ? `${where.path.includes('?') ? '&' : '?'}${pathAndHost(`/${content}`)?.path.slice(1)}`
      : '';
  const hasBody = data.length > 0 && !inQuery;
  const isTyped = !hasBody || headers.some(([name]) => /^content-type$/i.test(name));
  return {
    method: (method || (hasBody ? 'POST' : 'GET')).toUpperCase(),
    path: where.path + query,
    headers: sendable([...(isTyped ? [] : [['content-type', type] as const]), ...headers]),
    ...(hasBody ? bodyFields(content) : {}),
  };
}

/** `name=text`, `name=@file;type=image/png;filename=other.png`, `name=<file`; all of it a text where that is said. */
async function formPart(written: string, isText: boolean, read: (file: string) => Promise<Buffer>): Promise<FormPart> {
  const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(written) ?? [];
  if (isText) return { name, content: Buffer.from(value) };
  const [, given = '', options = ''] = /^("(?:[^"\\]|\\.)*"|[@<]?"(?:[^"\\]|\\.)*"|[^;]*)(.*)$/s.exec(value) ?? [];
  const option = (key: string) => new RegExp(`;\\s*${key}="?([^;"]*)"?`).exec(options)?.[1];
  const [type, fileName] = [option('type'), option('filename')];
  const said = { ...(type === undefined ? {} : { type }), ...(fileName === undefined ? {} : { fileName }) };
  const [mark = '', text] = /^[@<]/.test(given) ? [given[0], unquoted(given.slice(1))] : ['', unquoted(given)];
  if (mark === '@') return filePart(name, text, await read(text), said);
  return { name, content: mark === '<' ? await read(text) : Buffer.from(text), ...said };
}

function unquoted(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text;
}

/** `--name=value` and `-Xvalue` as two words each. */
function separated(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const long = /^(--[a-z-]+)=(.*)$/s.exec(word);
    if (long !== null) return [long[1] ?? '', long[2] ?? ''];
    const short = /^(-[A-Za-z])(.+)$/s.exec(word);
    return short !== null && SHORT_WITH_VALUE.includes(word[1] ?? '') ? [short[1] ?? '', short[2] ?? ''] : [word];
  });
}

function urlEncoded(content: string): string {
  const [, name = '', value = content] = /^([^=]*)=(.*)$/s.exec(content) ?? [];
  return name === '' ? encodeURIComponent(value) : `${name}=${encodeURIComponent(value)}`;
}
