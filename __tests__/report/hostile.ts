import fc from 'fast-check';
import type { PairedResult } from '../../src/drift/paired/paired-figures.js';
import type { ReportModel } from '../../src/report/model/report-model.js';
import { reportedFinding } from '../../src/report/model/reported-parts.js';
import { finding, judgementOf, noting, QUIET, readings, recordingOf, report, SCENES, saying } from './scenes.js';

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
        '<!-- memdrift:state {} -->',
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

function abWith([, reason = '', note = '', , , series = '']: readonly string[], bad: boolean): PairedResult {
  const difference = { value: 1.5, low: 1, high: 2, unit: 'bytes' as const };
  const figure = { pairs: [1, 2], difference, budget: 3 };
  return {
    why: 'confirm',
    verdict: bad ? 'not-measured' : 'pass',
    cause: saying(`r${reason}`),
    runs: [{ side: 'base', recording: `f${note}` }],
    pairs: 2,
    cycles: 31,
    series: [
      { series: `s${series}`, unit: 'bytes', verdict: 'pass', cause: saying(`r${note}`), drift: figure, level: figure },
    ],
    stored: { verdict: 'regression', cause: saying(`o${reason}`) },
  };
}

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
      [QUIET.heap, finding(`s${series}`, [1, 2], { notes: [noting(note)] })],
      {
        cause: saying(`r${reason}`, `m${reason}`),
        problems: bad ? [{ verdict: 'not-measured', cause: saying(`p${note}`) }] : [],
        baseline: { used: [], refused: [{ recording: null, why: 'not-offered', detail: `b${note}` }] },
      },
    ),
    {
      recording,
      baselines: [],
      name,
      baseName: `n${name}`,
      reproduce: value,
      notes: [{ note: 'store-refused', detail: `n${note}` }],
      ab: abWith(words, bad),
    },
  );
}

/** Keys whose text is one of a few, which a schema holds to. */
const CHOSEN = new Set([
  'format',
  'verdict',
  'unit',
  'kind',
  'diagnosis',
  'policy',
  'why',
  'side',
  'decidedBy',
  'broken',
  'by',
  'heldBy',
  'incomplete',
  'change',
  'holds',
  'certainty',
]);

/** The same model with every text and every key from outside replaced, by each of `words` in turn. */
export function withWords(model: ReportModel, words: readonly string[]): ReportModel {
  let at = 0;
  const next = (): string => words[at++ % words.length] ?? '';
  const swap = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return CHOSEN.has(key) && key !== 'kind' ? value : next();
    if (Array.isArray(value)) return value.map((item) => swap(item, key));
    if (value === null || typeof value !== 'object') return value;
    const open = ['environment', 'subject', 'errors', 'follows'].includes(key);
    return Object.fromEntries(
      Object.entries(value).map(([name, item], index) => [open ? `${next()}${index}` : name, swap(item, name)]),
    );
  };
  return { ...(swap(model, '') as ReportModel), chart: model.chart };
}

/** A model as the run of a fork could send it: any scene, every word hostile, with more of everything. */
export const forgedModel: fc.Arbitrary<ReportModel> = fc
  .record({
    scene: fc.constantFrom(...Object.values(SCENES)),
    words: fc.array(hostileText, { minLength: 1, maxLength: 12 }),
    many: fc.boolean(),
  })
  .map(({ scene, words, many }) => {
    const model = scene();
    const more = many
      ? {
          findings: Array.from(
            { length: 64 },
            (_, index) => model.findings[index % model.findings.length] ?? reportedFinding(QUIET.heap),
          ),
          logs: Array.from({ length: 50 }, () => 'a line '.repeat(100)),
          notes: Array.from({ length: 64 }, () => 'note'),
          problems: Array.from({ length: 20 }, () => ({ verdict: 'not-measured' as const, reason: 'gone' })),
        }
      : {};
    const context = {
      gateChanges: Array.from({ length: 8 }, () => 'a file'),
      policy: 'head' as const,
      base: { commit: 'a commit', kind: 'merge base', distance: many ? 3 : null },
      baseGrows: { since: 'a commit', reason: 'grows' },
      byFork: true,
    };
    const acceptance = 'accepted:\n  - series: heap';
    return withWords({ ...model, ...more, context, acceptance, logs: [...(more.logs ?? []), 'gone'] }, words);
  });
