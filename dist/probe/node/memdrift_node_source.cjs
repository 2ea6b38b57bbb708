'use strict';
/** The service's files: where a variable is declared, which line of a function adds to it, and what a source map says of both. */
const fs = require('fs');
const path = require('path');
const { fileURLToPath } = require('url');

const FILE_BYTES = 16 * 1024 * 1024;
const SOURCE_CHARACTERS = 200;
const FILES = 256;
const { O_RDONLY, O_NONBLOCK } = fs.constants;

/** The path of a script as V8 names it: a path, or a file: address. */
function pathOf(script) {
  if (!script.startsWith('file:')) return script;
  try {
    return fileURLToPath(script);
  } catch (_error) {
    return script;
  }
}

/** Of the service itself: no built-in module, installed package or part of ours. */
function isOwn(file) {
  return path.isAbsolute(file) && !file.includes('/node_modules/') && !path.basename(file).startsWith('memdrift_node');
}

/** What is read once for an explanation. */
class Sources {
  constructor() {
    this.texts = new Map();
    this.maps = new Map();
  }

  /** The lines of a file; empty where it cannot be read. */
  lines(file) {
    const known = this.texts.get(file);
    if (known !== undefined) return known;
    if (this.texts.size >= FILES || !path.isAbsolute(file)) return [];
    const text = readText(file);
    const lines = text === null ? [] : text.split('\n');
    this.texts.set(file, lines);
    return lines;
  }

  /** Line, from 1, where a variable gets its value; null where no line says so. */
  declaration(file, name) {
    if (!isName(name)) return null;
    const first = new RegExp(
      `\\b(?:const|let|var|function|class|import)\\b[^=;]*?(?<![\\w$.])${escaped(name)}(?![\\w$])`,
    );
    return this.find(file, 0, first);
  }

  /** The same of a property, from the line of its class on, then anywhere. */
  assignment(file, name, from) {
    if (!isName(name)) return null;
    const sets = new RegExp(`(?<![\\w$])#?${escaped(name)}\\s*(?:=(?!=)|:|;)`);
    return this.find(file, from, sets) || this.find(file, 0, sets);
  }

  find(file, from, pattern) {
    const at = this.lines(file).findIndex((line, index) => index >= from && pattern.test(line));
    return at === -1 ? null : at + 1;
  }

  /**
   * The one line of a function, from 1, that adds to a variable or property of one of those names; null where there is none,
   * or several. V8 knows where a function begins that allocates, and no more.
   * @param from line of the function, from 1
   */
  adding(file, from, column, names) {
    const lines = this.lines(file);
    const end = endOf(lines, from - 1, column);
    if (end === null) return null;
    const own = names.filter(isName).map((name) => `(?<![\\w$])${escaped(name)}`);
    for (const adds of ADDING) {
      const pattern = new RegExp(own.map(adds).join('|') || '(?!)');
      const found = lines.slice(from - 1, end + 1).flatMap((line, at) => (pattern.test(line) ? [from + at] : []));
      if (found.length === 1) return found[0];
    }
    return null;
  }

  /** Where a line, from 1, was written: of the file itself, or of what its source map names. */
  original(file, line, column) {
    const own = { file, line, source: this.text(file, line) };
    const map = line === null || !isOwn(file) ? null : this.map(file);
    if (map === null) return own;
    const entry = findEntry(map, line - 1, column);
    const { originalSource: source, originalLine: at } = entry === null ? {} : entry;
    if (typeof source !== 'string' || typeof at !== 'number') return own;
    const { sourceRoot = '', sources = [], sourcesContent } = map.payload;
    const index = sources.findIndex((one) => source.endsWith(one.replace(/^(\.{0,2}\/)+/, '')));
    const original = source.startsWith('file:') ? pathOf(source) : path.resolve(path.dirname(file), sourceRoot, source);
    const content = Array.isArray(sourcesContent) ? sourcesContent[index] : null;
    const text = typeof content === 'string' ? trimmed(content.split('\n')[at]) : this.text(original, at + 1);
    return { file: original, line: at + 1, source: text };
  }

