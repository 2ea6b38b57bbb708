import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { environmentKey } from '../../src/baseline/environment-key.js';
import { parseWhole } from '../../src/baseline/serialize.js';
import { asNamed, folderOf, isCommit, pathOf, readPath } from '../../src/baseline/stored-file.js';
import { run } from '../drift/recordings.js';

const COMMIT = 'a1b2c3d4e5'.repeat(4);
const file = {
  name: 'chat',
  environment: '0123456789abcdef',
  commit: COMMIT,
  created: Date.UTC(2026, 10, 24, 14, 45, 1, 123),
};

describe('the path of a recording', () => {
  it('names gate, environment, commit, run and time', () => {
    const path = pathOf(file, '9876543210', 1);
    expect(path).toBe(`chat/0123456789abcdef/${COMMIT}-9876543210-20261124T144501123Z.json.gz`);
    expect(readPath(path)).toEqual({ ...file, path });
  });

  it('differs for a second recording of the same millisecond', () => {
    const path = pathOf(file, '1', 2);
    expect(path).not.toBe(pathOf(file, '1', 1));
    expect(readPath(path)).toEqual({ ...file, path });
  });

  it('takes a run that is no number as 0, so that it can be read again', () => {
    expect(readPath(pathOf(file, '../../x', 1))?.commit).toBe(COMMIT);
  });

  it('is read back as it was written, whatever it is of', () => {
    const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
    const name = fc.stringMatching(/^[\w.-]{1,64}$/).filter((text) => !/^(\.{1,2}|\.git)$/i.test(text));
    const created = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        name,
        hex(16),
        fc.oneof(hex(40), hex(64)),
        created,
        fc.nat(),
        (name, environment, commit, when, id) => {
          const one = { name, environment, commit, created: when.getTime() };
          const path = pathOf(one, String(id), 1);
          expect(readPath(path)).toEqual({ ...one, path });
        },
      ),
    );
  });

  it.each([
    ['another file', 'README.md'],
    ['no environment', `chat/${COMMIT}-1-20261124T144501123Z.json.gz`],
    ['a short commit', 'chat/0123456789abcdef/a1b2c3d-1-20261124T144501123Z.json.gz'],
    ['a time that there is not', `chat/0123456789abcdef/${COMMIT}-1-20261399T144501123Z.json.gz`],
    ['a way out', `../0123456789abcdef/../${COMMIT}-1-20261124T144501123Z.json.gz`],
    ['a line more', `chat/0123456789abcdef/${COMMIT}-1-20261124T144501123Z.json.gz\nx`],
    ['a folder more', `chat/x/0123456789abcdef/${COMMIT}-1-20261124T144501123Z.json.gz`],
  ])('is not read from %s', (_, path) => expect(readPath(path)).toBeNull());
});

describe('a gate name', () => {
  it.each(['..', '.', '.git', '.GIT', 'a/b', '', 'a'.repeat(65), 'a b', 'ü'])('like %j is no folder', (name) => {
    expect(() => folderOf(name)).toThrow(/^gate name .* allowed are 1 to 64 of A-Z/);
    expect(() => pathOf({ ...file, name }, '1', 1)).toThrow(/gate name/);
  });

  it.each(['chat', '...', '.github', 'a-b_c.d'])('like %j is one', (name) => expect(folderOf(name)).toBe(name));
});

it('a commit is a full SHA of either kind', () => {
  expect([COMMIT, 'f'.repeat(64), 'a1b2c3d', 'A'.repeat(40), null, undefined].map(isCommit)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe('the key of an environment', () => {
  it('is the same whatever order its facts are in', () => {
    const [a, b] = [environmentKey({ thp: 'never', gpu: ['L4'] }), environmentKey({ gpu: ['L4'], thp: 'never' })];
    expect(a).toBe(b);
    expect(a).toMatch(/^[0-9a-f]{16}$/);
  });

  it('differs with any fact', () => {
    const keys = [{}, { thp: 'never' }, { thp: null }, { plan: { cycle: 1 } }, { plan: { cycle: 2 } }].map(
      environmentKey,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('outlives being written to a file and read again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
        const environment = facts as Parameters<typeof environmentKey>[0];
        expect(environmentKey(JSON.parse(JSON.stringify(environment)))).toBe(environmentKey(environment));
      }),
    );
  });
});

describe('a recording in its place', () => {
  const recording = run({}, { header: { name: 'chat', commit: COMMIT, environment: { thp: 'never' } } });
  const place = { name: 'chat', commit: COMMIT, environment: environmentKey({ thp: 'never' }) };

  it('is what its place says', () => expect(asNamed(recording, place, 'x')).toBe(recording));

  it('may lie in a place that does not say its environment', () => {
    expect(asNamed(recording, { ...place, environment: null }, 'x')).toBe(recording);
  });

  it.each([
    [{ name: 'other' }, /^x: its gate is "chat", where its place says "other"$/],
    [{ commit: 'f'.repeat(40) }, /^x: its commit is "a1b2c3.*place says "ffff/],
    [{ environment: '0'.repeat(16) }, /^x: its environment is "[0-9a-f]{16}", where its place says "0{16}"$/],
  ])('is refused where that is another: %j', (other, message) => {
    expect(() => asNamed(recording, { ...place, ...other }, 'x')).toThrow(message);
  });
});

it('a recording whose last line is cut off is refused', () => {
  const header = JSON.stringify(run().header);
  expect(() => parseWhole(`${header}\n{"kind":"che`, 'x')).toThrow(/^x, line 2: truncated/);
});
