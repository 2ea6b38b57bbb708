import type { Annotation } from '../../github/check/check-run.js';
import type { ReportModel } from '../../report/model/report-model.js';

/**
 * Annotations of the check run: files of the pull request that change the gate itself, and acceptances in the
 * configuration that have expired. All are on line 1, because the lines are unknown.
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
