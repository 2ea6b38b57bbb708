import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type GateConfig, parseConfig } from '../../../src/gate/config/config.js';
import { readConfigFile } from '../../../src/gate/config/config-file.js';
import { loadWorkload } from '../../../src/workload/format/load-workload.js';
import { requireSecrets } from '../../../src/workload/format/secrets.js';
import { knownPlaces } from '../../../src/workload/variation/inputs/known-bodies.js';
import { checkVary } from '../../../src/workload/variation/vary-settings.js';
import { injections, lint, parseWorkflow, permissionsOf, unpinned } from '../../examples/workflows.js';
import { runAt, type Said } from '../../fakes/terminal.js';

const WORKFLOW = '.github/workflows/memdrift.yml';
const CONFIG = '.github/memdrift.yml';
const WORKLOAD = '.github/workload.jsonl';

/** What the package brings for init. */
const ROUTES = join(import.meta.dirname, '..', '..', '..', 'src/cli/init/routes/memdrift_routes.py');

let dir: string;
let dist: string;
const before = process.cwd();
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-init-'));
  dist = mkdtempSync(join(tmpdir(), 'memdrift-dist-'));
  process.chdir(dir);
  mkdirSync(join(dist, 'init'), { recursive: true });
  cpSync(ROUTES, join(dist, 'init', 'memdrift_routes.py'));
});
afterEach(() => {
  process.chdir(before);
  for (const each of [dir, dist]) rmSync(each, { recursive: true, force: true });
});

