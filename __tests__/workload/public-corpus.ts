import { random } from './planted.js';

/**
 * A thousand bodies as public data sets and documentation have them, and three hundred with a secret that was never
 * valid: put together from a seed, so that they are the same everywhere and no scanner takes this file for a leak.
 */

const HEX = '0123456789abcdef';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const hex = (length: number, seed: number) => random(length, seed, HEX);
const uuid = (seed: number) =>
  `${hex(8, seed)}-${hex(4, seed + 1)}-4${hex(3, seed + 2)}-a${hex(3, seed + 3)}-${hex(12, seed + 4)}`;
const pick = <T>(from: readonly T[], seed: number): T => from[((seed * 2654435761) >>> 0) % from.length] as T;

const HOSTS = ['img.example.com', 'cdn.example.org', 'upload.wikimedia.org', 'images.unsplash.com', 'i.imgur.com'];
const LORAS = [
  'add_detail',
  'epiCRealism_naturalSinRC1VAE',
  'juggernautXL_v9Rdphoto2Lightning',
  'ponyDiffusionV6XL_v6StartWithThisOne',
  'detail_tweaker_xl_v1.0',
  'flux1-dev-kontext_fp8_scaled',
  'RealESRGAN_x4plus_anime_6B',
  'ip-adapter-plus-face_sdxl_vit-h',
  'DreamShaperXL_Turbo_v2_1',
  'LCM_LoRA_Weights_SD15',
  'llama-3-8b-sql-lora-r16-a32',
];
const MODELS = [
  'Qwen2.5-VL-72B-Instruct-AWQ',
  'Mixtral-8x7B-Instruct-v0.1-GPTQ',
  'DeepSeek-R1-Distill-Llama-70B',
  'gte-Qwen2-7B-instruct',
];
const WORDS = [
  'invoice',
  'weather in Paris',
  'the KV cache',
  'a password policy',
  'rotating API keys',
  'token limits',
  'TLS',
];

const chat = (content: unknown) => ({ model: 'm', messages: [{ role: 'user', content }] });
const image = (url: string) =>
  chat([
    { type: 'text', text: 'what is this?' },
    { type: 'image_url', image_url: { url } },
  ]);
const call = (id: string, place: string) => ({
  id,
  type: 'function',
  function: { name: 'get_weather', arguments: JSON.stringify({ place }) },
});
const tools = (a: string, b: string) => ({
  model: 'm',
  messages: [
    { role: 'assistant', content: null, tool_calls: [call(a, 'A'), call(b, 'B')] },
    { role: 'tool', tool_call_id: a, content: '12C' },
    { role: 'tool', tool_call_id: b, content: '15C' },
  ],
});

/** Each makes a body from a seed. */
const HARMLESS: readonly ((seed: number) => unknown)[] = [
  (n) => image(`https://${pick(HOSTS, n)}/2025${hex(2, n)}/${uuid(n)}.jpg`),
  (n) => image(`https://${pick(HOSTS, n)}/a/${hex(40, n)}.png?width=1024&v=${random(11, n)}`),
  (n) =>
    image(
      `https://${pick(HOSTS, n)}/photo-${random(13, n, '0123456789')}-${hex(12, n)}?ixlib=rb-4.0.3&ixid=${random(32, n)}`,
    ),
  (n) => image(`https://lh3.googleusercontent.com/${random(60, n)}=w1200-h800`),
  (n) => image(`data:image/png;base64,${random(400, n, BASE64)}`),
  (n) => tools(`call_${random(24, n)}`, `call_${random(24, n + 9)}`),
  (n) => tools(`chatcmpl-tool-${hex(32, n)}`, `chatcmpl-tool-${hex(32, n + 9)}`),
  (n) => tools(`toolu_01${random(22, n)}`, `toolu_01${random(22, n + 9)}`),
  (n) => tools(random(9, n), random(9, n + 9)),
  (n) => ({
    model: 'm',
    previous_response_id: `resp_${hex(48, n)}`,
    input: [{ type: 'function_call_output', call_id: `call_${random(24, n)}`, output: '1' }],
  }),
  (n) => chat(`Why did commit ${hex(40, n)} break the token refresh? Before it, ${hex(7, n)} worked.`),
  (n) => chat(`docker pull ghcr.io/acme/app@sha256:${hex(64, n)} fails with authentication required`),
  (n) => chat(`"lodash": { "version": "4.17.21", "integrity": "sha512-${random(86, n, BASE64)}==" }`),
  (n) => chat(`Request id ${uuid(n)}, trace ${hex(32, n)}: the key error is KeyError: 'token'`),
  (n) => ({ prompt: `a castle, <lora:${pick(LORAS, n)}:0.8>, masterpiece`, lora_name: pick(LORAS, n + 1), seed: n }),
  (n) => ({
    '4': {
      class_type: 'LoraLoader',
      inputs: { lora_name: `${pick(LORAS, n)}.safetensors`, ckpt_name: `${pick(LORAS, n + 3)}.ckpt` },
    },
  }),
  (n) =>
    chat(`Load ${pick(LORAS, n)}.safetensors and ComfyUI_${random(5, n, '0123456789')}_.png into ${pick(MODELS, n)}`),
  (n) => chat(`Compare ${pick(MODELS, n)} and ${pick(MODELS, n + 1)} on MMLU-Pro_5shot_cot_v2.`),
  (n) => chat(`See https://github.com/acme/app/blob/${hex(40, n)}/src/auth/token_store.py#L${n}-L${n + 9}`),
  (n) => chat(`https://www.youtube.com/watch?v=${random(11, n)}&list=PL${random(32, n)} explains ${pick(WORDS, n)}`),
  (n) => chat(`What is the best way to think about ${pick(WORDS, n)}? I have ${n} users and a budget of ${n * 7}.`),
  (n) =>
    chat(
      `def load_${hex(3, n)}(path: str) -> dict:\n    token = os.environ["HF_TOKEN"]\n    return json.load(open(path))`,
    ),
  (n) => chat(`IMG_2024${random(4, n, '0123')}_142530.jpg, MD5 ${hex(32, n)}, ETag "${hex(32, n + 1)}"`),
  (n) => ({ input: `s3://bucket-name/datasets/train-00000-of-00012-${hex(16, n)}.parquet`, model: pick(MODELS, n) }),
  (n) => ({ image_id: random(27, n), document_ids: [random(21, n), random(21, n + 1)], file: `file-${random(24, n)}` }),
  (n) => chat(`at com.acme.inference.AbstractRequestHandler$$Lambda$${n}/0x${hex(16, n)}.run(Handler.java:${n})`),
];

