import { describe, expect, it } from 'vitest';
import { grownClasses, readClassHistogram } from '../../../../src/memory/runtimes/jvm/class-histogram.js';

/** As JDK 17 prints it, with so many sessions. */
const printed = (sessions: number): string => ` num     #instances         #bytes  class name (module)
-------------------------------------------------------
   1:         ${7000 + sessions}        6705432  [B (java.base@17.0.15)
   2:          6123         146952  java.lang.String (java.base@17.0.15)
   3:           ${sessions}          ${sessions * 16}  com.example.Session
   4:             1             16  com.example.Session
Total         16123        7012345
`;

function histogram(sessions: number): NonNullable<ReturnType<typeof readClassHistogram>> {
  const found = readClassHistogram(printed(sessions));
  if (found === null) throw new Error('no histogram');
  return found;
}

describe('the class histogram of a JVM', () => {
  it('has instances and bytes by class, of all loaders together', () => {
    expect(histogram(40).get('com.example.Session')).toEqual({ instances: 41, bytes: 656 });
    expect(histogram(40).get('[B')?.instances).toBe(7040);
    expect(readClassHistogram('Unable to attach')).toBeNull();
  });

  it("names the service's own class before the platform's, which grow with it", () => {
    const found = grownClasses([histogram(100), histogram(200), histogram(305)], 3);
    expect(found.map(({ owner, grew, length }) => [owner, grew, length])).toEqual([
      ['com.example.Session', [100, 105], 306],
      ['[B', [100, 105], 7305],
    ]);
    expect(found[0]).toMatchObject({ kind: 'instances', by: 'jvm' });
  });

  it('names none that grew in one window only', () => {
    expect(grownClasses([histogram(100), histogram(200), histogram(201)], 3)).toEqual([]);
  });

  it('keeps a name to one line without control characters', () => {
    const hostile = readClassHistogram('   1:   5   80  a\u001b[31mb\n');
    if (hostile === null) throw new Error('no histogram');
    const none = new Map();
    const between = new Map([...hostile].map(([name]) => [name, { instances: 2, bytes: 32 }]));
    expect(grownClasses([none, between, hostile], 1)[0]?.owner).toBe('a?[31mb');
  });
});
