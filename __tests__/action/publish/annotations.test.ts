import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../src/action/publish/annotations.js';
import { SCENES } from '../../report/scenes.js';

const annotated = (scene: string) => annotationsOf(SCENES[scene]?.() ?? expect.fail(), 'ci/memdrift.yml');

it('each file of the gate that the pull request changes has a warning', () => {
  expect(annotated('gate-changed')).toMatchObject([
    { path: '.github/workload.jsonl', startLine: 1, level: 'warning' },
    { path: '.github/memdrift.yml', startLine: 1, level: 'warning' },
  ]);
  expect(annotated('gate-changed')[0]?.title).toBe('memdrift (chat-api): this pull request changes the gate');
});

it('an acceptance that has expired has a warning in the configuration, with its series, date and reason', () => {
  expect(annotated('expired')).toEqual([
    {
      path: 'ci/memdrift.yml',
      startLine: 1,
      level: 'warning',
      title: 'memdrift (chat-api): an acceptance has expired',
      message: 'heap/allocated was accepted until 2026-10-31: the prefix cache is bounded at 2 GiB (ADR 12)',
    },
  ]);
});

it.each(['pass', 'accepted', 'regression-torch'])('nothing else is annotated: %s', (scene) => {
  expect(annotated(scene)).toEqual([]);
});

describe('the lines that hold and allocate what grows', () => {
  const explained = () => SCENES['regression-explained']?.() ?? expect.fail();

  it('are annotated where they are in the repository, and no line of another file is', () => {
    expect(
      annotationsOf(explained(), 'x.yml').map(({ path, startLine, message }) => [path, startLine, message]),
    ).toEqual([
      ['app/main.py', 88, '3.1 KiB that are allocated here stay of every request, added in this pull request.'],
      ['app/main.py', 12, 'CACHE grows by one entry a request, in a file that this pull request touches.'],
    ]);
  });

  it('are ten at most', () => {
    const model = explained();
    const [first] = model.why?.holders ?? [];
    const why = model.why ?? expect.fail();
    const holders = Array.from({ length: 20 }, () => first ?? expect.fail());
    expect(annotationsOf({ ...model, why: { ...why, holders } }, 'x.yml')).toHaveLength(10);
  });

  it('are not where the verdict is no regression', () => {
    expect(annotationsOf({ ...explained(), verdict: 'pass' }, 'x.yml')).toEqual([]);
  });
});
