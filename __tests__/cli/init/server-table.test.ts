import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adviceOf, namedIn, recognise, recogniseServer } from '../../../src/cli/init/known-servers.js';
import { RUNTIME_FILES, SERVERS, type Server } from '../../../src/cli/init/server-table.js';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'servers.md'), 'utf8');

function row({ name, port, healthPath, advice }: Server): string {
  const { ready, warmUp, heap, processes, metrics } = advice;
  const path = [healthPath === null ? null : `\`${healthPath}\``, ready].filter((part) => part != null).join('; ');
  return `| ${[name, port, path, warmUp ?? '-', heap ?? '-', processes, metrics].join(' | ')} |`;
}

describe('the table of servers', () => {
  it('is the page that users read, row by row', () => {
    const rows = PAGE.split('\n').filter((line) => /^\| (?!server |---)/.test(line));
    expect(rows).toEqual(SERVERS.map(row));
  });

  it('names each once, and every runtime that a file tells', () => {
    const names = SERVERS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const runtime of Object.values(RUNTIME_FILES)) expect(names).toContain(runtime);
  });

  it('holds phrases of one line, which a configuration file takes as a comment', () => {
    for (const line of SERVERS.flatMap(adviceOf)) {
      expect(line).not.toMatch(/\n|\.$/);
      expect(line.length).toBeLessThan(250);
    }
  });
});

describe('a server is recognised', () => {
  it.each([
    ['vLLM', 'vllm/vllm-openai:v0.9'],
    ['LiteLLM', 'ghcr.io/berriai/litellm:main-stable'],
    ['LiteLLM', 'litellm --config config.yaml'],
    ['Dynamo', 'python3 -m dynamo.frontend'],
    ['Dynamo', 'python3 -m dynamo.vllm --model m'],
    ['trtllm-serve', 'trtllm-serve serve m'],
    ['trtllm-serve', 'nvcr.io/nvidia/tensorrt-llm/release:1.0'],
    ['Ray Serve LLM', 'rayproject/ray-llm:2.49.2'],
    ['Xinference', 'xprobe/xinference:latest'],
    ['Xinference', 'xinference-local --host 0.0.0.0'],
    ['SGLang', 'python3 -m sglang.launch_server'],
    ['LMDeploy', 'lmdeploy serve api_server m'],
    ['Triton', 'nvcr.io/nvidia/tritonserver:25.01-py3'],
    ['text-generation-inference', 'ghcr.io/huggingface/text-generation-inference:3'],
    ['text-embeddings-inference', 'ghcr.io/huggingface/text-embeddings-inference:cpu-1.8'],
    ['Infinity', 'michaelf34/infinity:0.0.77'],
    ['Infinity', 'infinity_emb v2 --model-id m'],
    ['Ollama', 'ollama/ollama'],
    ['llama.cpp', 'ghcr.io/ggml-org/llama.cpp:server'],
    ['llama.cpp', '/app/llama-server -m m.gguf'],
    ['BentoML', 'bentoml serve service:Embedder'],
    ['TorchServe', 'pytorch/torchserve:0.12.0-cpu'],
    ['MLServer', 'mlserver start .'],
    ['MLServer', 'seldonio/mlserver:1.7.1'],
    ['TensorFlow Serving', 'tensorflow/serving:2.19.0'],
    ['TensorFlow Serving', 'tensorflow_model_server --rest_api_port=8501'],
    ['Ray Serve', 'rayproject/ray:2.49.2'],
    ['gunicorn', 'gunicorn -k uvicorn.workers.UvicornWorker app:app'],
    ['uvicorn', 'uvicorn app:app'],
    ['Flask', 'waitress-serve app:app'],
    ['Node', 'node:24-slim'],
    ['Node', 'node server.mjs'],
    ['JVM', 'eclipse-temurin:21-jre java -jar app.jar'],
    ['Go', 'golang:1.25'],
  ])('%s by %s', (name, line) => expect(recognise(line.split(' '))?.name).toBe(name));

  it.each(['debian:12 /server', 'python app.py --node-rank 0', 'javascript-tools', 'registry/mongo:8'])(
    'none by %s',
    (line) => expect(recognise(line.split(' '))).toBeNull(),
  );

  it('but a runtime does not tell which of several services is the model server', () => {
    expect(recogniseServer(['node:24'])).toBeNull();
    expect(recogniseServer(['vllm/vllm-openai'])?.name).toBe('vLLM');
  });

  it.each([
    ['requirements.txt', '# web\nnumpy\nBentoML>=1.4 # serve\nfastapi\n', 'BentoML'],
    ['requirements.txt', 'litserve==0.2.19', 'LitServe'],
    ['requirements.txt', 'ray[serve]==2.49\n', 'Ray Serve'],
    ['requirements.txt', 'ray[serve,llm]==2.49\n', 'Ray Serve LLM'],
    ['requirements.txt', 'litellm[proxy]\n', 'LiteLLM'],
    ['requirements.txt', 'litellm\nfastapi\n', 'uvicorn'],
    ['requirements.txt', 'mlserver-sklearn\n', null],
    ['requirements.txt', '# vllm\nopenai\nray\n', null],
    ['pyproject.toml', '[project]\ndependencies = ["numpy", "kserve>=0.15", "uvicorn"]\n', 'KServe'],
    ['pyproject.toml', '[tool.poetry.dependencies]\nflask = "^3"\n', 'Flask'],
    ['package.json', '{}', 'Node'],
    ['pom.xml', '<project/>', 'JVM'],
    ['go.mod', 'module x', 'Go'],
  ])('by %s: %j', (file, text, name) => expect(namedIn(file, text)?.name ?? null).toBe(name));
});