/** A repository of these files, with `trunk` checked out. */
function repository(files: Record<string, string>): void {
  execFileSync('git', ['init', '-q', '-b', 'trunk', '.']);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Git and Python alone: what doctor would ask of docker is its own test's. */
const tools = mkdtempSync(join(tmpdir(), 'memdrift-tools-'));
for (const [name, print] of [
  ['git', 'command -v git'],
  ['python3', 'python3 -c "import sys; print(sys.executable)"'],
] as const) {
  symlinkSync(execFileSync('sh', ['-c', print], { encoding: 'utf8' }).trim(), join(tools, name));
}
afterAll(() => rmSync(tools, { recursive: true, force: true }));

const init = (...words: string[]): Promise<Said> => runAt(['init', ...words], { dist, env: { PATH: tools } });

const written = (path: string): string => readFileSync(path, 'utf8');

/** What the gate makes of the written configuration. */
function config(): GateConfig {
  return parseConfig({}, readConfigFile(undefined));
}

/** Whatever was found: the files are ones that GitHub and the gate take. */
async function check(): Promise<void> {
  const text = written(WORKFLOW);
  expect(await lint(text, WORKFLOW)).toEqual([]);
  expect(unpinned(text)).toEqual([]);
  const workflow = parseWorkflow(text);
  expect(injections(workflow)).toEqual([]);
  expect(permissionsOf(workflow, 'memdrift')?.['contents']).toBe('read');
  expect(workflow.jobs['refresh']?.if).toBe("github.event_name == 'push'");
  expect(config().workload.file).toBe(WORKLOAD);
  // Real requests, or none.
  if (existsSync(WORKLOAD)) expect((await loadWorkload(WORKLOAD)).requests.length).toBeGreaterThan(5);
}

/** The first shell line of the job that measures. */
function build(): string {
  return parseWorkflow(written(WORKFLOW)).jobs['memdrift']?.steps.find(({ run }) => run !== undefined)?.run ?? '';
}

const FASTAPI = `# syntax=docker/dockerfile:1
ARG PYTHON=3.12
FROM python:\${PYTHON}-slim AS base
ENV PORT=9000
RUN pip install fastapi \\
    # a comment amid a line
    uvicorn
RUN <<EOF
CMD this is no instruction
EOF
FROM node:24 AS assets
EXPOSE 3000
CMD ["npm", "start"]
FROM base
COPY --from=assets /x /x
EXPOSE $PORT
HEALTHCHECK --interval=5s CMD curl -f http://localhost:\${PORT}/healthz || exit 1
CMD uvicorn app:app --host 0.0.0.0 --port $PORT
`;

describe('a repository with a Dockerfile', () => {
  it('is measured as the Dockerfile says, and its requests are left to be recorded', async () => {
    repository({ Dockerfile: FASTAPI });
    const { code, out, err } = await init();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await check();
    expect(existsSync(WORKLOAD)).toBe(false);
    expect(config()).toMatchObject({
      name: 'memdrift',
      service: { image: 'model-server', port: 9000, healthPath: '/healthz' },
    });
    expect(build()).toBe('docker build --tag model-server .');
    expect(parseWorkflow(written(WORKFLOW)).on['push']).toEqual({ branches: ['trunk'] });
    for (const path of [WORKFLOW, CONFIG]) expect(out).toContain(`wrote   ${path}\n`);
    expect(out).toContain('uvicorn, port 9000');
    expect(out).toMatch(/TODO +\.github\/workload\.jsonl: no routes were found: record it/);
    expect(out).toMatch(
      /MISSING workload \.github\/workload\.jsonl: no such file\n +-> record the service while it runs: memdrift record /,
    );
    expect(out).toMatch(/TODO +.*<owner>\/memdrift@v0 .*\(not published yet\)/);
    // Doctor, then what to do next.
    expect(out).toMatch(/ok +configuration \.github\/memdrift\.yml/);
    expect(out).toMatch(
      /next,.*\n +docker build --tag model-server \.\n +node \S*index\.js record --target http:\/\/127\.0\.0\.1:9000 .*\n +node \S*index\.js init .*\n +node \S*index\.js calibrate\n +node \S*index\.js run --baseline \S+ --save-baseline\n$/,
    );
  });

  it('is not green before somebody has named the model that its requests want', async () => {
    repository({ Dockerfile: 'FROM vllm/vllm-openai' });
    const { out } = await init();
    const { secrets } = await loadWorkload(WORKLOAD);
    expect(() => requireSecrets(secrets, {})).toThrow('needs secret TODO_EDIT_GITHUB_WORKLOAD_JSONL');
    expect(out).toMatch(
      /MISSING workload .*: placeholders, no requests of the service\n +-> fill in what its first line says/,
    );
  });

  it.each([
    ['gunicorn', 'CMD ["gunicorn", "-b", "0.0.0.0:7000", "app:app"]', 7000, '/health', 'the command'],
    ['flask', 'ENTRYPOINT flask run', 5000, '/health', 'default of Flask'],
    ['a program of its own', 'EXPOSE 53/udp 6000/tcp\nCMD ["/server"]', 6000, '/health', 'EXPOSE'],
    ['a health check without a path', 'HEALTHCHECK CMD wget -q http://127.0.0.1:6001', 6001, '/', 'the health check'],
    ['an unknown variable', `EXPOSE \${NOWHERE}\nCMD ["/server", "--port", "$PORT"]`, 8000, '/health', 'a guess'],
    ['a sensible default', `EXPOSE \${NOWHERE:-6002}`, 6002, '/health', 'EXPOSE'],
    ['no instruction at all', '{{{', 8000, '/health', 'a guess'],
  ])('with %s', async (_, lines, port, healthPath, from) => {
    repository({ Dockerfile: `FROM debian\n${lines}\n` });
    const { out } = await init();
    await check();
    expect(config().service).toMatchObject({ port, healthPath });
    expect(out).toContain(`port ${port} (${from}`);
  });

  it('is read only as far as a person would write it', async () => {
    repository({ Dockerfile: `FROM debian\nEXPOSE 6000\n${'# filler\n'.repeat(60_000)}` });
    await init();
    await check();
    expect(config().service.port).toBe(8000);
  });
});

describe('the servers that are known', () => {
  const cases: [string, string, number, string, string, boolean][] = [
    [
      'vLLM',
      'FROM vllm/vllm-openai:v0.9\nCMD ["--model", "Qwen/Qwen3-0.6B"]',
      8000,
      '/health',
      '/v1/chat/completions',
      true,
    ],
    ['vLLM without a model', 'FROM vllm/vllm-openai', 8000, '/health', '/v1/chat/completions', false],
    [
      'SGLang',
      'CMD python3 -m sglang.launch_server --model-path m/x --port 30001',
      30001,
      '/health',
      '/v1/chat/completions',
      true,
    ],
    [
      'Triton',
      'CMD ["tritonserver", "--model-repository=/models"]',
      8000,
      '/v2/health/ready',
      '/v2/models/TODO/infer',
      false,
    ],
    ['TGI', 'FROM ghcr.io/huggingface/text-generation-inference:3', 80, '/health', '/generate', true],
    ['TEI', 'FROM ghcr.io/huggingface/text-embeddings-inference:cpu-1.8', 80, '/health', '/embed', true],
    ['Ollama', 'FROM ollama/ollama', 11434, '/', '/api/chat', false],
    ['llama.cpp', 'FROM ghcr.io/ggml-org/llama.cpp:server', 8080, '/health', '/v1/chat/completions', true],
  ];
  it.each(cases)('%s', async (_, lines, port, healthPath, path, complete) => {
    repository({ Dockerfile: lines.startsWith('FROM') ? lines : `FROM debian\n${lines}` });
    const { out } = await init();
    await check();
    expect(config().service).toMatchObject({ port, healthPath });
    const { requests, secrets } = await loadWorkload(WORKLOAD);
    expect(requests[0]?.path).toBe(path);
    expect(secrets.length === 0).toBe(complete);
    expect(/TODO +\.github\/workload/.test(out)).toBe(!complete);
    // Inputs that the gate can vary: caches that are keyed by input leak only on new input.
    const body = written(WORKLOAD).split('\n')[1] ?? '';
    expect(knownPlaces((JSON.parse(body) as { body: unknown }).body).texts).not.toEqual([]);
  });

  it.each([
    ['BentoML', { 'requirements.txt': 'bentoml==1.4.40\n' }, 3000, '/readyz'],
    ['MLServer', { 'pyproject.toml': '[project]\ndependencies = ["mlserver>=1.7"]\n' }, 8080, '/v2/health/ready'],
    ['Node', { 'package.json': '{}' }, 3000, '/health'],
  ])('%s by a file of dependencies, with what is worth knowing of it', async (name, files, port, healthPath) => {
    repository({ Dockerfile: 'FROM debian\nCMD ["./start.sh"]\n', ...files });
    const { out } = await init();
    await check();
    expect(config().service).toMatchObject({ port, healthPath });
    expect(out).toContain(`note    ${name}: by ${Object.keys(files)[0]}\n`);
    expect(out).toMatch(new RegExp(`^note {4}${name}, processes: `, 'm'));
    expect(written(CONFIG)).toContain(`# Note: ${name}, processes: `);
  });

  it('by the command, whatever else the dependencies name', async () => {
    repository({ Dockerfile: 'FROM debian\nCMD ["mlserver", "start", "."]', 'requirements.txt': 'bentoml\nfastapi\n' });
    expect((await init()).out).toContain('found   Dockerfile: MLServer');
  });

  it('Ray Serve, whose page is not where memdrift looks by itself', async () => {
    repository({ Dockerfile: 'FROM rayproject/ray:2.49.2\nCMD ["serve", "run", "app:app"]' });
    await init();
    await check();
    expect(config().service.metrics).toBe(':8080/metrics');
  });

  it('a web front end of Node is not taken for the model server', async () => {
    repository({
      'compose.yaml': `services:
  web: { build: ./web, image: "node:24", ports: [3000] }
  model: { build: ./model, command: bentoml serve, ports: [8000] }
`,
    });
    expect((await init()).out).toContain('found   service model of compose.yaml: BentoML');
  });

  it('that want a GPU are not sent to a runner without one silently', async () => {
    repository({ Dockerfile: 'FROM vllm/vllm-openai:v0.9\nCMD ["--model", "m"]' });
    const { out } = await init();
    expect(written(WORKFLOW)).toContain('runs-on: ubuntu-latest # TODO: vLLM needs a GPU');
    expect(out).toMatch(/TODO +.*vLLM needs a GPU/);
  });
});

const VLLM_COMPOSE = `
x-common: &common
  restart: always
services:
  redis:
    image: redis:8
    ports: ["6379:6379"]
  llm:
    <<: *common
    image: vllm/vllm-openai:v0.9.1
    command: --model Qwen/Qwen3-0.6B --max-model-len 2048
    ports: ["127.0.0.1:8080:8000"]
    environment:
      - VLLM_LOGGING_LEVEL=WARNING
      - HF_TOKEN=hf_notarealtokenatall123
      - FROM_SHELL
      - CACHE=\${HOME}/cache
    volumes: ["./models:/models:ro", "cache:/root/.cache"]
    shm_size: 2gb
    mem_limit: 8gb
    healthcheck: { test: ["CMD", "curl", "-f", "http://localhost:8000/health"] }
    deploy: { resources: { reservations: { devices: [{ capabilities: [gpu] }] } } }
`;

describe('a repository with a compose file', () => {
  it('of vLLM: its container is run as compose would, without what a second file should not hold', async () => {
    repository({ 'compose.yaml': VLLM_COMPOSE });
    const { out } = await init('--name', 'llm');
    await check();
    expect(config()).toMatchObject({
      name: 'llm',
      service: {
        image: 'vllm/vllm-openai:v0.9.1',
        port: 8000,
        healthPath: '/health',
        args: ['--model', 'Qwen/Qwen3-0.6B', '--max-model-len', '2048'],
        env: { VLLM_LOGGING_LEVEL: 'WARNING' },
        volumes: ['./models:/models:ro'],
        shmSizeBytes: 2 * 1024 ** 3,
        memoryLimitBytes: 8 * 1024 ** 3,
      },
    });
    expect((await loadWorkload(WORKLOAD)).secrets).toEqual([]);
    expect(written(WORKLOAD)).toContain('"model":"Qwen/Qwen3-0.6B"');
    expect(written(CONFIG)).not.toContain('notareal');
    for (const left of ['environment HF_TOKEN', 'environment FROM_SHELL', 'volume cache:/root/.cache', 'deploy']) {
      expect(out).toContain(left);
    }
    expect(out).toContain('memdrift measures one container');
  });

  it.each([
    ['the same image', VLLM_COMPOSE, 0],
    ['another version', VLLM_COMPOSE.replace('v0.9.1', 'v0.9.10'), 1],
    ['another image', VLLM_COMPOSE.replace('vllm/vllm-openai', 'other/vllm-openai'), 1],
    ['the same, in quotes', VLLM_COMPOSE.replace('vllm/vllm-openai:v0.9.1', '"vllm/vllm-openai:v0.9.1" # pinned'), 0],
  ])('whose image is not built there: %s there and in the configuration', async (_, compose, status) => {
    repository({ 'compose.yaml': VLLM_COMPOSE });
    await init();
    writeFileSync('compose.yaml', compose);
    expect(spawnSync('bash', ['-e', '-c', build()]).status).toBe(status);
  });

  it('that builds: the service that is built and reached, with its Dockerfile read too', async () => {
    repository({
      'docker-compose.yml': `services:
  db: { image: postgres:18, ports: ["5432:5432"] }
  worker: { build: ./worker }
  api: { build: { context: ./api, dockerfile: Dockerfile.prod }, ports: [{ target: 9000, published: "80" }] }
`,
      'api/Dockerfile.prod': 'FROM python\nHEALTHCHECK CMD curl http://localhost:9000/ready\nCMD ["gunicorn", "app"]',
    });
    const { out } = await init();
    await check();
    expect(build()).toBe('docker compose --project-name memdrift --file docker-compose.yml build api');
    expect(config().service).toMatchObject({ image: 'memdrift-api', port: 9000, healthPath: '/ready', args: [] });
    expect(out).toContain('not measured: worker');
  });

  it('whose image is filled in by compose: the workflow fails until somebody says how it is built', async () => {
    repository({ 'compose.yaml': `services:\n  llm: { image: "vllm/vllm-openai:\${TAG}", ports: [8000] }\n` });
    const { out } = await init();
    await check();
    expect(out).toMatch(/TODO +\.github\/workflows\/memdrift\.yml: build or pull the image of service llm/);
    const end = spawnSync('bash', ['-e', '-c', build()]);
    expect({ status: end.status, said: end.stdout.toString() }).toMatchObject({ status: 1 });
  });

  it.each([
    ['the image is variables', 'image: "@{OLLAMA_IMAGE}:@{OLLAMA_VERSION}"\n    ports: ["11434:11434"]', 11434, '/'],
    ['the name tells', 'image: "@{IMAGE}"\n    ports: ["11434"]', 11434, '/'],
    [
      'a default',
      'image: "@{OLLAMA_IMAGE:-ollama/ollama}:@{TAG-latest}"\n    ports: ["@{PORT:-9000}:@{PORT:-9000}"]',
      9000,
      '/',
    ],
    [
      'the port and the path of a health check',
      'image: "@{OLLAMA_IMAGE}"\n    ports: ["@{HOST_PORT}:7000"]\n    healthcheck: { test: "curl -f http://localhost:@{PORT}/ready" }',
      7000,
      '/ready',
    ],
    [
      'a health check with a default',
      'image: "@{OLLAMA_IMAGE}"\n    healthcheck: { test: ["CMD", "curl", "http://localhost:@{PORT:-7001}/up"] }',
      7001,
      '/up',
    ],
  ])('with variables keeps service, port and health check: %s', async (_, template, port, healthPath) => {
    const service = template.replaceAll('@{', '${');
    repository({ 'docker-compose.yml': `services:\n  db: { image: postgres }\n  ollama:\n    ${service}\n` });
    const { out } = await init();
    await check();
    expect(out).toContain('found   service ollama of docker-compose.yml: Ollama');
    expect(config().service).toMatchObject({ port, healthPath });
  });

  it.each([
    ['the template of its env file', '.env.example', false],
    ['its committed env file', '.env', true],
  ])('has the values of %s, but no secrets of it', async (_, file, isTracked) => {
    const llm = 'image: "vllm/vllm-openai:@{TAG}", ports: ["$PORT"], environment: { A: "$LEVEL", B: "$API_TOKEN" }';
    repository({
      'compose.yaml': `services:\n  llm: { ${llm.replace('@', '$')} }\n`,
      [file]: 'TAG=v0.9.1\nexport PORT="8123"\nLEVEL=low\nAPI_TOKEN=abc\n',
    });
    if (isTracked) execFileSync('git', ['add', file]);
    await init();
    expect(config().service).toMatchObject({ image: 'vllm/vllm-openai:v0.9.1', port: 8123, env: { A: 'low' } });
    expect(written(CONFIG)).not.toContain('abc');
  });

  it('does not read an env file that is not committed', async () => {
    repository({ 'compose.yaml': `services: { llm: { image: "vllm/vllm-openai:\${TAG}" } }`, '.env': 'TAG=private\n' });
    const { out } = await init();
    expect(out).not.toContain('private');
  });

  it('of databases alone: the Dockerfile is taken', async () => {
    repository({ 'compose.yaml': 'services:\n  db: { image: postgres }\n', Dockerfile: FASTAPI });
    expect((await init()).out).toContain('found   Dockerfile: uvicorn');
  });

  it.each([
    ['not YAML', 'services: [', /skipped compose\.yaml, line 1: not YAML/],
    ['no compose file', 'services: 5', /skipped compose\.yaml, key "services"/],
    ['YAML that grows', `a: &a [x,x,x,x,x,x,x,x,x]\n${bomb()}services: *h\n`, /skipped compose\.yaml: not YAML/],
    ['a name that a shell would read', 'services: { "a; rm -rf x": { build: . } }', /skipped compose\.yaml/],
  ])('that is %s: said, and passed over', async (_, text, message) => {
    repository({ 'compose.yaml': text, Dockerfile: FASTAPI });
    const { code, out } = await init();
    expect(code).toBe(0);
    expect(out).toMatch(message);
    await check();
  });

  function bomb(): string {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    return names
      .slice(1)
      .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${names[at]}`).join(',')}]\n`)
      .join('');
  }
});

