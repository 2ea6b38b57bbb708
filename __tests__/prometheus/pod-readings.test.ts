import { describe, expect, it } from 'vitest';
import { HELD } from '../../src/prometheus/metric-table.js';
import { byPod, changesOf, countedBy, heldBy, risesOf } from '../../src/prometheus/pod-readings.js';
import type { TimeSeries } from '../../src/prometheus/query-api.js';

const NaN_ = Number.NaN;
const series = (values: readonly number[], labels: Record<string, string> = {}): TimeSeries => ({
  labels: { pod: 'a', ...labels },
  values: Float64Array.from(values),
});
const row = (metric: string) => {
  const found = HELD.find((one) => one.metric === metric);
  if (found === undefined) throw new Error(metric);
  return found;
};
const held = (metric: string, ...all: TimeSeries[]) => [...(heldBy(row(metric), all)?.values ?? [])];

describe('what a pod holds', () => {
  it('is summed over its containers, and missing where one of them is: never smaller', () => {
    const server = series(Array(10).fill(10), { container: 'server' });
    const proxy = series([1, NaN_, 1, 1, 1, 1, 1, 1, 1, NaN_], { container: 'proxy' });
    expect(held('container_memory_rss', server, proxy)).toEqual([11, NaN_, 11, 11, 11, 11, 11, 11, 11, NaN_]);
  });

  it('leaves out an init container that is over', () => {
    const init = series([5, ...Array.from({ length: 9 }, () => NaN_)], { container: 'init' });
    const server = series([NaN_, 2, 2, 2, 2, 2, 2, 2, 2, 2], { container: 'server' });
    expect(held('container_memory_rss', init, server)).toEqual([5, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  });

  it('is that of the later launch where the end of the one before is still told', () => {
    const before = series([9, 9, 9, NaN_], { container: 'server', id: 'x' });
    const after = series([NaN_, NaN_, 1, 2], { container: 'server', id: 'y' });
    expect(held('container_memory_rss', before, after)).toEqual([9, 9, 1, 2]);
  });

  it('is in bytes and tokens, whatever the exporter counts in', () => {
    expect(held('DCGM_FI_DEV_FB_USED', series([3]))).toEqual([3 * 1024 * 1024]);
    const told = { num_gpu_blocks: '100', block_size: '16' };
    expect(held('vllm:cache_config_info', series([1, 1], told))).toEqual([1600, 1600]);
    expect(heldBy(row('vllm:cache_config_info'), [series([1], { num_gpu_blocks: 'None' })])).toBeNull();
  });
});

describe('a counter of requests', () => {
  it('goes on where it began anew, and tells where', () => {
    const counted = countedBy([series([100, 110, 5, 8])]);
    expect([...(counted?.total ?? [])]).toEqual([100, 110, 115, 118]);
    expect(counted?.resets).toEqual([2]);
  });

  it('is missing where one of several was not scraped', () => {
    const counted = countedBy([series([1, 2, 3]), series([1, NaN_, 3], { code: '500' })]);
    expect([...(counted?.total ?? [])]).toEqual([2, NaN_, 6]);
  });

  it('does not count what probes and Prometheus itself ask', () => {
    const probes = series([7, 8], { handler: '/metrics' });
    expect(countedBy([probes])).toBeNull();
    expect([...(countedBy([probes, series([1, 2], { handler: '/v1/chat' })])?.total ?? [])]).toEqual([1, 2]);
  });
});

it('a start time that is another, and a count of restarts that rises, tell of new processes', () => {
  expect(changesOf([series([5, 5.4, NaN_, 90])], 'time')).toEqual([3]);
  expect(changesOf([series([1, 2, 2])], 'count')).toEqual([1]);
});

it('an end for memory counts from when it is first told in the window', () => {
  expect(risesOf([series([NaN_, 0, 1, 1])])).toEqual([2]);
  expect(risesOf([series([1, 1])])).toEqual([]);
});

it('pods are told apart by what the exporter calls them', () => {
  const pods = byPod([series([1]), { labels: { exported_pod: 'b', pod: 'dcgm' }, values: new Float64Array(1) }]);
  expect([...pods.keys()]).toEqual(['a', 'b']);
});
