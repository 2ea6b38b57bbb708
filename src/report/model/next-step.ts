import type { ReportModel } from './report-model.js';

/** Where to look: a line of a file, of the repository where `inRepository`. */
export interface Spot {
  file: string;
  line: number | null;
  inRepository: boolean;
  source: string | null;
}

/** What a program that shall act on a report needs of it. */
export interface NextStep {
  /** What holds what grows, `CACHE` or `Model.cache`; null where nobody is known to. */
  holder: string | null;
  /** Where it is allocated, else where it is held; null where that is not known. */
  spot: Spot | null;
  /** What to do about it; null where there is nothing to do. */
  next: string | null;
  /** An experiment that shows whether it is that; null where there is none. */
  confirm: string | null;
}

/** The likeliest holder and line of a report, and the remedy: of the cause, of the known pattern, else of the layer. */
export function nextStepOf({ verdict, why, remedy, growth }: ReportModel): NextStep {
  const [holder] = why?.holders ?? [];
  const place = why?.allocations.find((one) => one.place !== null)?.place ?? holder?.place ?? null;
  const known = why?.pattern ?? (verdict === 'regression' ? growth.patterns[0] : undefined);
  return {
    holder: holder === undefined ? null : [holder.owner, holder.name].filter((part) => part !== '').join('.'),
    spot:
      place === null
        ? null
        : { file: place.file, line: place.line, inRepository: place.inRepository, source: place.source },
    next: remedy ?? known?.remedy ?? null,
    confirm: known?.confirm ?? null,
  };
}
