import { type Document, isMap, isSeq, type YAMLSeq } from 'yaml';
import { parseYaml, parseYamlDocument } from '../../gate/config/bounded-yaml.js';
import { UsageError } from '../../gate/usage-error.js';
import { type AcceptedEntry, acceptanceYaml } from '../../report/model/accepted-entries.js';

/** A configuration file with entries added to its `accepted`. */
export interface AcceptedFile {
  text: string;
  /** Series whose earlier entry the new one takes the place of. */
  replaced: string[];
}

/**
 * Adds accepted entries to the text of a configuration file; an earlier entry of the same series gives way. Comments
 * and order are kept. Where the file has no `accepted` yet the lines are appended, so that the change to be reviewed is
 * these lines and nothing else.
 * @param path named in the error
 * @throws UsageError where the text is not YAML, or no mapping
 */
export function withAccepted(text: string, entries: readonly AcceptedEntry[], path: string): AcceptedFile {
  const document = parseYamlDocument(text, path);
  if (document.contents !== null && !isMap(document.contents)) {
    throw new UsageError(`${path}: found no mapping; allowed: a mapping of keys`);
  }
  const had = document.get('accepted') ?? null;
  if (had !== null && !isSeq(had)) throw new UsageError(`${path}, key "accepted": allowed: a list of entries`);
  const replaced = put(document, had, entries);
  const appended = document.has('accepted') && had === null ? append(text, entries) : null;
  const kept = appended !== null && isSame(appended, document) ? appended : render(document, text);
  return { text: text.includes('\r\n') ? kept.replace(/\r?\n/g, '\r\n') : kept, replaced };
}

/** Puts the entries into the document, each in the place of the first one of its series. */
function put(document: Document, had: YAMLSeq | null, entries: readonly AcceptedEntry[]): string[] {
  const list = had !== null && had.items.length > 0 ? had : (document.createNode([]) as YAMLSeq);
  if (list !== had) document.set('accepted', list);
  const replaced: string[] = [];
  for (const entry of entries) {
    const node = document.createNode(entry);
    const same = list.items.filter((item) => isMap(item) && item.get('series') === entry.series);
    const first = same[0];
    if (first === undefined) {
      list.items.push(node);
      continue;
    }
    replaced.push(entry.series);
    // What stands above an entry is most likely of the list as a whole, or of the series: it stays.
    if (isMap(first)) Object.assign(node, { commentBefore: first.commentBefore, spaceBefore: first.spaceBefore });
    list.items = list.items.map((item) => (item === first ? node : item)).filter((item) => !same.includes(item));
  }
  return replaced;
}

/** The text with the entries' lines after it. */
function append(text: string, entries: readonly AcceptedEntry[]): string {
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${before}${acceptanceYaml(entries)}`;
}

/** Whether a text says what the document says. False where it is not YAML, or says a key twice. */
function isSame(text: string, document: Document): boolean {
  try {
    return JSON.stringify(parseYaml(text, '')) === JSON.stringify(document.toJS());
  } catch {
    return false;
  }
}

/** The document in the file's own style, as far as the library can keep it. */
function render(document: Document, text: string): string {
  return document.toString({
    lineWidth: 0,
    indent: /^( {2,8})\S/m.exec(text)?.[1]?.length ?? 2,
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*#[^\n]*\r?\n)*\1- /m.test(text),
    flowCollectionPadding: !/[:-] [[{][^\s\]}]/.test(text),
  });
}