export const PUBLIC_TEXTS: readonly string[] = Array.from({ length: 1000 }, (_, index) =>
  JSON.stringify(HARMLESS[index % HARMLESS.length]?.(index + 1)),
);

export interface Secretive {
  secret: string;
  headers?: Record<string, string>;
  path?: string;
  body: string;
}

/** Keys by the shapes of their issuers, and without any. */
const KEYS: readonly ((seed: number) => string)[] = [
  (n) => `s${'k-'}${random(48, n)}`,
  (n) => `s${'k-proj-'}${random(74, n)}`,
  (n) => `s${'k-ant-api03-'}${random(90, n)}`,
  (n) => `h${'f_'}${random(34, n)}`,
  (n) => `g${'hp_'}${random(36, n)}`,
  (n) => `gl${'pat-'}${random(20, n)}`,
  (n) => `xo${'xb-'}${random(12, n, '0123456789')}-${random(24, n)}`,
  (n) => `AK${'IA'}${random(16, n, UPPER)}`,
  (n) => `AI${'za'}${random(35, n)}`,
  (n) => `ey${'J'}${random(20, n)}.ey${'J'}${random(60, n + 1)}.${random(43, n + 2)}`,
  (n) => `s${'k_live_'}${random(24, n)}`,
  (n) => `np${'m_'}${random(36, n)}`,
  (n) => `nv${'api-'}${random(64, n)}`,
  (n) => random(32, n),
  (n) => random(40, n, BASE64),
];

/** Ways in which a secret stands in a request. */
const CARRIERS: readonly ((secret: string, seed: number) => Omit<Secretive, 'secret'>)[] = [
  (secret) => ({ body: JSON.stringify(chat(`My key is ${secret}, why do I get a 401?`)) }),
  (secret) => ({ body: JSON.stringify(chat(`curl https://api.example.com/v1 -H "Authorization: Bearer ${secret}"`)) }),
  (secret) => ({ body: JSON.stringify(chat(`client = OpenAI(api_key="${secret}")`)) }),
  (secret) => ({ body: JSON.stringify(chat(`services:\n  app:\n    environment:\n      - API_KEY=${secret}\n`)) }),
  (secret) => ({ body: JSON.stringify({ ...chat('hi'), metadata: { credentials: secret } }) }),
  (secret) => ({ body: JSON.stringify({ config: { upstream_api_key: secret }, prompt: 'hi' }) }),
  (secret) => ({ body: JSON.stringify(chat('hi')), headers: { 'x-upstream-client-secret': secret } }),
  (secret) => ({ body: JSON.stringify(chat('hi')), headers: { 'x-db-password': secret } }),
  (secret) => ({ body: JSON.stringify(chat('hi')), path: `/v1/chat?api_key=${encodeURIComponent(secret)}` }),
  (secret) => ({
    body: JSON.stringify(image(`https://cdn.example.com/a.png?X-Amz-Signature=${encodeURIComponent(secret)}`)),
  }),
];
/** Secrets that only their place tells. */
const PASSWORDS: readonly ((secret: string) => Omit<Secretive, 'secret'>)[] = [
  (secret) => ({ body: JSON.stringify(chat(`postgres://app:${secret}@db.internal:5432/x does not connect`)) }),
  (secret) => ({ body: JSON.stringify(chat(`db.connect(user="a", password="${secret}")`)) }),
  (secret) => ({ body: JSON.stringify({ login: { user: 'a', userPassword: secret } }) }),
  (secret) => ({ body: JSON.stringify(chat('hi')), headers: { 'x-password': secret } }),
  (secret) => ({ body: JSON.stringify(chat(`my password is ${secret} and it fails`)) }),
];

export const PLANTED: readonly Secretive[] = Array.from({ length: 300 }, (_, index) => {
  const seed = 5000 + index * 11;
  if (index % 6 === 5) {
    const secret = `${pick(['winter', 'tr0ub4dor', 'correctHorse'], seed)}-${random(6, seed)}!7`;
    return { secret, ...(pick(PASSWORDS, index) ?? PASSWORDS[0])(secret) } as Secretive;
  }
  const secret = KEYS[index % KEYS.length]?.(seed) ?? '';
  return { secret, ...CARRIERS[Math.floor(index / 3) % CARRIERS.length]?.(secret, seed) } as Secretive;
});
