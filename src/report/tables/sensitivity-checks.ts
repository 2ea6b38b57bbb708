import type { ReportModel } from '../model/report-model.js';
import { height, wholeBytes } from '../text/figures.js';
import { type Style, shortName } from '../text/words.js';

/** `heap allocated: 32 MiB held, 32.2 MiB read`; one line a layer, escaped. */
export function sensitivityLines({ sensitivity }: ReportModel, style: Style): string[] {
  return sensitivity.map(({ series, held, shown, seen }) => {
    const read = shown === null ? 'no reading' : `${height(shown, 'bytes')} read`;
    return `${shortName(series, style)}: ${wholeBytes(held)} held, ${read}${seen ? '' : ` – ${style.strong('not seen')}`}`;
  });
}

/** `Sensitivity check: 32 MiB was visible in every layer`. */
export function sensitivityTitle({ sensitivity }: ReportModel, style: Pick<Style, 'say'>): string {
  const unseen = sensitivity.filter(({ seen }) => !seen);
  if (unseen.length === 0) return `Sensitivity check: ${heldAmount(sensitivity)} was visible in every layer`;
  return `Sensitivity check: a known allocation was not visible in ${unseen.map(({ series }) => shortName(series, style)).join(', ')}`;
}

function heldAmount(checks: ReportModel['sensitivity']): string {
  const amounts = new Set(checks.map(({ held }) => wholeBytes(held)));
  return amounts.size === 1 ? [...amounts].join() : 'a known allocation';
}
