import { applyEdits, modify } from 'jsonc-parser';
import { z } from 'zod';
import type { WorkloadRequest } from '../format/request.js';

/** Length of generated answers: memory depends on it, and models end at different lengths. */
export interface ForcedOutput {
  minTokens?: number;
  maxTokens?: number;
  ignoreEos?: boolean;
}

/** Bodies of OpenAI's chat and completions; `min_tokens` and `ignore_eos` are extensions of vLLM, SGLang and others. */
const chat = z.looseObject({ messages: z.array(z.unknown()) });
const completion = z.looseObject({ prompt: z.unknown() });

/** Sets the length in every body that has one; other bodies are unchanged. */
export function withForcedOutput(
  requests: readonly WorkloadRequest[],
  forced: ForcedOutput,
): readonly WorkloadRequest[] {
  return requests.map((request) => {
    const { body, json } = request;
    if (body === undefined || !isGenerating(json)) return request;
    const fields = fieldsOf(json, forced);
    return { ...request, json: { ...json, ...fields }, body: edited(body, fields) };
  });
}

/** Number of requests whose body has a length. */
export function countGenerating(requests: readonly WorkloadRequest[]): number {
  return requests.filter(({ json }) => isGenerating(json)).length;
}

function isGenerating(json: unknown): json is Record<string, unknown> {
  return chat.safeParse(json).success || completion.safeParse(json).success;
}

function fieldsOf(json: Record<string, unknown>, { minTokens, maxTokens, ignoreEos }: ForcedOutput) {
  // OpenAI's newer name where a body has it: both together would contradict each other.
  const most = Object.hasOwn(json, 'max_completion_tokens') ? 'max_completion_tokens' : 'max_tokens';
  return {
    ...(minTokens === undefined ? {} : { min_tokens: minTokens }),
    ...(maxTokens === undefined ? {} : { [most]: maxTokens }),
    ...(ignoreEos === undefined ? {} : { ignore_eos: ignoreEos }),
  };
}

/** The same bytes except for the fields. */
function edited(body: Uint8Array, fields: Record<string, unknown>): Uint8Array {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
  const result = Object.entries(fields).reduce(
    (before, [name, value]) => applyEdits(before, modify(before, [name], value, {})),
    text,
  );
  return Buffer.from(result, 'utf8');
}
