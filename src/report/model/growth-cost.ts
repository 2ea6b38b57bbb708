import type { Finding } from '../../drift/verdict.js';
import type { Recording } from '../../recording/recording.js';
import { requestsPerSecond } from './out-of-memory.js';
import type { GrowthCost } from './report-model.js';

const SECONDS_PER_DAY = 86_400;

/**
 * Of the growth of one series, its base's included. Null where the series is not in bytes, where its growth may be none,
 * and where workers free what they have leaked as they are replaced: then it is no straight line.
 */
export function growthCost(findings: readonly Finding[], series: string, recording: Recording): GrowthCost | null {
  const found = findings.find((finding) => finding.series === series);
  const rate = requestsPerSecond(recording);
  if (found === undefined || found.unit !== 'bytes' || found.drift === null || rate === null) return null;
  const { growth, lives } = found.drift;
  if (growth.low <= 0 || lives?.grows === 'within-lives') return null;
  return { requestsPerSecond: rate, bytesPerDay: (growth.value / 1000) * rate * SECONDS_PER_DAY };
}