const MAIN = `from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()

class Question(BaseModel):
    text: str
    limit: int = 3

@app.get("/health")
def health():
    return {}

@app.post("/answer")
def answer(question: Question):
    return {}

@app.get("/users/{user_id}")
def user(user_id: int):
    return {}
`;

describe("a repository with the application's source", () => {
  it('gets a workload of real requests from its routes, whose texts are new in each cycle', async () => {
    repository({ Dockerfile: FASTAPI, 'main.py': MAIN });
    const { out } = await init();
    await check();
    expect(out).toMatch(/note +workload: 7 requests to POST \/answer, from the source/);
    expect(out).toContain('not in the workload: GET /users/{user_id} (it wants a user_id that exists); record them');
    expect(out).toMatch(/ok +workload \.github\/workload\.jsonl: 7 requests/);
    expect(out).not.toMatch(/TODO +\.github\/workload/);
    const { requests, secrets } = await loadWorkload(WORKLOAD);
    expect(secrets).toEqual([]);
    expect(requests[0]).toMatchObject({ method: 'POST', path: '/answer', json: { text: 'Where is my order?' } });
    expect(config().workload.vary).toMatchObject({ body: ['auto', '/text'] });
    expect(() => checkVary(requests, config().workload.vary)).not.toThrow();
  });

  it('asks the service itself, where it runs', async () => {
    repository({ Dockerfile: FASTAPI, 'main.py': MAIN });
    const { port, close } = await serving({
      paths: { '/answer': { post: jsonBody({ type: 'object', properties: { n: { type: 'integer' } } }) } },
    });
    const { out } = await init('--port', String(port));
    await close();
    expect(out).toContain(`7 requests to POST /answer, from http://127.0.0.1:${port}/openapi.json`);
    expect((await loadWorkload(WORKLOAD)).requests[0]?.json).toEqual({ n: 1 });
  });

  it('does not take another program on the port for it', async () => {
    repository({ Dockerfile: FASTAPI, 'main.py': MAIN });
    const { port, close } = await serving({ paths: { '/other': { get: {} } } });
    const { out } = await init('--port', String(port));
    await close();
    expect(out).toContain('requests to POST /answer, from the source');
  });

  it('takes the document that is named, and refuses one that is none', async () => {
    repository({ Dockerfile: FASTAPI, 'api.yaml': 'paths: { /x: { get: {}, post: {} } }', 'none.json': '{}' });
    expect((await init('--openapi', 'none.json')).err).toContain('found no OpenAPI document with paths at none.json');
    expect((await init('--openapi', 'api.yaml')).out).toContain('1 requests to GET /x, from api.yaml');
  });
});

