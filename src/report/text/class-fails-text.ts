import type { MissCause, RunCause } from '../../drift/cause.js';
import { counted, grouped, percent } from './figures.js';

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
