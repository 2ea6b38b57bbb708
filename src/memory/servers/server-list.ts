import type { AnswerKind, ServerKind } from '../metrics/server.js';
import { dynamo } from './dynamo.js';
import { bentoml, kserve, litellm, xinference } from './frameworks.js';
import { llamacpp } from './llamacpp.js';
import { lmdeploy } from './lmdeploy.js';
import { ollama } from './ollama.js';
import { anyProcess } from './process-metrics.js';
import { rayServe } from './ray-serve.js';
import { rayServeLlm } from './ray-serve-llm.js';
import { sglang } from './sglang.js';
import { tei } from './tei.js';
import { tgi } from './tgi.js';
import { torchserve } from './torchserve.js';
import { triton } from './triton.js';
import { trtllmJson, trtllmServe } from './trtllm-serve.js';
import { vllm } from './vllm.js';

/**
 * Every kind with a metrics page, in the order in which they are asked; the last resort is not among them. A server
 * inside another one comes first: it knows more of its memory than what it runs in.
 */
export const SERVER_KINDS: readonly ServerKind[] = [
  vllm,
  rayServeLlm,
  sglang,
  lmdeploy,
  tgi,
  tei,
  trtllmServe,
  llamacpp,
  triton,
  torchserve,
  rayServe,
  dynamo,
  bentoml,
  litellm,
  xinference,
  kserve,
];

export const LAST_RESORT: ServerKind = anyProcess;

/** Kinds whose answer is no metrics page. */
export const ANSWER_KINDS: readonly AnswerKind[] = [ollama, trtllmJson];
