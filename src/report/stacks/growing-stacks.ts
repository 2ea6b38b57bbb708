import type { ReportModel } from '../model/report-model.js';

/** Bytes that stay of every request, by the stack that allocates them. */
export interface GrowingStack {
  /** The outermost first, as the service calls them: hostile text, one line each. */
  frames: readonly string[];
  bytesPerRequest: number;
}

/** What a tool that shows stacks makes of a frame: `/app/server.py:88`, or the name of a function. */
export interface Frame {
  name: string;
  file: string | null;
  line: number | null;
}

/** Of the lines that allocate what stays; empty where none was found, or nobody saw their stacks. */
export function growingStacks({ why }: Pick<ReportModel, 'why'>): GrowingStack[] {
  return (why?.allocations ?? []).flatMap(({ frames = [], bytesPerRequest }) =>
    frames.length === 0 || bytesPerRequest < 1 ? [] : { frames: frames.toReversed(), bytesPerRequest },
  );
}

export function frameOf(text: string): Frame {
  const [, file, line] = /^(.*?):(\d{1,9})$/.exec(text) ?? [];
  return file === undefined || file === ''
    ? { name: text, file: null, line: null }
    : { name: `${file.replace(/^.*\//, '')}:${line}`, file, line: Number(line) };
}
