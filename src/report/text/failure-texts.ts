import type { MissCause, MissedWhy, RunCause } from '../../drift/cause.js';
import type { Death } from '../../recording/recording.js';
import { counted, grouped, percent } from './figures.js';

/** How the service ended, when, its last words, and what it was asked last. One clause. */
export function deathText(death: Death): string {
  const { code, signal, oom, member, lines, page } = death;
  const how = signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
  const who = member === undefined ? 'the service' : `the service's container ${member}`;
  const ended = oom === true ? 'was killed for memory' : 'ended';
  const when = page === undefined ? WHEN[death.during]?.(death.cycle) : `when memdrift asked it for ${page}`;
  const said = lines.length === 0 ? '' : `; its last ${lines.length === 1 ? 'line' : 'lines'}: ${lines.join(' ... ')}`;
  return `${who} ${ended} (${how})${when === undefined ? '' : ` ${when}`}${said}${lastRequestText(death)}`;
}

/** `; the last request before it: POST /v1/embeddings`; empty where that is not known. */
export function lastRequestText({ request }: Pick<Death, 'request'>): string {
  if (request === undefined) return '';
  const { method, path, class: name } = request;
  const asked = `${method} ${path}`;
  return `; the last request before it: ${asked}${name === asked ? '' : ` (class ${name})`}`;
}

/** By what the run did meanwhile; others are not said. */
const WHEN: Readonly<Record<string, ((cycle: number | undefined) => string) | undefined>> = {
  'warm-up': () => 'in the warm-up',
  metrics: () => 'after the warm-up',
  sensitivity: () => 'in the sensitivity check',
  phase: () => 'while the cause of the growth was looked for',
  cycle: (cycle) => (cycle === undefined ? 'in a cycle' : `in cycle ${cycle}`),
  checkpoint: (cycle) => {
    if (cycle === 0) return 'at the first checkpoint, before any request';
    return cycle === undefined ? 'at the checkpoint after the warm-up' : `at the checkpoint after cycle ${cycle}`;
  },
};

/** `class POST /v1/embed failed in all of its 84 requests: status 422 instead of 200`. */
export function classFailsText(cause: Extract<RunCause, { rule: 'class-fails' }>): string {
  const { sent, failed, mostly, usual, unnamed } = cause;
  const requests = counted(sent, 'request');
  const how = mostly === null ? '' : `: ${usual === null ? '' : 'mostly '}${missText(mostly)}`;
  const share = usual === null ? `failed in all of its ${requests}` : `failed in ${grouped(failed)} of its ${requests}`;
  const limit = usual === null ? '' : usual === 0 ? '; none when recorded' : `; ${percent(usual)} are usual`;
  const more = unnamed === 0 ? '' : `; and so did ${grouped(unnamed)} more ${unnamed === 1 ? 'class' : 'classes'}`;
  return `class ${cause.class} ${share}${how}${limit}${more}`;
}

/** `status 422 instead of 200`. */
function missText({ kind, status, expected }: MissCause): string {
  if (kind === 'validation') return 'the right status, and an answer that is not what `expect` asks for';
  const found = status === null ? kind : `status ${status}`;
  return expected === null ? found : `${found} instead of ${status === null ? 'status ' : ''}${expected}`;
}

/** Why planned disconnects did not come about: in brackets, or nothing. */
export function missedText(why: MissedWhy | null): string {
  return why === null ? '' : MISSED[why];
}

const MISSED: Readonly<Record<MissedWhy, string>> = {
  sooner: ' (responses ended sooner than when recorded)',
  shorter: ' (responses were shorter than when recorded)',
  slower: ' (requests timed out before)',
  ended: ' (responses ended where clients had left)',
};

/** What makes a client leave before the end of an answer again. */
export function missedRemedy(why: MissedWhy | null): string {
  switch (why) {
    case 'sooner':
      return 'responses are faster than when recorded: record again, or have clients leave after an event (cancel.after_events)';
    case 'shorter':
      return 'responses are shorter than when recorded: fix their length (workload.force-output), or record again';
    case 'slower':
      return 'responses are slower than when recorded: raise workload.timeout, or record again';
    case 'ended':
      return 'these clients left at the end of their responses, which is no disconnect: record again';
    case null:
      return 'responses are shorter or faster than when recorded: fix their length (workload.force-output), or record again';
  }
}
