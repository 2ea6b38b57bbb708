/** What the stub answers: as OpenAI's APIs do where it knows the path, else a small JSON object. */

export interface UpstreamAnswer {
  status: number;
  headers: Record<string, string>;
  /** Sent one after another: the events of a stream, or the two halves of a body. */
  parts: readonly string[];
}

const JSON_TYPE = { 'content-type': 'application/json' };
const TEXT = 'The stub answers the same words to every request. ';
const MAX_NAME = 200;

/** @param path without its query; @param events of a stream, without its end */
export function usualAnswer(path: string, body: string, events: number): UpstreamAnswer {
  const { model, stream } = askedOf(body);
  const about = { id: 'stub-0', created: 0, model };
  const usage = { prompt_tokens: 8, completion_tokens: 8, total_tokens: 16 };
  if (path.endsWith('/chat/completions')) {
    const delta = (content: string) => ({
      ...about,
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta: { content } }],
    });
    if (stream) return streamed(Array.from({ length: events }, () => delta(TEXT)));
    const message = { role: 'assistant', content: TEXT };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    return whole({ ...about, object: 'chat.completion', choices, usage });
  }
  if (path.endsWith('/completions')) {
    const choices = [{ index: 0, text: TEXT, finish_reason: 'stop' }];
    const chunk = { ...about, object: 'text_completion', choices };
    return stream ? streamed(Array.from({ length: events }, () => chunk)) : whole({ ...chunk, usage });
  }
  if (path.endsWith('/embeddings')) {
    const data = [{ object: 'embedding', index: 0, embedding: Array.from({ length: 64 }, () => 0.125) }];
    return whole({ object: 'list', model, data, usage });
  }
  if (path.endsWith('/models')) return whole({ object: 'list', data: [{ id: 'stub', object: 'model' }] });
  return whole({ ok: true });
}

/** Of OpenAI's shape, so that clients know it. */
export function failedAnswer(status: 429 | 503): UpstreamAnswer {
  const message = status === 429 ? 'Rate limit reached' : 'The server had an error';
  const code = status === 429 ? 'rate_limit_exceeded' : 'server_error';
  const answer = whole({ error: { message, type: code, code } }, status);
  return status === 429 ? { ...answer, headers: { ...answer.headers, 'retry-after': '0' } } : answer;
}

function whole(value: object, status = 200): UpstreamAnswer {
  const text = JSON.stringify(value);
  const half = Math.ceil(text.length / 2);
  const headers = { ...JSON_TYPE, 'content-length': `${Buffer.byteLength(text)}` };
  return { status, headers, parts: [text.slice(0, half), text.slice(half)] };
}

function streamed(events: readonly object[]): UpstreamAnswer {
  const parts = [...events.map((event) => `data: ${JSON.stringify(event)}\n\n`), 'data: [DONE]\n\n'];
  return { status: 200, headers: { 'content-type': 'text/event-stream' }, parts };
}

/** What of a body matters; anything else in it may be. */
function askedOf(body: string): { model: string; stream: boolean } {
  let value: unknown = null;
  try {
    value = JSON.parse(body);
  } catch {
    // A body that is no JSON asks for nothing.
  }
  const { model, stream } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return { model: typeof model === 'string' ? model.slice(0, MAX_NAME) : 'stub', stream: stream === true };
}
