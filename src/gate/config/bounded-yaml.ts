import { type Alias, Composer, CST, type Document, isScalar, Lexer, LineCounter, Parser, visit } from 'yaml';
import { messageOf } from '../../series/unknown.js';
import { UsageError } from '../../series/usage-error.js';

/** Of a file that a person wrote; a configuration is a few KiB. */
export const MAX_YAML_BYTES = 256 * 1024;
/** The library takes quadratic time on some of these, such as blank lines. */
const MAX_LINES = 5_000;
/** About 1400 lines of a key and its value. */
const MAX_TOKENS = 10_000;
/** The library descends by recursion: a stack that overflows inside of it may end the whole process. */
const DEEPEST = 32;
const MAX_ALIASES = 100;
/** Of what the library says of a text that is no YAML. */
const MAX_PROBLEM = 200;

/** What further than plain YAML a kind of file may use. */
interface YamlDialect {
  /** `<<` takes over the keys of another mapping. */
  mergeKeys?: boolean;
  /** `!name` before a value, which is then a text where it is a scalar. */
  tags?: boolean;
}

/**
 * Parses untrusted YAML. Size, lines, tokens, depth and aliases are counted before the values are read, so that a file
 * beyond a bound costs next to nothing.
 * @param origin names the text in the error
 * @throws UsageError with one line: which bound is exceeded where, or what is not YAML
 */
export function parseYaml(text: string, origin: string, dialect: YamlDialect = {}): unknown {
  return contentOf(parseYamlDocument(text, origin, dialect), origin);
}

/**
 * The same with comments and order kept, to be changed and written again.
 * @throws UsageError as {@link parseYaml}
 */
export function parseYamlDocument(text: string, origin: string, dialect: YamlDialect = {}): Document.Parsed {
  assertSmall(text, origin);
  const lines = new LineCounter();
  const tokens = boundedTokens(boundedLexemes(text, origin), origin, lines, dialect);
  assertShallow(tokens, origin, lines);
  const options = {
    merge: dialect.mergeKeys === true,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  } as const;
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  if (document === undefined) throw new UsageError(`${origin}: not YAML: found nothing`);
  if (second !== undefined) throw new UsageError(`${origin}: found several documents; allowed: one`);
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    throw new UsageError(`${at(origin, line)}: not YAML: ${problem(error)}`);
  }
  assertPlain(document, origin, lines, dialect);
  return document as Document.Parsed;
}

/**
 * What a document says.
 * @throws UsageError where an alias leads nowhere, or aliases of aliases add up to too much
 */
export function contentOf(document: Document, origin: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw new UsageError(`${origin}: not YAML: ${problem(error)}`);
  }
}

function assertSmall(text: string, origin: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_YAML_BYTES) throw tooLarge(origin);
  let lines = 1;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines++;
  if (lines > MAX_LINES) throw tooMuch(origin, `${lines} lines`, `${MAX_LINES}`);
}

/** The error of a file that is larger than {@link MAX_YAML_BYTES}. */
export function tooLarge(origin: string): UsageError {
  return tooMuch(origin, `more than ${MAX_YAML_BYTES / 1024} KiB`, `${MAX_YAML_BYTES / 1024} KiB`);
}

/** Read apart from the parser, which takes ten times as long. */
function boundedLexemes(text: string, origin: string): string[] {
  const lexemes: string[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexemes.length === MAX_TOKENS) throw tooMuch(origin, `more than ${MAX_TOKENS} tokens`, `${MAX_TOKENS}`);
    lexemes.push(lexeme);
  }
  return lexemes;
}

function boundedTokens(
  lexemes: readonly string[],
  origin: string,
  lines: LineCounter,
  { tags = false }: YamlDialect,
): CST.Token[] {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const found: CST.Token[] = [];
  let aliases = 0;
  // A lexeme of its own announces a plain or block text, which may look like any other.
  let isText = false;
  for (const lexeme of lexemes) {
    const type: CST.TokenType | null = isText ? null : CST.tokenType(lexeme);
    isText = type === 'scalar';
    if (type === 'alias' && ++aliases > MAX_ALIASES) {
      throw tooMuch(origin, `more than ${MAX_ALIASES} aliases`, `${MAX_ALIASES}`);
    }
    if (type === 'tag' && !tags) {
      const where = at(origin, lines.linePos(parser.offset).line);
      throw new UsageError(`${where}: found the tag ${shown(lexeme)}; allowed: no tags`);
    }
    found.push(...parser.next(lexeme));
  }
  found.push(...parser.end());
  return found;
}

function assertShallow(tokens: readonly CST.Token[], origin: string, lines: LineCounter): void {
  for (const token of tokens) {
    if (token.type !== 'document') continue;
    CST.visit(token, ({ value, key }, path) => {
      if (path.length <= DEEPEST) return;
      const offset = value?.offset ?? key?.offset ?? token.offset;
      throw tooMuch(at(origin, lines.linePos(offset).line), `more than ${DEEPEST} levels`, `${DEEPEST}`);
    });
  }
}

/**
 * The library compares each key of a mapping with each other one, takes a merge key for any other, and makes values that
 * hold themselves. No program takes a NUL in its arguments, and no object has a key of its own called `__proto__`.
 */
function assertPlain(document: Document, origin: string, lines: LineCounter, { mergeKeys = false }: YamlDialect): void {
  const lineOf = ({ range }: { range?: Alias['range'] }): string => at(origin, lines.linePos(range?.[0] ?? 0).line);
  visit(document, {
    Alias: (_, alias, path) => {
      if (!path.some((node) => node === alias.resolve(document))) return;
      throw new UsageError(`${lineOf(alias)}: found an alias inside of what it stands for; allowed: one after it`);
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value !== 'string' || !scalar.value.includes('\0')) return;
      throw new UsageError(`${lineOf(scalar)}: found a NUL in a text; allowed: none`);
    },
    Map: (_, { items }) => {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const where = lineOf(key);
        if (key.value === '__proto__') throw new UsageError(`${where}: found the key "__proto__"; allowed: any other`);
        const isMerge = key.source === '<<' && key.type === 'PLAIN';
        if (isMerge && mergeKeys) continue;
        if (isMerge)
          throw new UsageError(`${where}: found the merge key "<<"; allowed: the keys themselves, or an alias`);
        if (known.has(key.value))
          throw new UsageError(`${where}: found the key ${shown(key.value)} again; allowed: once`);
        known.add(key.value);
      }
    },
  });
}

function shown(found: unknown): string {
  return JSON.stringify(String(found).slice(0, 40));
}

function at(origin: string, line: number): string {
  return `${origin}, line ${line}`;
}

function tooMuch(where: string, found: string, most: string): UsageError {
  return new UsageError(`${where}: found ${found}; allowed: ${most} at most`);
}

/** What the library says, in one line: it shows the place in further ones. */
function problem(error: unknown): string {
  const [first = ''] = messageOf(error).split('\n');
  return first.replace(/ at line \d+, column \d+:?$/, '').slice(0, MAX_PROBLEM);
}
