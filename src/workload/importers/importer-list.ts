import { complaint } from '../format/workload-error.js';
import { anthropicBatch, geminiBatch } from './bodies/batches.js';
import { chatDataset } from './bodies/chat-datasets.js';
import { kserve, kserveV1 } from './bodies/kserve.js';
import { openAiBatch, payloads } from './bodies/openai.js';
import { perfAnalyzer } from './bodies/perf-analyzer.js';
import { accessLog } from './captures/access-log.js';
import { curl } from './captures/curl.js';
import { goReplay } from './captures/goreplay.js';
import { har } from './captures/har.js';
import { otelGenAi } from './captures/otel.js';
import { postman } from './captures/postman.js';
import { vegetaHttp, vegetaJson } from './captures/vegeta.js';
import { firstDocument } from './documents.js';
import { foreignKind } from './foreign.js';
import type { Importer } from './importer.js';
import { native } from './native.js';
import { foreignFile, type Source } from './source.js';
import { azure, burstGpt, lengths, vidur } from './traces/length-traces.js';
import { bailian, mooncake } from './traces/mooncake.js';

/** All formats; those with a more specific signature first. */
export const IMPORTERS: readonly Importer[] = [
  native,
  har,
  postman,
  otelGenAi,
  perfAnalyzer,
  kserve,
  kserveV1,
  goReplay,
  curl,
  vegetaHttp,
  azure,
  burstGpt,
  vidur,
  lengths,
  openAiBatch,
  anthropicBatch,
  geminiBatch,
  bailian,
  mooncake,
  chatDataset,
  vegetaJson,
  payloads,
  accessLog,
];

/** @throws WorkloadError, one line, if no importer recognises the file */
export function chooseImporter(source: Source, format: string | undefined): Importer {
  if (format !== undefined) {
    const named = IMPORTERS.find(({ name }) => name === format);
    if (named !== undefined) return named;
    throw complaint(
      { origin: 'option "--format"' },
      `found ${JSON.stringify(format.slice(0, 60))}`,
      IMPORTERS.map(({ name }) => name).join(', '),
    );
  }
  const head = { text: source.head, first: firstDocument(source.head) };
  const found = IMPORTERS.find((importer) => importer.recognises(head));
  if (found !== undefined) return found;
  const foreign = foreignKind(Buffer.from(source.head).toString('latin1'));
  if (foreign !== null) throw foreignFile(source.path, foreign);
  throw complaint(
    { origin: source.path },
    'found no known format',
    `${IMPORTERS.map(({ title }) => title).join('; ')}; or --format`,
  );
}
