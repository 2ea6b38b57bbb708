import type { ServerKind } from '../metrics/server.js';
import { WAITING_IN_RAY } from './ray-serve.js';
import { vllmBehind } from './vllm.js';

/**
 * Ray Serve LLM: vLLM's metrics through Ray's exporter, which puts `ray_` before their names; since 2.48 it also writes `_`
 * for the colon. Labels of Ray (`WorkerId`, `ReplicaId`) tell engines apart. A request waits in Ray's router, then in the
 * engine.
 */
export const rayServeLlm: ServerKind = vllmBehind(
  'Ray Serve LLM',
  (name) => [`ray_vllm:${name}`, `ray_vllm_${name}`],
  WAITING_IN_RAY,
);
