import type { Ending } from '../../explain/ending.js';
import type { PhaseGrowth } from '../../explain/phase-evidence.js';
import { height } from './figures.js';

/** What growth hangs on, and whether it will end, in sentences. */

/** Whether growth may end, and what to do. */
export function endingSentence(ending: Ending): string {
  if (ending.ending === 'still-growing') {
    return (
      `It was still growing when the run ended: a leak, or a cache larger than ${height(ending.risenBytes, 'bytes')}. ` +
      "Bound a cache below that in the test's configuration, or accept it with a reason (memdrift accept)."
    );
  }
  return (
    `The growth of ${ending.series.map((series) => `\`${series}\``).join(', ')} is levelling off and was not at rest when the run ended: ` +
    'a longer max-duration, or more requests in each cycle (plan.cycle), would decide it.'
  );
}

/** What the phases say together, a sentence each; the most telling first. Only what they decided is said. */
export function phaseSentences(rows: readonly PhaseGrowth[]): string[] {
  const grows = (phase: string): boolean | null => rows.find((row) => row.phase === phase)?.grows ?? null;
  return [
    ...classSentence(rows.filter(({ phase }) => phase === 'class')),
    ...inputSentence(grows('repeat'), grows('unseen')),
    ...(grows('abort') === true ? ['It grows with requests whose client disconnects.'] : []),
    ...(grows('error') === true ? ['It grows with requests that are rejected as invalid.'] : []),
  ];
}

function inputSentence(repeat: boolean | null, unseen: boolean | null): string[] {
  if (repeat === false && unseen === true) {
    return [
      'It grows with unseen inputs and not with repeated ones: something is kept for each new input, as a cache without a bound does.',
    ];
  }
  if (repeat === true) return ['It grows with repeated inputs as well: it is not a cache keyed by the input.'];
  return [];
}

function classSentence(classes: readonly PhaseGrowth[]): string[] {
  const growing = classes.filter(({ grows }) => grows === true);
  const flat = classes.filter(({ grows }) => grows === false);
  if (growing.length === 0 || classes.length < 2) return [];
  const named = growing.map((row) => `"${row.class}"`);
  if (growing.length === classes.length) return ['Requests of every class make it grow.'];
  const others = classes.length - growing.length;
  const rest =
    flat.length === others
      ? `${others === 1 ? 'the other class does' : `the other ${others} classes do`} not`
      : `of the other ${others}, ${others - flat.length} could not be decided`;
  return [`It grows with requests of class ${named.join(', ')}; ${rest}.`];
}
