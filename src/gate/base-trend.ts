import { judgeFinished } from '../baseline/base-judgement.js';
import type { Recording } from '../recording/recording.js';
import { type Trend, trendOf } from '../report/model/trend-model.js';

/** The trend of recordings of the base, each judged by itself. @param recordings in any order */
export function baseTrend(name: string, recordings: readonly Recording[]): Trend {
  return trendOf(
    name,
    recordings.map((recording) => ({ header: recording.header, findings: judgeFinished(recording, []).findings })),
  );
}
