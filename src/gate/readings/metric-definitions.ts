import type { GpuSource } from '../../memory/gpu-observer.js';
import type { ProbeStream } from '../../memory/probe/probe-reader.js';

/**
 * What each series is a figure of, where versions of the service differ in that: two recordings whose meanings differ
 * are not compared in this series, and in all others.
 * The heap's is its allocator, because each counts its own way; torch's its backend, because `cudaMallocAsync` always
 * reports some of the figures as zero; the GPU's, whether processes or the whole device were read; the KV cache's, the
 * kind of server.
 */
export function metricDefinitionsOf(
  streams: readonly ProbeStream[],
  gpu: GpuSource | null,
  server: string | null,
): Record<string, string> {
  const heap = distinct(streams.map(({ allocator }) => (allocator === null ? 'glibc' : allocator.kind)));
  const torch = distinct(streams.map((stream) => stream.torch?.backend ?? null));
  return Object.fromEntries(
    [
      ['heap/allocated', heap],
      ['heap/reserved', heap],
      ['torch.device/allocated', torch],
      ['torch.device/reserved', torch],
      ['gpu/used', gpu],
      ['kv-cache/capacity', server],
    ].filter((pair): pair is [string, string] => pair[1] !== null),
  );
}

function distinct(values: readonly (string | null)[]): string | null {
  const known = [...new Set(values.filter((value) => value !== null))].sort();
  return known.length === 0 ? null : known.join(', ');
}
