/** APIs that a first workload can be written for. */
export type Api = 'openai' | 'tgi' | 'tei' | 'ollama' | 'llama.cpp' | 'kserve' | 'own';

/** A kind of server, told by the image it is built on and the words it is started with. */
export interface Server {
  name: string;
  api: Api;
  port: number;
  /** Null where it depends on the code. */
  healthPath: string | null;
  /** Flags that name the model; their value belongs into requests. Empty where requests name none. */
  model: readonly string[];
  gpu: boolean;
}

interface Known extends Server {
  told: RegExp;
}

/** The first that fits counts: a vLLM server is started by uvicorn too. */
const KNOWN: readonly Known[] = [
  {
    name: 'vLLM',
    told: /\bvllm\b/i,
    api: 'openai',
    port: 8000,
    healthPath: '/health',
    model: ['--served-model-name', '--model', 'serve'],
    gpu: true,
  },
  {
    name: 'SGLang',
    told: /\bsglang\b/i,
    api: 'openai',
    port: 30000,
    healthPath: '/health',
    model: ['--served-model-name', '--model-path'],
    gpu: true,
  },
  {
    name: 'Triton',
    told: /\btritonserver\b/i,
    api: 'kserve',
    port: 8000,
    healthPath: '/v2/health/ready',
    model: [],
    gpu: true,
  },
  {
    name: 'text-generation-inference',
    told: /\btext-generation-(inference|launcher)\b/i,
    api: 'tgi',
    port: 80,
    healthPath: '/health',
    model: [],
    gpu: true,
  },
  {
    name: 'text-embeddings-inference',
    told: /\btext-embeddings-(inference|router)\b/i,
    api: 'tei',
    port: 80,
    healthPath: '/health',
    model: [],
    gpu: false,
  },
  { name: 'Ollama', told: /\bollama\b/i, api: 'ollama', port: 11434, healthPath: '/', model: [], gpu: false },
  {
    name: 'llama.cpp',
    told: /\bllama[-.](server|cpp)\b/i,
    api: 'llama.cpp',
    port: 8080,
    healthPath: '/health',
    model: [],
    gpu: false,
  },
  { name: 'gunicorn', told: /\bgunicorn\b/i, api: 'own', port: 8000, healthPath: null, model: [], gpu: false },
  { name: 'uvicorn', told: /\b(uvicorn|fastapi)\b/i, api: 'own', port: 8000, healthPath: null, model: [], gpu: false },
  { name: 'Flask', told: /\bflask\b/i, api: 'own', port: 5000, healthPath: null, model: [], gpu: false },
];

/** @param words images and command of the service */
export function recognise(words: readonly string[]): Server | null {
  const line = words.join(' ');
  return KNOWN.find(({ told }) => told.test(line)) ?? null;
}

/** Flags by which servers are told their port: `--port 80`, `--port=80`, `--bind 0.0.0.0:80`. */
const PORT_FLAGS = ['--port', '--http-port', '--bind', '-b', '-p'];

/** The port that the words say, or null. */
export function portIn(words: readonly string[]): number | null {
  const value = valueAfter(words, PORT_FLAGS);
  const [, port] = /(?:^|:)(\d{1,5})$/.exec(value ?? '') ?? [];
  return port === undefined ? null : Number(port);
}

/** The model that requests name, or null. */
export function modelIn(words: readonly string[], server: Server): string | null {
  return valueAfter(words, server.model);
}

/** Of the first flag that is there, the word after it, or after its `=`. */
function valueAfter(words: readonly string[], flags: readonly string[]): string | null {
  // A shell's line is one word of `sh -c`.
  const all = words.flatMap((word) => word.split(/\s+/));
  for (const flag of flags) {
    const at = all.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
    const value = all[at]?.includes('=') ? all[at]?.slice(flag.length + 1) : all[at + 1];
    if (at !== -1 && value !== undefined && !/^-|\$/.test(value)) return value;
  }
  return null;
}

/** Port and path of the URL that a health check asks; null where none is told. */
export function healthIn(command: string | null): { port: number | null; path: string } | null {
  const [url, port, path = '/'] =
    /https?:\/\/[\w.-]+(?::(\d{1,5}))?(?![\w.:$-])(\/[^\s"'|;)\\]*)?/.exec(command ?? '') ?? [];
  if (url === undefined || path.includes('$')) return null;
  return { port: port === undefined ? null : Number(port), path };
}
