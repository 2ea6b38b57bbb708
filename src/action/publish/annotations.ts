import type { Annotation } from '../../github/check/check-run.js';
import type { ReportModel } from '../../report/model/report-model.js';
import { sourceNotes } from '../../report/text/why/why-sentences.js';

/**
 * Annotations of the check run: files of the pull request that change the gate itself and acceptances in the configuration
 * that have expired, on line 1 because their lines are unknown; and the lines that hold and allocate what grows.
 * @param configPath path of the configuration file in the repository
 */
export function annotationsOf(model: ReportModel, configPath: string): Annotation[] {
  return [
    ...model.context.gateChanges.map(
      (path): Annotation => ({
        path,
        startLine: 1,
        level: 'warning',
        title: `memdrift (${model.name}): this pull request changes the gate`,
        message: 'This file is part of the memory gate, so the verdict is not that of the gate on the base branch.',
      }),
    ),
    ...lineAnnotations(model),
    ...model.findings.flatMap(({ series, accepted }): Annotation[] =>
      accepted?.expired !== true
        ? []
        : [
            {
              path: configPath,
              startLine: 1,
              level: 'warning',
              title: `memdrift (${model.name}): an acceptance has expired`,
              message: `${series} was accepted until ${accepted.until}: ${accepted.reason}`,
            },
          ],
    ),
  ];
}

/** A reader of the diff looks at the first of them. */
const MAX_LINES = 10;

/** Lines of the repository that hold and allocate what grows. The checkout, and nobody else, names their files. */
function lineAnnotations(model: ReportModel): Annotation[] {
  if (model.verdict !== 'regression') return [];
  const told = sourceNotes(model).flatMap(({ place, note }): Annotation[] =>
    !place.inRepository || place.line === null
      ? []
      : [
          {
            path: place.file,
            startLine: place.line,
            level: 'warning',
            title: `memdrift (${model.name}): memory grows here`,
            message: note,
          },
        ],
  );
  return told.slice(0, MAX_LINES);
}
