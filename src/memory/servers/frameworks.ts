import { hasAny, residentBytes, sumOf } from '../metrics/gauges.js';
import type { MetricsPage } from '../metrics/metrics-page.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

/**
 * Frameworks that serve any model, and proxies: they tell how many requests they work on at most, and know no KV cache.
 * A model server inside one of them that prints its own metrics comes first.
 */

const reading = (page: MetricsPage, ...running: readonly string[]) => ({
  ...NOTHING_SAID,
  running: sumOf(page, ...running),
  residentBytes: residentBytes(page),
});

/** BentoML from 1.2, and the runners before it. Names from `docs/source/build-with-bentoml/observability/metrics.rst`. */
const BENTOML = ['bentoml_service_request_in_progress', 'bentoml_api_server_request_in_progress'];
export const bentoml: ServerKind = {
  name: 'BentoML',
  gives: [],
  recognises: (page) =>
    hasAny(page, ...BENTOML, 'bentoml_service_request_total', 'bentoml_service_request_duration_seconds_count'),
  read: (page) => reading(page, ...BENTOML),
};

/** KServe's own Python server: times of its steps alone (`python/kserve/kserve/metrics.py`). */
export const kserve: ServerKind = {
  name: 'KServe',
  gives: [],
  recognises: (page) => hasAny(page, 'request_predict_seconds_count', 'request_preprocess_seconds_count'),
  read: (page) => reading(page),
};

/** LiteLLM's proxy (`litellm/proxy/middleware/in_flight_requests_middleware.py`, since 2026). */
const LITELLM = 'litellm_in_flight_requests';
export const litellm: ServerKind = {
  name: 'LiteLLM',
  gives: [],
  recognises: (page) =>
    hasAny(
      page,
      LITELLM,
      'litellm_proxy_total_requests_metric_total',
      'litellm_requests_metric_total',
      'litellm_deployment_state',
    ),
  read: (page) => reading(page, LITELLM),
};

/** Xinference's worker; `model_serve_count` is what it works on. Names from `xinference/core/metrics.py`. */
const XINFERENCE = 'xinference:model_serve_count';
export const xinference: ServerKind = {
  name: 'Xinference',
  gives: [],
  recognises: (page) =>
    hasAny(
      page,
      XINFERENCE,
      'xinference:generate_tokens_per_s',
      'xinference:input_tokens_total_counter',
      'xinference:time_to_first_token_ms',
    ),
  read: (page) => reading(page, XINFERENCE),
};
