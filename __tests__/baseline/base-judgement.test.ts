import { describe, expect, it } from 'vitest';
import { judgeFinished, withBaseRules } from '../../src/baseline/base-judgement.js';
import { referenceLevelsOf } from '../../src/baseline/history.js';
import { lookUp } from '../../src/baseline/lookup.js';
import type { StoredRecording } from '../../src/baseline/store.js';
import { judge } from '../../src/drift/judge.js';
import type { Recording, Rules } from '../../src/recording/recording.js';
import { reasonText } from '../../src/report/text/reasons.js';
import { baselines, MIB, run, SERIES, type Shape } from '../drift/recordings.js';
import { remedyOf } from '../drift/said.js';

const rules: Rules = { growth: '1 MiB/1000req', level: '5% and 64 MiB' };

/** A refresh of main: judged against the newest recordings, then by the base's own rules, then stored in front. */
class Main {
  stored: StoredRecording[] = [];
  #count = 0;

  refresh(shape: Shape, more: Rules = {}) {
    this.#count += 1;
    const day = String(this.#count).padStart(2, '0');
    const head = run(
      { seed: 50 + this.#count, ...shape },
      {
        header: {
          commit: `c${day}`,
          created: new Date(Date.UTC(2026, 10, this.#count)).toISOString(),
          rules: { ...rules, ...more },
        },
      },
    );
    const { offered } = lookUp(this.stored, {}, { runs: 8, standInDistance: 1000 });
    const live = judge(
      head,
      offered.map(({ recording }) => recording),
    );
    const { judgement, references: anchors } = withBaseRules(
      head,
      live,
      referenceLevelsOf(this.stored, head.header.environment),
    );
    const { verdict } = judgement;
    const reason = reasonText(judgement.cause);
    const recording: Recording = { ...head, verdict: { kind: 'verdict', t: 1, verdict, reason, anchors } };
    this.stored.unshift({ origin: `c${day}`, recording, distance: this.#count });
    return { live, judgement, anchors };
  }
}

const accepted = (entry: { level?: string; growth?: string }, until = '2027-01-01') => ({
  accepted: [{ series: SERIES, reason: 'a larger model', until, ...entry }],
});

describe('creep', () => {
  /** Eight recordings a step: what a change is compared with has moved along before the next. */
  const STEP = 20;
  const creep = (main: Main, steps: number) => {
    let last = main.refresh({ level: 500 });
    for (let step = 1; step <= steps; step++) {
      for (let i = 0; i < 8; i++) last = main.refresh({ level: 500 + STEP * step });
    }
    return last;
  };

  it('over six steps, each within the budget, is found at the refresh, against the first recording', () => {
    const { live, judgement } = creep(new Main(), 6);
    expect(live.verdict).toBe('pass');
    expect(judgement.verdict).toBe('regression');
    expect(reasonText(judgement.cause)).toBe(
      'process resident crept to a steady-state level 120 MiB above that of c01, the first recording, in steps that were each within the budget; ' +
        'budget 64.0 MiB',
    );
    expect(remedyOf(judgement)).toContain('memdrift accept');
    const finding = judgement.findings.find(({ series }) => series === SERIES);
    expect(finding).toMatchObject({ verdict: 'regression', cause: judgement.cause });
  });

  it('is not seen where it stays within the budget', () => {
    expect(creep(new Main(), 4).judgement.verdict).toBe('pass');
  });

  it('is found where the first recording is no longer kept', () => {
    const main = new Main();
    creep(main, 5);
    main.stored = main.stored.slice(0, 8);
    expect(reasonText(main.refresh({ level: 620 }).judgement.cause)).toContain(
      'above that of c01, the first recording',
    );
  });

  it('that was accepted is the new anchor, after the entry too', () => {
    const main = new Main();
    creep(main, 6);
    const { judgement, anchors } = main.refresh({ level: 620 }, accepted({ level: '200 MiB' }));
    expect(judgement.verdict).toBe('pass');
    const [finding] = judgement.findings;
    expect(finding?.accepted).toMatchObject({ needed: true, expired: false });
    expect(finding?.notes.filter(({ note }) => note === 'acceptance-idle')).toEqual([]);
    const height = anchors[SERIES];
    expect(height).toMatchObject({ accepted: true });
    for (let i = 0; i < 8; i++) expect(main.refresh({ level: 620 }).judgement.verdict).toBe('pass');
    expect(main.refresh({ level: 620 }).anchors[SERIES]).toEqual(height);
    for (let level = 640; level < 740; level += 20) {
      for (let i = 0; i < 8; i++) expect(main.refresh({ level }).judgement.verdict).toBe('pass');
    }
    expect(reasonText(main.refresh({ level: 745 }).judgement.cause)).toContain(
      'above that of c50, the last accepted recording',
    );
  });

  it('is found again where the entry expired before any refresh ran under it', () => {
    const main = new Main();
    creep(main, 6);
    expect(main.refresh({ level: 620 }, accepted({ level: '200 MiB' }, '2026-10-01')).judgement.verdict).toBe(
      'regression',
    );
  });
});

describe('the budget itself', () => {
  it('is broken where each step of growth was within it, and the baselines hid the sum', () => {
    const main = new Main();
    main.refresh({ leak: 0.8 });
    const { live, judgement } = main.refresh({ leak: 1.5 });
    expect(live.verdict).toBe('pass');
    expect(judgement.verdict).toBe('regression');
    expect(reasonText(judgement.cause)).toMatch(
      /^process resident grows 1\.5 MiB per 1000 requests .*; budget 1\.0; the baseline recordings grow too/,
    );
    expect(judgement.findings[0]?.drift?.budget).toBe(MIB);
  });

  it('is not broken by growth that was accepted', () => {
    const main = new Main();
    main.refresh({ leak: 0.8 });
    expect(main.refresh({ leak: 1.5 }, accepted({ growth: '2 MiB/1000req' })).judgement.verdict).toBe('pass');
  });

  it('alone judges the first refresh, which is not comparable', () => {
    const { judgement, live } = new Main().refresh({});
    expect(judgement).toEqual(live);
    expect(judgement.verdict).toBe('not-comparable');
  });
});

describe('a refresh that is judged again, offline', () => {
  const offline = (main: Main) => {
    const [head, ...before] = main.stored.map(({ recording }) => recording);
    if (head === undefined) throw new Error('nothing is stored');
    return judgeFinished(head, before.slice(0, 8));
  };

  it('comes to the same, by the budget itself', () => {
    const main = new Main();
    main.refresh({ leak: 0.8 });
    const { judgement } = main.refresh({ leak: 1.5 });
    expect(offline(main)).toEqual(judgement);
  });

  it('comes to the same, by the anchors that it carries', () => {
    const main = new Main();
    main.refresh({ level: 500 });
    for (let i = 0; i < 8; i++) main.refresh({ level: 560 });
    const { judgement, live } = main.refresh({ level: 620 });
    expect([live.verdict, judgement.verdict]).toEqual(['pass', 'regression']);
    expect(offline(main)).toEqual(judgement);
  });

  it('passes by what was accepted', () => {
    const main = new Main();
    main.refresh({ level: 500 });
    expect(main.refresh({ level: 700 }, accepted({ level: '210 MiB' })).judgement.verdict).toBe('pass');
    expect(offline(main).verdict).toBe('pass');
  });
});

it('leaves a regression its own reason', () => {
  const head = run({ leak: 5, level: 900 });
  const live = judge(head, baselines());
  const anchor = { value: 500 * MIB, commit: 'a1', accepted: false };
  expect(withBaseRules(head, live, { [SERIES]: anchor }).judgement).toEqual(live);
});

it('leaves a run that could not be measured as it is, with the reference levels it had', () => {
  const head = run({}, { errors: () => 100 });
  const live = judge(head, baselines());
  expect(live.verdict).toBe('not-measured');
  const anchors = { [SERIES]: { value: 300 * MIB, commit: 'a1', accepted: false } };
  expect(withBaseRules(head, live, anchors)).toEqual({ judgement: live, references: anchors });
});

it('holds less capacity of a KV cache against the anchor too, and says below', () => {
  const name = 'kv-cache/capacity';
  const head = run({ level: 0.9, noise: 0 }, {}, name);
  const live = judge(head, [head]);
  const { judgement } = withBaseRules(head, live, { [name]: { value: MIB, commit: 'a1b2c3d4', accepted: false } });
  expect(reasonText(judgement.cause)).toMatch(/below that of a1b2c3d, the first recording/);
});
