import { MIB } from '../series/series.js';
import type { GateRule } from '../series/series-definition.js';
import type { Matcher } from './matchers.js';

/** Labels of one time series, without its name. */
export type Labels = Readonly<Record<string, string>>;

interface Row {
  metric: string;
  from: string;
  /** Matchers beside the user's. */
  where?: readonly Matcher[];
}

/** A series of ours that a metric gives. */
export interface SeriesRow extends Row {
  series: string;
  gated: readonly GateRule[];
  /** What to multiply a sample by; null leaves it out. */
  scale?: (labels: Labels) => number | null;
}

const matcher = (label: string, op: Matcher['op'], value: string): Matcher => ({ label, op, quoted: `"${value}"` });
const containers = [matcher('container', '!=', ''), matcher('container', '!=', 'POD')];
const JUDGED = ['drift', 'level', 'cap'] as const;

/** Tokens, where it is told in labels: `vllm:cache_config_info` is always 1. */
function vllmTokens(labels: Labels): number | null {
  const number = (name: string): number => Number.parseInt(labels[name] ?? '', 10);
  const tokens = number('kv_cache_size_tokens') || number('num_gpu_blocks') * number('block_size');
  return Number.isFinite(tokens) && tokens > 0 ? tokens : null;
}

/**
 * What a pod holds, by series: of several metrics that give the same one, the first that the pod has. A cgroup's anonymous
 * memory holds all processes of a container, so it stands before what one process tells of itself.
 */
export const HELD: readonly SeriesRow[] = [
  { metric: 'container_memory_rss', from: 'cAdvisor', series: 'container/resident', gated: JUDGED, where: containers },
  {
    metric: 'process_resident_memory_bytes',
    from: "the service's own client library",
    series: 'process/resident',
    gated: JUDGED,
  },
  { metric: 'DCGM_FI_DEV_FB_USED', from: 'DCGM exporter', series: 'gpu/used', gated: JUDGED, scale: () => MIB },
  { metric: 'nv_gpu_memory_used_bytes', from: 'Triton', series: 'gpu/used', gated: JUDGED },
  {
    metric: 'vllm:cache_config_info',
    from: 'vLLM',
    series: 'kv-cache/capacity',
    gated: ['level'],
    scale: vllmTokens,
  },
  { metric: 'sglang:max_total_num_tokens', from: 'SGLang', series: 'kv-cache/capacity', gated: ['level'] },
  { metric: 'nodejs_heap_size_used_bytes', from: "Node's client library", series: 'node.heap/allocated', gated: [] },
  {
    metric: 'jvm_memory_used_bytes',
    from: 'Micrometer, JMX exporter',
    series: 'jvm.heap/allocated',
    gated: [],
    where: [matcher('area', '=', 'heap')],
  },
  { metric: 'go_memstats_heap_inuse_bytes', from: "Go's client library", series: 'go.heap/allocated', gated: [] },
  { metric: 'node_memory_Shmem_bytes', from: 'node exporter', series: 'shm/used', gated: [] },
];

/** Counters of requests that were served; the first that the candidate has is the x axis. */
export const SERVED: readonly Row[] = [
  { metric: 'vllm:request_success_total', from: 'vLLM' },
  { metric: 'sglang:num_requests_total', from: 'SGLang' },
  { metric: 'nv_inference_request_success', from: 'Triton' },
  { metric: 'tgi_request_success', from: 'TGI' },
  { metric: 'http_requests_total', from: 'client libraries' },
  { metric: 'http_server_requests_seconds_count', from: 'Micrometer' },
  { metric: 'http_request_duration_seconds_count', from: 'client libraries' },
];

/** Counters of requests that failed, beside the counter of requests that they belong to. */
export const FAILED: Readonly<Record<string, string>> = {
  nv_inference_request_success: 'nv_inference_request_failure',
  tgi_request_success: 'tgi_request_failure',
};

/** What tells that a pod's processes are others than before. */
export const STARTED: readonly (Row & { by: 'time' | 'count' })[] = [
  { metric: 'process_start_time_seconds', from: 'client libraries', by: 'time' },
  { metric: 'kube_pod_container_status_restarts_total', from: 'kube-state-metrics', by: 'count' },
];

/** 1 while the last end of a container was for memory. */
export const KILLED: Row = {
  metric: 'kube_pod_container_status_last_terminated_reason',
  from: 'kube-state-metrics',
  where: [matcher('reason', '=', 'OOMKilled')],
};

/** Bytes that the containers of a pod may hold. */
export const LIMIT: Row = {
  metric: 'kube_pod_container_resource_limits',
  from: 'kube-state-metrics',
  where: [matcher('resource', '=', 'memory')],
};

/** Paths that are asked by probes and by Prometheus itself: no requests of users. */
const PROBED = /^\/?(metrics|health|healthz|livez|readyz|ready|live|ping|v2\/health\/.*)\/?$/;
const PATHS = ['handler', 'path', 'route', 'endpoint', 'uri', 'url'];

/** Whether a counter's series counts what probes ask. */
export const isProbed = (labels: Labels): boolean => PATHS.some((label) => PROBED.test(labels[label] ?? ''));

/** Whose memory it is: the pod that an exporter names, else the pod or the target that was scraped. */
export function podOf(labels: Labels): string | null {
  const pod = labels['exported_pod'] ?? labels['pod'] ?? labels['instance'] ?? '';
  return pod === '' || pod.length > 300 ? null : pod.replace(/\p{Cc}/gu, ' ');
}
