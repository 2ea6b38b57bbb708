import { gzipSync } from 'node:zlib';
import { Line, Location, Profile, Sample, Function as StackFunction, StringTable, ValueType } from 'pprof-format';
import type { ReportModel } from '../model/report-model.js';
import { type Frame, frameOf, type GrowingStack, growingStacks } from './growing-stacks.js';

/** Of the files that tools for stacks open. */
export const STACK_FILES = ['growth.speedscope.json', 'growth.pb.gz', 'growth.collapsed.txt'] as const;

/** The files that tools for stacks open, by name; none where no stack is known. */
export function stackFiles(model: Pick<ReportModel, 'why' | 'name'>): Record<string, string | Uint8Array> {
  const stacks = growingStacks(model);
  if (stacks.length === 0) return {};
  return {
    'growth.collapsed.txt': collapsed(stacks),
    'growth.speedscope.json': speedscope(stacks, model.name),
    'growth.pb.gz': pprof(stacks),
  };
}

/** A stack a line, outermost frame first: `main.py:3;server.py:88 3174`, as flamegraph.pl reads it. */
export function collapsed(stacks: readonly GrowingStack[]): string {
  return stacks
    .map(({ frames, bytesPerRequest }) => {
      const path = frames.map((frame) => frame.replaceAll(';', ','));
      return `${path.join(';')} ${Math.round(bytesPerRequest)}\n`;
    })
    .join('');
}

/** https://www.speedscope.app/file-format-schema.json: a sampled profile, weighed in bytes. */
export function speedscope(stacks: readonly GrowingStack[], name: string): string {
  const frames: Frame[] = [];
  const known = new Map<string, number>();
  const indexOf = (text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, frames.length);
    frames.push(frameOf(text));
    return frames.length - 1;
  };
  const samples = stacks.map((stack) => stack.frames.map(indexOf));
  const weights = stacks.map(({ bytesPerRequest }) => Math.round(bytesPerRequest));
  const title = 'bytes that stay of every request';
  return `${JSON.stringify({
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    exporter: 'memdrift',
    name: `${name}: ${title}`,
    activeProfileIndex: 0,
    shared: {
      frames: frames.map(({ name: of, file, line }) => (file === null ? { name: of } : { name: of, file, line })),
    },
    profiles: [
      {
        ...{ type: 'sampled', name: title, unit: 'bytes', startValue: 0 },
        endValue: weights.reduce((sum, weight) => sum + weight, 0),
        ...{ samples, weights },
      },
    ],
  })}\n`;
}

/** pprof's profile.proto, compressed: one value a sample, bytes that stay of a request. */
export function pprof(stacks: readonly GrowingStack[]): Uint8Array {
  const stringTable = new StringTable();
  const functions: StackFunction[] = [];
  const locations: Location[] = [];
  const known = new Map<string, number>();
  const locationOf = (text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const id = locations.length + 1;
    const { name, file, line } = frameOf(text);
    const title = stringTable.dedup(name);
    const filename = stringTable.dedup(file ?? '');
    functions.push(new StackFunction({ id, name: title, systemName: title, filename }));
    locations.push(new Location({ id, line: [new Line({ functionId: id, line: line ?? 0 })] }));
    known.set(text, id);
    return id;
  };
  const kept = new ValueType({ type: stringTable.dedup('growth_per_request'), unit: stringTable.dedup('bytes') });
  // The leaf comes first here.
  const sample = stacks.map(
    ({ frames, bytesPerRequest }) =>
      new Sample({ locationId: frames.toReversed().map(locationOf), value: [Math.round(bytesPerRequest)] }),
  );
  const profile = new Profile({
    ...{ sampleType: [kept], sample, location: locations, function: functions, stringTable },
    ...{ periodType: kept, period: 1 },
  });
  return gzipSync(profile.encode());
}