const jsonBody = (schema: object): object => ({
  requestBody: { content: { 'application/json': { schema } } },
  responses: { 422: {} },
});

/** A service that answers with this document. */
async function serving(document: object): Promise<{ port: number; close(): Promise<unknown> }> {
  const server = createServer((request, response) => {
    response.end(request.url === '/openapi.json' ? JSON.stringify(document) : 'no');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, close: () => once(server.close(), 'close') };
}

describe('a repository without an image', () => {
  it.each<[string, Record<string, string>, string, number, string]>([
    [
      'its Procfile',
      { Procfile: 'release: x\nweb: gunicorn app:app --bind 0.0.0.0:$PORT\n' },
      'gunicorn app:app --bind 0.0.0.0:$PORT',
      8000,
      'Procfile, web',
    ],
    [
      'its Makefile',
      { Makefile: 'test:\n\tpytest\nserve: deps\n\tuvicorn app:app --port 8123\n' },
      'make serve',
      8123,
      'Makefile, serve',
    ],
    [
      'its package.json',
      { 'package.json': '{"scripts":{"test":"x","start":"node server.js"}}' },
      'npm run start',
      3000,
      'package.json, start',
    ],
    [
      'its pyproject.toml',
      { 'pyproject.toml': '[project]\nname = "x"\n[project.scripts]\nlint = "x:l"\nx-serve = "x:main"\n' },
      'x-serve',
      8000,
      'pyproject.toml',
    ],
    [
      'its source',
      { 'app/main.py': MAIN },
      'uvicorn app.main:app --host 127.0.0.1 --port 8000',
      8000,
      'app/main.py, app',
    ],
    [
      'its source, of Flask',
      { 'web.py': 'from flask import Flask\nserver = Flask("x")\n' },
      'flask --app web:server run --host 127.0.0.1 --port 5000',
      5000,
      'web.py, server',
    ],
  ])('is started as %s says', async (_, files, command, port, from) => {
    repository(files);
    const { out } = await init();
    await check();
    expect(config().service).toMatchObject({ command, port });
    expect(config().service.image).toBeUndefined();
    expect(out).toContain(`found   ${from}: `);
    expect(config().service.env).toEqual(command.includes('$PORT') ? { PORT: '8000' } : {});
  });

  it('is ready where a route of its own says so', async () => {
    repository({ 'main.py': MAIN.replace('"/health"', '"/api/readyz"') });
    const { out } = await init();
    expect(config().service.healthPath).toBe('/api/readyz');
    expect(out).not.toContain('service.health-path is a guess');
  });

  it('installs its dependencies in the workflow first', async () => {
    repository({ 'main.py': MAIN, 'requirements.txt': 'fastapi\nuvicorn\n' });
    await init();
    expect(build()).toContain('pip" install --requirement requirements.txt');
  });
});

describe('a repository with nothing to go by', () => {
  it('gets a skeleton that fails, and says where', async () => {
    repository({ 'README.md': 'x' });
    const { code, out } = await init();
    expect(code).toBe(0);
    await check();
    expect(out).toContain('no Dockerfile, compose file, Procfile or application');
    for (const file of [WORKFLOW, CONFIG, WORKLOAD])
      expect(out).toMatch(new RegExp(`TODO +${file.replaceAll('.', '\\.')}: `));
    const end = spawnSync('bash', ['-e', '-c', build()]);
    expect(end.status).toBe(1);
    expect(end.stdout.toString()).toMatch(/^::error file=\.github\/workflows\/memdrift\.yml::TODO: build the image/);
  });

  it('takes what is said instead', async () => {
    repository({});
    await init('--image', 'registry.example/llm:dev', '--port', '9001', '--name', 'chat');
    await check();
    expect(config()).toMatchObject({ name: 'chat', service: { image: 'registry.example/llm:dev', port: 9001 } });
    // The image of what commit? Only the workflow's author knows.
    expect(spawnSync('bash', ['-e', '-c', build()]).status).toBe(1);
  });
});

describe('a repository with two Dockerfiles', () => {
  const files = {
    'services/api/Dockerfile': 'FROM debian\nEXPOSE 7001\nCMD ["/api"]',
    'services/llm/Dockerfile': 'FROM vllm/vllm-openai\nCMD ["--model", "m"]',
    'node_modules/x/Dockerfile': 'FROM ollama/ollama',
    'services/$(id)/Dockerfile': 'FROM ollama/ollama',
  };

  it('is measured where a model server is known, and the other is named', async () => {
    repository(files);
    const { out } = await init();
    await check();
    expect(build()).toBe('docker build --tag model-server services/llm');
    expect(out).toContain(
      'not measured: services/api/Dockerfile; add a matrix job for each, see examples/workflows/matrix.yml',
    );
    expect(written(CONFIG)).toContain('# Note: not measured: services/api/Dockerfile');
  });

  it('is measured where the name says', async () => {
    repository(files);
    await init('--name', 'api');
    await check();
    expect(build()).toBe('docker build --tag model-server services/api');
    expect(config()).toMatchObject({ name: 'api', service: { port: 7001 } });
  });

  it('is built by the file, where it is not called Dockerfile', async () => {
    repository({ 'gpu/Dockerfile.cuda': 'FROM debian', 'gpu/Dockerfile.cuda.dockerignore': '*' });
    await init();
    expect(build()).toBe('docker build --tag model-server --file gpu/Dockerfile.cuda gpu');
  });
});

describe('files that exist', () => {
  it('are left and named, and what is missing is written', async () => {
    repository({ Dockerfile: FASTAPI, [CONFIG]: 'service: { image: mine }\nworkload: .github/workload.jsonl\n' });
    const { out } = await init();
    expect(written(CONFIG)).toContain('image: mine');
    expect(out).toContain(`kept    ${CONFIG}: it exists (--force overwrites it)`);
    expect(out).toContain(`wrote   ${WORKFLOW}`);
    expect((await init()).out).not.toContain('wrote');
  });

  it('are overwritten where that is asked for', async () => {
    repository({ Dockerfile: FASTAPI, [CONFIG]: 'service: { image: mine }\n' });
    await init('--force');
    expect(config().service.image).toBe('model-server');
  });

  it('are not followed to somewhere else', async () => {
    repository({ Dockerfile: FASTAPI, '.github/x': '' });
    symlinkSync(join(dir, 'elsewhere'), CONFIG);
    await init();
    expect(existsSync('elsewhere')).toBe(false);
  });
});

it('prints the files and writes nothing where it is only tried', async () => {
  repository({ Dockerfile: FASTAPI });
  const { out } = await init('--dry-run');
  expect(existsSync('.github')).toBe(false);
  for (const path of [WORKFLOW, CONFIG]) expect(out).toContain(`# ---- ${path}\n`);
  expect(out).toContain('docker build --tag model-server .');
});

it("lets the refresh run on origin's default branch, whatever it is called", async () => {
  repository({ Dockerfile: FASTAPI });
  execFileSync('git', ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/release/2.x+fix']);
  await init();
  await check();
  expect(parseWorkflow(written(WORKFLOW)).on['push']).toEqual({ branches: ['release/2.x\\+fix'] });
});

it('works without git, for main', async () => {
  mkdirSync('plain');
  process.chdir('plain');
  await init();
  expect(parseWorkflow(written(WORKFLOW)).on['push']).toEqual({ branches: ['main'] });
});

it.each<[string, string[], RegExp]>([
  ['a port that is none', ['--port', 'http'], /input "port": found "http"; allowed: a whole number/],
  ['a name that is none', ['--name', 'a b'], /input "name": found "a b"; allowed: letters/],
  ['a word', ['x'], /too many arguments/],
])('refuses %s, and writes nothing', async (_, argv, message) => {
  repository({ Dockerfile: FASTAPI });
  const { code, out, err } = await init(...argv);
  expect(err).toMatch(message);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(readdirSync('.').sort()).toEqual(['.git', 'Dockerfile']);
});

it('refuses a folder of a repository, where GitHub would not see the workflow', async () => {
  repository({ 'sub/Dockerfile': FASTAPI });
  process.chdir('sub');
  const { code, err } = await init();
  expect(code).toBe(2);
  expect(err).toContain('found the folder sub/ of a repository; allowed: the root of the repository');
});

it('says in one line where a file is in the way of a folder', async () => {
  writeFileSync('.github', '');
  const { code, err } = await init();
  expect(code).toBe(2);
  expect(err).toBe('memdrift: .github/workflows: cannot be created: a file already exists\n');
});

it('writes YAML that says the same to every reader', async () => {
  repository({
    'compose.yaml': 'services: { a: { build: ., command: ["--flag", "yes", "1.10", "a: b # c"], ports: [80] } }',
  });
  await init();
  expect((parse(written(CONFIG)) as { service: object }).service).toMatchObject({
    args: ['--flag', 'yes', '1.10', 'a: b # c'],
  });
});
