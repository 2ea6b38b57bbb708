import { type Document, isMap, isSeq, type YAMLSeq } from 'yaml';
import { parseYaml, parseYamlDocument } from '../../gate/config/bounded-yaml.js';
import { type AcceptedEntry, acceptanceYaml } from '../../report/model/accepted-entries.js';
import { UsageError } from '../../series/usage-error.js';

/** A configuration file with entries added to its `accepted`. */
interface AcceptedFile {
  text: string;
  /** Series whose earlier entry was replaced. */
  replaced: string[];
}

/**
 * Adds accepted entries to the text of a configuration file, replacing earlier entries of the same series. Comments and
 * order are kept. In a file without `accepted` the lines are appended, so that the diff shows nothing else.
 * @param path for the error message
 * @throws UsageError where the text is not YAML, or not a mapping
 */
export function withAccepted(text: string, entries: readonly AcceptedEntry[], path: string): AcceptedFile {
  const document = parseYamlDocument(text, path);
  if (document.contents !== null && !isMap(document.contents)) {
    throw new UsageError(`${path}: found no mapping; allowed: a YAML mapping of configuration keys`);
  }
  const had = document.get('accepted') ?? null;
  if (had !== null && !isSeq(had))
    throw new UsageError(`${path}, key "accepted": found no list; allowed: a list of entries`);
  const replaced = put(document, had, entries);
  const appended = document.has('accepted') && had === null ? append(text, entries) : null;
  const kept = appended !== null && isSame(appended, document) ? appended : render(document, text);
  return { text: text.includes('\r\n') ? kept.replace(/\r?\n/g, '\r\n') : kept, replaced };
}

/** Puts the entries into the document, each in place of the first entry of its series. */
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
    // A comment above an entry is most likely about the list or the series, so it is kept.
    if (isMap(first)) Object.assign(node, { commentBefore: first.commentBefore, spaceBefore: first.spaceBefore });
    list.items = list.items.map((item) => (item === first ? node : item)).filter((item) => !same.includes(item));
  }
  return replaced;
}

/** The text, followed by the lines of the entries. */
function append(text: string, entries: readonly AcceptedEntry[]): string {
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${before}${acceptanceYaml(entries)}`;
}

/** Whether a text parses to the content of the document; false for text that is not YAML or repeats a key. */
function isSame(text: string, document: Document): boolean {
  try {
    return JSON.stringify(parseYaml(text, '')) === JSON.stringify(document.toJS());
  } catch {
    return false;
  }
}

/** The document in the style of the file, as far as the YAML library can keep it. */
function render(document: Document, text: string): string {
  return document.toString({
    lineWidth: 0,
    indent: /^( {2,8})\S/m.exec(text)?.[1]?.length ?? 2,
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*#[^\n]*\r?\n)*\1- /m.test(text),
    flowCollectionPadding: !/[:-] [[{][^\s\]}]/.test(text),
  });
}
