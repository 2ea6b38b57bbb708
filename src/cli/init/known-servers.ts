/** APIs that `init` can write a first workload for; `own` is none of them. */
export type Api = 'openai' | 'tgi' | 'tei' | 'ollama' | 'llama.cpp' | 'kserve' | 'own';

/** A kind of server, recognised by its base image and its command. */
export interface Server {
  name: string;
  api: Api;
  port: number;
  /** Null where it depends on the application. */
  healthPath: string | null;
  /** Flags that set the model name used in requests; empty where requests name no model. */
  model: readonly string[];
  gpu: boolean;
}

interface Known extends Server {
  pattern: RegExp;
}

/** The first match counts: a vLLM server is also started by uvicorn. */
const KNOWN: readonly Known[] = [
  {
    name: 'vLLM',
    pattern: /\bvllm\b/i,
    api: 'openai',
    port: 8000,
    healthPath: '/health',
    model: ['--served-model-name', '--model', 'serve'],
    gpu: true,
  },
  {
    name: 'SGLang',
    pattern: /\bsglang\b/i,
    api: 'openai',
    port: 30000,
    healthPath: '/health',
    model: ['--served-model-name', '--model-path'],
    gpu: true,
  },
  {
    name: 'Triton',
    pattern: /\btritonserver\b/i,
    api: 'kserve',
    port: 8000,
    healthPath: '/v2/health/ready',
    model: [],
    gpu: true,
  },
  {
    name: 'text-generation-inference',
    pattern: /\btext-generation-(inference|launcher)\b/i,
    api: 'tgi',
    port: 80,
    healthPath: '/health',
    model: [],
    gpu: true,
  },
  {
    name: 'text-embeddings-inference',
    pattern: /\btext-embeddings-(inference|router)\b/i,
    api: 'tei',
    port: 80,
    healthPath: '/health',
    model: [],
    gpu: false,
  },
  { name: 'Ollama', pattern: /\bollama\b/i, api: 'ollama', port: 11434, healthPath: '/', model: [], gpu: false },
  {
    name: 'llama.cpp',
    pattern: /\bllama[-.](server|cpp)\b/i,
    api: 'llama.cpp',
    port: 8080,
    healthPath: '/health',
    model: [],
    gpu: false,
  },
  { name: 'gunicorn', pattern: /\bgunicorn\b/i, api: 'own', port: 8000, healthPath: null, model: [], gpu: false },
  {
    name: 'uvicorn',
    pattern: /\b(uvicorn|fastapi)\b/i,
    api: 'own',
    port: 8000,
    healthPath: null,
    model: [],
    gpu: false,
  },
  { name: 'Flask', pattern: /\bflask\b/i, api: 'own', port: 5000, healthPath: null, model: [], gpu: false },
];

/** @param args images and command of the service */
export function recognise(args: readonly string[]): Server | null {
  const line = args.join(' ');
  return KNOWN.find(({ pattern }) => pattern.test(line)) ?? null;
}

/** Flags that set a server's port: `--port 80`, `--port=80`, `--bind 0.0.0.0:80`. */
const PORT_FLAGS = ['--port', '--http-port', '--bind', '-b', '-p'];

/** The port in a command, or null. */
export function portIn(args: readonly string[]): number | null {
  const value = valueAfter(args, PORT_FLAGS);
  const [, port] = /(?:^|:)(\d{1,5})$/.exec(value ?? '') ?? [];
  return port === undefined ? null : Number(port);
}

/** The model name in a command, or null. */
export function modelIn(args: readonly string[], server: Server): string | null {
  return valueAfter(args, server.model);
}

/** The value of the first of the flags that is present. */
function valueAfter(args: readonly string[], flags: readonly string[]): string | null {
  // `sh -c` has a whole command line as one argument.
  const all = args.flatMap((arg) => arg.split(/\s+/));
  for (const flag of flags) {
    const at = all.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
    const value = all[at]?.includes('=') ? all[at]?.slice(flag.length + 1) : all[at + 1];
    if (at !== -1 && value !== undefined && !/^-|\$/.test(value)) return value;
  }
  return null;
}

/** Port and path of the URL in a health check; null where there is none. */
export function healthIn(command: string | null): { port: number | null; path: string } | null {
  const [url, port, path = '/'] =
    /https?:\/\/[\w.-]+(?::(\d{1,5}))?(?![\w.:$-])(\/[^\s"'|;)\\]*)?/.exec(command ?? '') ?? [];
  if (url === undefined || path.includes('$')) return null;
  return { port: port === undefined ? null : Number(port), path };
}
