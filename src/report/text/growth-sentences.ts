import type { Ending } from '../../explain/ending.js';
import type { PhaseGrowth } from '../../explain/phase-evidence.js';
import { height } from './figures.js';
import { NEW_INPUTS } from './words.js';

/** Whether growth will end, and which requests cause it, in sentences. */

/** Whether growth may end, and what to do. */
export function endingSentence(ending: Ending): string {
  if (ending.ending === 'still-growing') {
    return (
      `It was still growing when the run ended: a leak, or a cache larger than ${height(ending.risenBytes, 'bytes')}. ` +
      "Bound a cache below that in the test's configuration, or accept it with a reason (memdrift accept)."
    );
  }
  return (
    `The growth of ${ending.series.map((series) => `\`${series}\``).join(', ')} was levelling off, but had not ended when the run did: ` +
    'a longer max-duration, or more requests per cycle (plan.cycle), would decide it.'
  );
}

/** What the phases show together, a sentence each; the most telling first. Only what was decided is reported. */
export function phaseSentences(rows: readonly PhaseGrowth[]): string[] {
  const grows = (phase: string): boolean | null => rows.find((row) => row.phase === phase)?.grows ?? null;
  return [
    ...classSentence(rows.filter(({ phase }) => phase === 'class')),
    ...inputSentence(grows('repeat'), grows('unseen')),
    ...dimensionSentence(rows),
    ...(grows('abort') === true ? ['It grows with requests whose client disconnects.'] : []),
    ...(grows('error') === true ? ['It grows with requests that are rejected as invalid.'] : []),
  ];
}

function inputSentence(repeat: boolean | null, unseen: boolean | null): string[] {
  if (repeat === false && unseen === true) {
    return [
      'It grows with new inputs but not with repeated ones: something is kept for each new input, as in an unbounded cache.',
    ];
  }
  if (repeat === true) return ['It also grows with repeated inputs, so it is not a cache keyed by the input.'];
  return [];
}

/** Which new inputs it follows; nothing where all were decided alike, or nothing was. */
function dimensionSentence(rows: readonly PhaseGrowth[]): string[] {
  const named = (wanted: boolean): string[] =>
    rows.flatMap(({ phase, grows }) => (grows === wanted ? (NEW_INPUTS.get(phase) ?? []) : []));
  const [growing, flat] = [named(true), named(false)];
  if (growing.length === 0 || flat.length === 0) return [];
  return [`It grows with ${listed(growing, 'and')}, not with ${listed(flat, 'or')}.`];
}

const listed = (words: readonly string[], last: string): string =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter((part) => part !== '').join(` ${last} `);

function classSentence(classes: readonly PhaseGrowth[]): string[] {
  const growing = classes.filter(({ grows }) => grows === true);
  const flat = classes.filter(({ grows }) => grows === false);
  if (growing.length === 0 || classes.length < 2) return [];
  const named = growing.map((row) => `"${row.class}"`);
  if (growing.length === classes.length) return ['It grows with requests of every class.'];
  const others = classes.length - growing.length;
  const rest =
    flat.length === others
      ? `, not with ${others === 1 ? 'the other class' : `the other ${others} classes`}`
      : `; of the other ${others}, ${others - flat.length} could not be decided`;
  return [`It grows with requests of class ${named.join(', ')}${rest}.`];
}
