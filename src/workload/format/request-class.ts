const NUMBER = /^\d+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Digests and object ids, of at least eight digits, so that words such as `feed` or `decade` stay words. */
const HEX = /^(?=.*\d)[0-9a-f]{8,}$/i;

/**
 * The class of a request where the recording names none: method and path template without the query, `sse` for streams,
 * `ws` for web sockets:
 * `GET /v1/files/{id}`, `POST /v1/chat/completions sse`. Requests of one class are counted and timed together.
 */
export function defaultClass(method: string, path: string, stream: boolean | 'ws'): string {
  const [route = ''] = path.split(/[?#]/, 1);
  const template = route
    .split('/')
    .map((segment) => (NUMBER.test(segment) || UUID.test(segment) || HEX.test(segment) ? '{id}' : segment))
    .join('/');
  return `${method} ${template.slice(0, 160)}${stream === 'ws' ? ' ws' : stream ? ' sse' : ''}`;
}
