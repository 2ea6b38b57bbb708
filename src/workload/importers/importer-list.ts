import { complaint } from '../format/workload-error.js';
import { azure, burstGpt } from './csv.js';
import { firstDocument } from './documents.js';
import { goReplay } from './goreplay.js';
import { har } from './har.js';
import type { Importer } from './importer.js';
import { kserve, kserveV1 } from './kserve.js';
import { native } from './native.js';
import { openAiBatch, payloads } from './openai.js';
import { perfAnalyzer } from './perf-analyzer.js';
import type { Source } from './source.js';
import { mooncake } from './traces.js';
import { vegetaHttp, vegetaJson } from './vegeta.js';

/** All formats; those with a more specific signature first. */
export const IMPORTERS: readonly Importer[] = [
  native,
  har,
  perfAnalyzer,
  kserve,
  kserveV1,
  goReplay,
  vegetaHttp,
  azure,
  burstGpt,
  openAiBatch,
  mooncake,
  vegetaJson,
  payloads,
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
  throw complaint(
    { origin: source.path },
    'found no known format',
    `${IMPORTERS.map(({ title }) => title).join('; ')}; or --format`,
  );
}
