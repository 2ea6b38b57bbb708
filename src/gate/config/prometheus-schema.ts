import { z } from 'zod';
import { parseMatchers } from '../../prometheus/matchers.js';
import { duration, line } from './scalars.js';

const matchers = z.string().transform((value, ctx) => {
  const parsed = parseMatchers(value);
  if (parsed !== null) return parsed;
  ctx.addIssue({ code: 'custom', message: 'label matchers such as namespace="prod",pod=~"llm-canary-.*"' });
  return z.NEVER;
});
const metric = z.string().regex(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,199}$/, 'the name of a counter');
const orNull = <T extends z.ZodType>(schema: T) =>
  schema.optional().transform((value): NonNullable<z.output<T>> | null => value ?? null);

/** A running service, judged by what a Prometheus has scraped of it: `judge --prometheus`, `serve`. */
export const prometheusSchema = z
  .strictObject({
    url: orNull(line('an address')).describe(
      'where the Prometheus answers; for serve, and judge --prometheus goes before it',
    ),
    candidate: orNull(matchers).describe('label matchers of the pods under review'),
    stable: orNull(matchers).describe('label matchers of the pods to compare with'),
    requests: orNull(metric).describe('counter of requests, where memdrift does not know the one that the service has'),
    failures: orNull(metric).describe('counter of failed requests'),
    window: duration.prefault('1h').describe('how long a stretch is judged'),
    step: duration.prefault('15s').describe('the scrape interval'),
  })
  .prefault({});
