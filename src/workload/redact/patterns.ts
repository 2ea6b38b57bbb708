/**
 * Shapes of credentials, from the issuers' documentation. Each is linear in the length of the text: no nested
 * repetition, and every repetition is bounded or cannot match the start of what it follows.
 */
export const CREDENTIALS: readonly RegExp[] = [
  // OpenAI, Anthropic, OpenRouter, DeepSeek: sk-..., sk-proj-..., sk-ant-...
  /\bsk-[A-Za-z0-9_-]{8,}/g,
  // Stripe: sk_live_..., rk_test_..., whsec_...
  /\b(?:[srp]k_(?:live|test)_|whsec_)[A-Za-z0-9]{8,}/g,
  // Hugging Face, Groq, Replicate, NVIDIA, Perplexity, xAI, Fireworks
  /\b(?:hf_|api_|gsk_|r8_|nvapi-|pplx-|xai-|fw_)[A-Za-z0-9_-]{16,}/g,
  // GitHub, GitLab
  /\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|gl(?:pat|ptt|dt|rt|cbt|soat)-[\w-]{16,})/g,
  // Slack: tokens and webhooks
  /\bxox[a-z]-[A-Za-z0-9-]{8,}/g,
  /\bhooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/_-]{8,}/g,
  // AWS: access key ids; Google: API keys, OAuth tokens
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}/g,
  /\bAIza[\w-]{20,}/g,
  /\bya29\.[\w-]{16,}/g,
  /\bGOCSPX-[\w-]{16,}/g,
  // JSON web tokens; only the start is one, and what follows belongs to it
  /\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g,
  // SendGrid, Mailgun, Twilio
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/g,
  /\bkey-[0-9a-f]{32}\b/g,
  /\b(?:SK|AC)[0-9a-f]{32}\b/g,
  // npm, PyPI, RubyGems, Docker Hub, crates.io
  /\bnpm_[A-Za-z0-9]{16,}/g,
  /\bpypi-[A-Za-z0-9_-]{16,}/g,
  /\brubygems_[0-9a-f]{16,}/g,
  /\bdckr_(?:pat|oat)_[\w-]{16,}/g,
  /\bcio[A-Za-z0-9]{32}\b/g,
  // DigitalOcean, Databricks, Shopify, Square, Linear, Notion, Figma, Doppler, Vault, Grafana, Sentry, PostHog, Supabase
  /\bdo[opr]_v1_[0-9a-f]{16,}/g,
  /\bdapi[0-9a-f]{32}/g,
  /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,}/g,
  /\b(?:EAAA|sq0[a-z]{3}-)[\w-]{16,}/g,
  /\b(?:lin_api_|ntn_|secret_|figd_|dp\.pt\.|hvs\.|hvb\.|glc_|glsa_|sntrys_|phc_|phx_|sbp_)[\w-]{16,}/g,
  // Telegram bots; Discord bots
  /(?:\b|bot)\d{8,10}:AA[\w-]{32,35}\b/g,
  /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{5,25}\/[\w-]{40,100}/g,
  /\b[MNO][A-Za-z\d_-]{23,25}\.[\w-]{6}\.[\w-]{27,40}/g,
  // Azure storage and service bus
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[A-Za-z0-9+/=%&_-]{16,}/g,
  // Private keys, also with their line ends written as \n
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s\\:,-]{0,20000}/g,
  // What stands in an authorization header, quoted in a text
  /\b[Bb]earer\s{1,4}[A-Za-z0-9+/=._~-]{16,}/g,
  /\b[Bb]asic\s{1,4}(?=[A-Za-z0-9+/]{0,400}[0-9+/=])[A-Za-z0-9+/]{12,400}={0,2}/g,
];

/** A value after its name: `password=...`, `"api_key": "..."` in a text, `AWS_SECRET_ACCESS_KEY=...`. */
export const NAMED =
  /(?:api[_-]?key|apikey|access[_-]?key|secret[_-]?key|account[_-]?key|auth[_-]?token|access[_-]?token|refresh[_-]?token|client[_-]?secret|private[_-]?key|passwd|password|passphrase|(?<=[_-])token|(?<=[_-])secret|(?<=[_-])pwd)["']?\s{0,3}(?::=|=>|[=:])\s{0,3}["'`]?(?=[^\s"'`,;&<>{}()[\]$]{6})([^\s"'`,;&<>{}()[\]$]{6,400})/gi;

/** The password in a URL. */
export const IN_URL = /:\/\/[^\s:/@"']{0,100}:([^\s/@"']{3,200})(?=@)/g;

/** A token in the place of a user: `https://TOKEN@host`. */
export const BEFORE_HOST = /:\/\/([A-Za-z0-9_-]{20,200})(?=@)/g;

/** The signature of a URL that grants access, and other credentials in a query. */
export const SIGNED =
  /[?&;](?:sig|signature|x-amz-signature|x-amz-credential|x-amz-security-token|x-goog-signature|x-goog-credential|key-pair-id|access_token|token|auth|apikey|api_key|key)=([^\s&#"'<>`)\]]{8,2000})/gi;

/** A value after its name in prose: `my password is hunter22!`. */
export const SPOKEN =
  /\b(?:password|passphrase|api key|access key|secret key|token)\s{1,2}(?:is|was|:)\s{1,2}["'`]?([^\s"'`,;]{6,200})/gi;

/** Any of {@link CREDENTIALS}, in one pass: most texts have none. */
export const ANY_CREDENTIAL = new RegExp(CREDENTIALS.map(({ source }) => source).join('|'));
