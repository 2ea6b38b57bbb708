import { z } from 'zod';
import { total } from '../metrics/gauges.js';
import { bytes, parseJson } from '../metrics/json-page.js';
import { type AnswerKind, NOTHING_SAID } from '../metrics/server.js';

const MAX_MODELS = 1000;

const loadedSchema = z.object({
  models: z.array(z.object({ name: z.string(), size_vram: bytes.nullish() })).max(MAX_MODELS),
});

/**
 * Ollama. It has no metrics page; `/api/ps` lists the models that are loaded now (`ProcessModelResponse` of
 * `api/types.go`, `docs/api.md`). `size_vram` is what it reckons a model takes of the GPUs when it loads it, not a
 * measurement: it steps when models are loaded and unloaded. With none loaded it holds 0.
 */
export const ollama: AnswerKind = {
  name: 'Ollama',
  path: '/api/ps',
  gives: ['deviceBytes'],
  readAnswer: (text) => {
    const parsed = loadedSchema.safeParse(parseJson(text));
    if (!parsed.success) return null;
    const { models } = parsed.data;
    return {
      ...NOTHING_SAID,
      deviceBytes: models.length === 0 ? 0 : total(models.map((model) => model.size_vram ?? null)),
    };
  },
};
