import type { Workload } from '../format/workload.js';
import { type Files, loadPlan } from './load-plan.js';

/** Load engines that a workload can be written for. */
export const LOAD_ENGINES = ['k6', 'locust'] as const;
export type LoadEngine = (typeof LOAD_ENGINES)[number];

/** The files of an engine: `requests.json`, `bodies/`, and what the engine itself reads. */
export function exportFor(engine: LoadEngine, workload: Workload): Files {
  const files = loadPlan(workload);
  const [name, text] = engine === 'k6' ? ['script.js', K6] : ['locustfile.py', LOCUST];
  return files.set(name, text);
}

/** k6 hands iterations out in order, so that each waits for its own time; all senders of a fleet take the same START. */
const K6 = `// Replays requests.json with k6: k6 run -e TARGET=http://localhost:8000 script.js
// REPEAT (1), VUS (64): as many requests in flight at most. START: seconds since 1970, the same for all senders of a fleet.
// SHARD=2/5: this sender's part. A secret NAME in a header is taken from the variable NAME.
import { check, sleep } from 'k6';
import exec from 'k6/execution';
import http from 'k6/http';

const [shard, shards] = (__ENV.SHARD || '1/1').split('/').map(Number);
const requests = JSON.parse(open('./requests.json')).filter((_, i) => i % shards === shard - 1);
const bodies = {};
for (const { body } of requests) if (body !== null && !(body in bodies)) bodies[body] = open('./' + body, 'b');
const lengthS = Math.max(0, ...requests.map((request) => request.at_s || 0));
const repeat = Number(__ENV.REPEAT || 1);

export const options = {
  scenarios: {
    workload: {
      executor: 'shared-iterations',
      vus: Number(__ENV.VUS || 64),
      iterations: requests.length * repeat,
      maxDuration: '24h',
    },
  },
};

export function setup() {
  return { startS: Number(__ENV.START || Date.now() / 1000) };
}

const withSecrets = (value) => value.replace(/\\$\\{secret:(\\w+)\\}/g, (_, name) => __ENV[name] || '');

export default function ({ startS }) {
  const i = exec.scenario.iterationInTest;
  const request = requests[i % requests.length];
  if (request.at_s !== null) {
    const dueS = startS + Math.floor(i / requests.length) * lengthS + request.at_s;
    const waitS = dueS - Date.now() / 1000;
    if (waitS > 0) sleep(waitS);
  }
  const headers = {};
  for (const name of Object.keys(request.headers)) headers[name] = withSecrets(request.headers[name]);
  const body = request.body === null ? null : bodies[request.body];
  const response = http.request(request.method, __ENV.TARGET + request.path, body, {
    headers,
    timeout: request.timeout_s * 1000 + 'ms',
    tags: { name: request.class },
  });
  const { status } = response;
  check(response, { ok: () => (request.status === null ? status >= 200 && status < 300 : status === request.status) });
}
`;

/** Users of Locust share one list; a user takes the next request of it. */
const LOCUST = `"""
Replays requests.json with Locust: locust --headless -f locustfile.py -H http://localhost:8000 -u 64 -r 64
REPEAT (1) times; START: seconds since 1970, the same for all senders of a fleet; SHARD=2/5: this sender's part.
A secret NAME in a header is taken from the variable NAME.
"""

import itertools
import json
import os
import pathlib
import re
import time

from locust import FastHttpUser, constant, task
from locust.exception import StopUser

HERE = pathlib.Path(__file__).resolve().parent
SHARD, SHARDS = map(int, os.environ.get("SHARD", "1/1").split("/"))
REQUESTS = json.loads((HERE / "requests.json").read_text())[SHARD - 1 :: SHARDS]
BODIES = {r["body"]: (HERE / r["body"]).read_bytes() for r in REQUESTS if r["body"] is not None}
LENGTH_S = max([r["at_s"] or 0 for r in REQUESTS], default=0)
TURNS = itertools.count()
LAST = len(REQUESTS) * int(os.environ.get("REPEAT", "1"))
START_S = float(os.environ.get("START", "0"))


def with_secrets(value):
    return re.sub(r"\\$\\{secret:(\\w+)\\}", lambda match: os.environ.get(match[1], ""), value)


class Workload(FastHttpUser):
    wait_time = constant(0)
    network_timeout = max([r["timeout_s"] for r in REQUESTS], default=120)

    @task
    def next_request(self):
        global START_S
        turn = next(TURNS)
        if turn >= LAST:
            if turn == LAST + self.environment.runner.user_count - 1:
                self.environment.runner.quit()
            raise StopUser()
        START_S = START_S or time.time()
        request = REQUESTS[turn % len(REQUESTS)]
        if request["at_s"] is not None:
            due = START_S + turn // len(REQUESTS) * LENGTH_S + request["at_s"]
            time.sleep(max(0, due - time.time()))
        with self.client.request(
            request["method"],
            request["path"],
            name=request["class"],
            data=BODIES.get(request["body"]),
            headers={name: with_secrets(value) for name, value in request["headers"].items()},
            catch_response=True,
        ) as response:
            expected = request["status"]
            ok = 200 <= response.status_code < 300 if expected is None else response.status_code == expected
            if ok:
                response.success()
            else:
                response.failure(f"status {response.status_code}")
`;
