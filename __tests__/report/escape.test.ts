import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, column, fence, html, plain, text } from '../../src/report/escape.js';
import { renderMarkdown } from '../../src/report/markdown/markdown.js';
import { hostileModel, hostileText, modelWith } from './hostile.js';

const lines = (markdown: string): string[] => markdown.split('\n');
/** A block of code, which ends at its own fence. */
const FENCED = /^(`{3,})[\s\S]*?^\1$/gm;
/** Cells as GFM counts them: a pipe is a border unless a backslash escapes it. */
const borders = (line: string): number => line.replace(/\\./g, '').split('|').length;

describe('text from outside', () => {
  it('shows an ordinary name as it is', () => {
    expect(text('chat-api 2.1 (beta)')).toBe('chat-api 2.1 (beta)');
    expect(code('sha256:1111')).toBe('`sha256:1111`');
  });

  it('cannot open a cell, a tag, a code span, a link or emphasis', () => {
    expect(text('a|b`c`<b>[d](e)*f*')).toBe('a\\|b&#96;c&#96;&lt;b&gt;\\[d\\](e)\\*f\\*');
  });

  it.each([
    ['a mention', 'cc @octocat', /@octocat/],
    ['an issue', 'fixes o/r#12', /#12/],
    ['an old issue reference', 'GH-12', /GH-12/],
    ['a URL', 'https://x.example', /https:\/\//],
    ['a bare host', 'www.x.example', /www\./],
    ['a bare host behind an underscore', 'a|_www.x.example', /www\./],
    ['mathematics', 'costs $5$', /\$/],
  ])('cannot make %s', (_, given, link) => {
    expect(given).toMatch(link);
    expect(text(given)).not.toMatch(link);
  });

  it('is one visible line of bounded length', () => {
    fc.assert(
      fc.property(hostileText, (given) => {
        const shown = plain(given, 100);
        expect(shown).not.toMatch(/[\n\r\u2028\u2029]|\p{Cc}|\p{Cf}|\p{Cs}/u);
        expect([...shown].length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never leaves an unescaped border, tag or backtick, in a cell or in a summary', () => {
    fc.assert(
      fc.property(hostileText, (given) => {
        expect(borders(text(given))).toBe(1);
        expect(text(given).replace(/\\[\s\S]/g, '')).not.toMatch(/[<>`*_~[\]]/);
        expect(html(given)).not.toMatch(/[<>"]/);
        expect(code(given).slice(1, -1)).not.toMatch(/[`|\n]/);
      }),
    );
  });

  it('cannot end the block that it is in', () => {
    fc.assert(
      fc.property(hostileText, (given) => {
        const block = lines(fence(given));
        const marks = block.at(-1) ?? '';
        expect(marks).toMatch(/^`{3,}$/);
        expect(block.slice(1, -1).filter((line) => line.trim().startsWith(marks))).toEqual([]);
      }),
    );
  });

  it('is one column a character in a terminal, and holds no escape', () => {
    expect(column('\u001b[31mred\u001b[0m 漢 é')).toBe('[31mred[0m ? é');
  });
});

describe('Markdown of hostile content', () => {
  const innocent = ['name', 'reason', 'note', 'key', 'value', 'series'];

  it('has the same lines, tables and folds as that of an innocent one', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 6, maxLength: 6 }), (words) => {
        // Where nothing visible is left of a word, a part may rightly be missing.
        fc.pre(words.every((word) => plain(word) !== ''));
        const shape = (markdown: string): (string | number)[] =>
          lines(markdown.replace(FENCED, 'fenced')).map((line) =>
            line.startsWith('|') ? borders(line) : line.replace(/[^<].*/, ''),
          );
        const structure = (given: readonly string[]): unknown =>
          shape(
            renderMarkdown(
              modelWith(
                given.map((word) => word.replace(/[\r\n]/g, ' ')),
                false,
              ),
            ),
          );
        expect(structure(words)).toEqual(structure(innocent));
      }),
    );
  });

  it('carries the marker once, and no tag but its own', () => {
    fc.assert(
      fc.property(hostileModel, (model) => {
        const outside = renderMarkdown(model)
          .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
          .replace(/`[^`\n]*`/g, '');
        expect(outside.match(/<!--/g)).toEqual(['<!--']);
        const tags = new Set(outside.replace('<!-- memdrift -->', '').match(/<[^>]*>/g));
        expect([...tags].filter((tag) => !/^<\/?(details|summary)>$/.test(tag))).toEqual([]);
      }),
    );
  });
});
