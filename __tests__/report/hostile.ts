import fc from 'fast-check';
import type { ReportModel } from '../../src/report/report.js';
import { finding, judgementOf, QUIET, readings, recordingOf, report } from './scenes.js';

/** Text as a service or a fork could send it: markup, control characters, mentions, links, escapes, wide glyphs. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '|',
        '\\|',
        '\\',
        '`',
        '``',
        '```\n',
        '\n\n',
        '\r',
        '<img src=x>',
        '</details>',
        '<!-- memdrift -->',
        '-->',
        '@everyone',
        '#1',
        'owner/repo#7',
        'https://evil.example',
        'www.evil.example',
        '[a](b)',
        '![a](b)',
        '**',
        '_',
        '~~',
        '$x$',
        '&lt;',
        '&#60;',
        '# ',
        '- ',
        '1. ',
        '\u001b[31m',
        '\u202e',
        '\u200b',
        '漢字',
        '👩‍👩‍👧',
        'x'.repeat(300),
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** A report in which every word from outside is hostile. */
export const hostileModel: fc.Arbitrary<ReportModel> = fc
  .record({ words: fc.array(hostileText, { minLength: 6, maxLength: 6 }), bad: fc.boolean() })
  .map(({ words, bad }) => modelWith(words, bad));

/** The same report whatever the words are: six of them, in every place that something from outside is shown. */
export function modelWith(words: readonly string[], bad: boolean): ReportModel {
  const [name = '', reason = '', note = '', key = '', value = '', series = ''] = words;
  const facts = { [`k${key}`]: value, image: value };
  const recording = recordingOf({ 'heap/allocated': readings(1.21, 0, 0.1) });
  Object.assign(recording.header, { environment: { ...facts, gpu: [value] }, subject: facts });
  recording.cycles.forEach((cycle) => {
    cycle.errors = { [`e${key}`]: 1 };
  });
  return report(
    judgementOf(
      bad ? 'not-measured' : 'pass',
      `r${reason}`,
      [QUIET.heap, finding(`s${series}`, [1, 2], { notes: [note] })],
      {
        remedy: `m${reason}`,
        problems: bad ? [{ verdict: 'not-measured', reason: `p${note}` }] : [],
        baseline: { used: [], refused: [`b${note}`] },
      },
    ),
    { recording, baselines: [], name, baseName: `n${name}`, reproduce: value, notes: [`n${note}`] },
  );
}
