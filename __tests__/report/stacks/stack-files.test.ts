import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Profile } from 'pprof-format';
import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { frameOf, growingStacks } from '../../../src/report/stacks/growing-stacks.js';
import { STACK_FILES, stackFiles } from '../../../src/report/stacks/stack-files.js';

type Allocation = NonNullable<ReportModel['why']>['allocations'][number];

const allocation = (bytesPerRequest: number, ...frames: string[]): Allocation => ({
  ...{ by: 'python', place: null, function: null, library: null, blocksPerRequest: 1 },
  ...{ bytesPerRequest, frames },
});

function model(...allocations: Allocation[]): Pick<ReportModel, 'why' | 'name'> {
  const why = { keepsBytes: null, holders: [], allocations, sure: false, class: null, incomplete: null };
  return { name: 'api', why };
}

const two = model(
  allocation(3174.4, '/srv/json/decoder.py:353', '/srv/app/main.py:88', '/srv/app/main.py:3'),
  allocation(64, '/srv/app/log;ger.py:9', '/srv/app/main.py:3'),
);

const textOf = (name: string): string => String(stackFiles(two)[name]);

describe('the stacks of what grows', () => {
  it('begin with the outermost frame, and weigh what stays of a request', () => {
    expect(textOf('growth.collapsed.txt')).toBe(
      '/srv/app/main.py:3;/srv/app/main.py:88;/srv/json/decoder.py:353 3174\n/srv/app/main.py:3;/srv/app/log,ger.py:9 64\n',
    );
  });

  it('are a sampled profile of speedscope, each frame once', () => {
    const { shared, profiles } = JSON.parse(textOf('growth.speedscope.json'));
    expect(shared.frames).toHaveLength(4);
    expect(shared.frames[0]).toEqual({ name: 'main.py:3', file: '/srv/app/main.py', line: 3 });
    expect(profiles).toEqual([
      expect.objectContaining({
        ...{ type: 'sampled', unit: 'bytes', startValue: 0, endValue: 3238 },
        ...{ weights: [3174, 64], samples: [[0, 1, 2], [0, 3]] }, // biome-ignore format: one line
      }),
    ]);
  });

  it('are a profile that pprof reads, the leaf first', () => {
    const packed = stackFiles(two)['growth.pb.gz'];
    if (packed === undefined || typeof packed === 'string') throw new Error('no profile');
    const profile = Profile.decode(gunzipSync(packed));
    const { strings } = profile.stringTable;
    const [sample] = profile.sample;
    expect(sample?.value).toEqual([3174]);
    const leaf = profile.location.find(({ id }) => id === sample?.locationId[0]);
    expect(leaf?.line[0]?.line).toBe(353);
    const { filename = 0 } = profile.function.find(({ id }) => id === leaf?.line[0]?.functionId) ?? {};
    expect(strings[Number(filename)]).toBe('/srv/json/decoder.py');
    expect(strings[Number(profile.sampleType[0]?.unit)]).toBe('bytes');
  });

  it('are the files that a run names', () => {
    expect(Object.keys(stackFiles(two)).toSorted()).toEqual([...STACK_FILES].toSorted());
  });

  it('are none where nobody saw a stack', () => {
    expect(stackFiles(model(allocation(3174)))).toEqual({});
    const { frames: _, ...older } = allocation(3174);
    expect(growingStacks(model(older))).toEqual([]);
    expect(stackFiles({ name: 'api' })).toEqual({});
  });

  it('are files whatever the frames are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 16 }), (frames) => {
        const files = stackFiles(model(allocation(10, ...frames)));
        expect(() => JSON.parse(String(files['growth.speedscope.json']))).not.toThrow();
        expect(files['growth.pb.gz']).toBeInstanceOf(Uint8Array);
      }),
    );
  });
});

it('a frame is a file and line, or a name', () => {
  expect(frameOf('/srv/app/main.py:88')).toEqual({ name: 'main.py:88', file: '/srv/app/main.py', line: 88 });
  expect(frameOf('keep (libkept.so)')).toEqual({ name: 'keep (libkept.so)', file: null, line: null });
  expect(frameOf(':88')).toEqual({ name: ':88', file: null, line: null });
});