  text(file, line) {
    return line === null ? null : trimmed(this.lines(file)[line - 1]);
  }

  map(file) {
    const known = this.maps.get(file);
    if (known !== undefined) return known;
    const map = readMap(file, this.lines(file));
    this.maps.set(file, map);
    return map;
  }
}

const METHODS =
  'set|add|push|unshift|append|prepend|on|once|addListener|prependListener|addEventListener|subscribe|then|catch|finally';
const WITHIN = '(?:\\[[^\\]]*\\]|\\.[\\w$]+)*?';
/** How code adds to a name, the surest first. */
const ADDING = [
  (name) => `${name}${WITHIN}\\.(?:${METHODS})\\s*\\(`,
  (name) => `Promise\\.(?:race|any)\\(.*${name}(?![\\w$])`,
  (name) => `${name}${WITHIN}\\s*(?:\\|\\|=|\\?\\?=|=(?!=))`,
];

function isName(name) {
  return /^#?[\w$]{1,100}$/.test(name);
}

function escaped(name) {
  return name.replace(/[$#]/g, '\\$&');
}

function trimmed(text) {
  if (typeof text !== 'string') return null;
  return text
    .slice(0, 10 * SOURCE_CHARACTERS)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, SOURCE_CHARACTERS);
}

/** A regular file of bounded size; null where it is none. */
function readText(file) {
  let fd = null;
  try {
    fd = fs.openSync(file, O_RDONLY | O_NONBLOCK);
    const stat = fs.fstatSync(fd);
    return stat.isFile() && stat.size <= FILE_BYTES ? fs.readFileSync(fd, 'utf8') : null;
  } catch (_error) {
    return null;
  } finally {
    if (fd !== null) fs.closeSync(fd);
  }
}

/** The line, from 0, of the brace that ends a function; null where it has none. Strings and comments are skipped. */
function endOf(lines, from, column) {
  let depth = 0;
  let quote = null;
  for (let at = from; at < Math.min(lines.length, from + 2000); at++) {
    const line = lines[at];
    for (let index = at === from ? column : 0; index < line.length; index++) {
      const char = line[index];
      if (quote !== null) {
        if (char === '\\') index += 1;
        else if (line.startsWith(quote, index)) quote = null;
      } else if (line.startsWith('//', index)) {
        break;
      } else if (line.startsWith('/*', index)) {
        quote = '*/';
      } else if (char === '"' || char === "'" || char === '`') {
        quote = char;
      } else if (char === '{') {
        depth += 1;
      } else if (char === '}') {
        depth -= 1;
        if (depth <= 0) return at;
      }
    }
    if (quote !== '`' && quote !== '*/') quote = null;
  }
  return null;
}

/** Its source map: within the file, or beside it. */
function readMap(file, lines) {
  const { SourceMap } = require('module');
  if (SourceMap === undefined) return null;
  const last = lines.slice(-5).reverse();
  const [, url] = last.map((line) => /^\/\/[#@] sourceMappingURL=(\S+)/.exec(line)).find((one) => one !== null) || [];
  if (url === undefined) return null;
  try {
    const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/.exec(url);
    if (inline === null && /^\w+:/.test(url)) return null;
    const text =
      inline === null
        ? readText(path.resolve(path.dirname(file), url))
        : Buffer.from(inline[2], inline[1] === undefined ? 'latin1' : 'base64').toString('utf8');
    return text === null ? null : new SourceMap(JSON.parse(text));
  } catch (_error) {
    return null;
  }
}

/** The mapping at a place; the first of the line where the place is before it. */
function findEntry(map, line, column) {
  for (const at of [column, 0, 1, 2, 4, 8, 16]) {
    const entry = map.findEntry(line, at);
    if (entry.generatedLine === line) return entry;
  }
  return null;
}

module.exports = { Sources, isOwn, pathOf };
