/**
 * How long a soak of 12 hours at 15 s takes to judge, one canary and three stable pods: `npx tsc -p . && node
 * __tests__/bench/soak.mjs`. With the answers of a server on this machine, as text, and without.
 */
import { createServer } from 'node:http';
import { draws, random } from '../evaluation/parts.mjs';
import { scrapedPod } from '../evaluation/scraped-pods.mjs';

const load = (module) => import(new URL(`../../lib/${module}`, import.meta.url));
const { judgeWindow } = await load('prometheus/soak.js');
const { prometheusAt } = await load('prometheus/query-api.js');
const { parseMatchers } = await load('prometheus/matchers.js');

const [STEP, HOURS] = [15, 12];
const count = (HOURS * 3600) / STEP + 1;
const startS = 1_790_000_000;
const make = scrapedPod(draws(random('soak')), 'load by the time of day', count, STEP);
const pods = new Map([['canary-0', make({ leak: 0, isNew: true })]]);
for (let i = 0; i < 3; i++) pods.set(`stable-${i}`, make({ leak: 0, isNew: false }));
const METRICS = {
  container_memory_rss: 'memory',
  http_requests_total: 'requests',
  process_start_time_seconds: 'started',
};

const server = createServer((request, response) => {
  const query = new URL(request.url, 'http://x').searchParams.get('query');
  const field = METRICS[query.slice(0, query.indexOf('{'))];
  const result = [...pods]
    .filter(([pod]) => field !== undefined && query.includes(pod.split('-')[0]))
    .map(([pod, made]) => ({
      metric: { pod, container: 'server' },
      values: Array.from(made[field], (value, i) => [startS + i * STEP, String(value)]),
    }));
  response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const selection = {
  candidate: parseMatchers('pod=~"canary-.*"'),
  stable: parseMatchers('pod=~"stable-.*"'),
  requests: null,
  failures: null,
};
const soak = { selection, rules: {}, startS, windowS: HOURS * 3600, stepS: STEP };
const remote = prometheusAt(`http://127.0.0.1:${server.address().port}`, null, new AbortController().signal);
const known = new Map();
const remembered = async (selector, grid) => {
  if (!known.has(selector)) known.set(selector, await remote(selector, grid));
  return known.get(selector);
};
async function timed(name, ask) {
  const begun = performance.now();
  const { judged } = await judgeWindow(ask, soak);
  console.log(`${name}: ${(performance.now() - begun).toFixed(0)} ms (${judged[0].judgement.verdict})`);
}
await timed('asked and judged, first time', remote);
await timed('asked and judged', remote);
await judgeWindow(remembered, soak);
await timed('judged', remembered);
server.close();
