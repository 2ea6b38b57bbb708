import type { Annotation } from '../../github/check/check-run.js';
import type { ReportModel } from '../../report/model/report-model.js';

/**
 * What the check run shows beside the files of the pull request: those that change the gate itself, and acceptances of
 * its configuration that have ended. Lines are not known: they stand at the first.
 * @param configPath of the configuration, in the repository
 */
export function annotationsOf(model: ReportModel, configPath: string): Annotation[] {
  return [
    ...model.context.gateChanges.map(
      (path): Annotation => ({
        path,
        startLine: 1,
        level: 'warning',
        title: `memdrift (${model.name}): the gate itself is changed`,
        message: `This file is part of the memory gate: its verdict is no longer that of the base's gate.`,
      }),
    ),
    ...model.findings.flatMap(({ series, accepted }): Annotation[] =>
      accepted?.expired !== true
        ? []
        : [
            {
              path: configPath,
              startLine: 1,
              level: 'warning',
              title: `memdrift (${model.name}): an acceptance has ended`,
              message: `${series} was accepted until ${accepted.until}: ${accepted.reason}`,
            },
          ],
    ),
  ];
}
