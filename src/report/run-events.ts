import { z } from 'zod';
import { UNITS } from '../series/series-definition.js';
import { VERDICTS } from '../series/verdicts.js';

/**
 * The events of `memdrift run --json-lines`: one JSON object a line, on standard output. schema/run-events.schema.json is made
 * of this (`.ci/schemas.mjs`). Version 1 may gain keys and events; a reader skips those that it does not know.
 */

const seconds = z.number().min(0).describe('in seconds, since the service was ready');
const orNull = <T extends z.ZodType>(schema: T, description: string) => schema.nullable().describe(description);

const growth = z
  .strictObject({
    value: z.number().describe("per 1000 requests, in the series' unit"),
    low: z.number(),
    high: z.number(),
    budget: z.number().describe('what it may grow per 1000 requests'),
  })
  .describe('growth so far, with its interval');

const spot = z.strictObject({
  file: z.string(),
  line: z.int().nullable(),
  inRepository: z.boolean().describe('whether the file is one of the repository, by its path there'),
  source: z.string().nullable(),
});

export const runEventSchema = z.discriminatedUnion('event', [
  z
    .strictObject({
      event: z.literal('start'),
      version: z.literal(1),
      memdrift: z.string().describe('version of memdrift'),
      name: z.string().describe('of the gate'),
      service: z.string().describe('what is measured, without secrets'),
      refresh: z.boolean().describe('whether the recording is to become a baseline'),
      limitS: z.number().describe('seconds that the whole may take, without pulling images'),
      runs: z.int().describe('launches at most'),
    })
    .describe('once, before the service is launched'),
  z
    .strictObject({
      event: z.literal('checkpoint'),
      cycle: z.int(),
      elapsedS: seconds,
      likelyDoneS: orNull(z.number(), 'seconds until a verdict is likely; null where that is not known'),
      waitsFor: orNull(z.string(), 'the series that is likely to be decided last; null where none is known'),
      open: z.array(z.string()).describe('gated series that are not decided yet'),
      series: z
        .record(z.string(), z.strictObject({ unit: z.enum(UNITS), growth: growth.nullable() }))
        .describe('the gated series by name'),
    })
    .describe('after every cycle, once its readings at rest were judged'),
  z
    .strictObject({
      event: z.literal('decided'),
      cycle: z.int(),
      series: z.string(),
      verdict: z.enum(VERDICTS),
      growth: growth.nullable(),
    })
    .describe('once for each gated series and run, as soon as a further cycle would not change it'),
  z
    .strictObject({
      event: z.literal('verdict'),
      verdict: z.enum(VERDICTS),
      exit: z.int().describe('exit code of the command'),
      reason: z.string(),
      holder: orNull(z.string(), 'what holds what grows; null where that is not known'),
      line: orNull(spot, 'where it is allocated, else held'),
      next: orNull(z.string(), 'what to do about it'),
      confirm: orNull(z.string(), 'an experiment that shows whether it is that'),
      recording: orNull(z.string(), 'path of the recording'),
      reports: z.record(z.string(), z.string()).describe('paths of the reports by name'),
      stored: z.array(z.string()).describe('paths of stored baselines'),
    })
    .describe('once, at the end; a command that ends without it has said why on standard error'),
]);

export type RunEvent = z.infer<typeof runEventSchema>;
