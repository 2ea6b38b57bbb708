import type { Answer, Failure } from './replay-failure.js';

/** A request in flight. `answer` always resolves, once nothing of the request is in flight any more. */
export interface Sending {
  answer: Promise<Answer | Failure>;
  /** It was sent a second time, see `httpTransport`. */
  readonly resent: boolean;
  /** Closes the connection; `answer` becomes `aborted`. */
  abort(): void;
}

const NO_CONNECTION = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'];
const LOCAL_LIMIT = ['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM'];
const RESET = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];

/** Why a connection could not be made, or broke. @param answered the answer had begun */
export function failureFrom(error: NodeJS.ErrnoException, answered: boolean): Failure {
  const { code = '', syscall } = error;
  if (LOCAL_LIMIT.includes(code)) return 'local_limit';
  if (NO_CONNECTION.includes(code)) return 'connect_refused';
  if (code === 'ETIMEDOUT') return syscall === 'connect' ? 'connect_timeout' : 'timeout';
  if (RESET.includes(code)) return answered ? 'reset_mid_body' : 'reset_before_headers';
  return 'protocol';
}
