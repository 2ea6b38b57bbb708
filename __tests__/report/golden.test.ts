import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown/markdown.js';
import { renderJson } from '../../src/report/report-files.js';
import { renderTerminal } from '../../src/report/terminal/terminal.js';
import { SCENES } from './scenes.js';

describe.each(Object.entries(SCENES))('the report of %s', (name, scene) => {
  it('reads as its golden Markdown', async () => {
    await expect(renderMarkdown(scene())).toMatchFileSnapshot(`../fixtures/report/${name}.md`);
  });

  it('reads as its golden terminal text', async () => {
    await expect(renderTerminal(scene(), { color: false })).toMatchFileSnapshot(`../fixtures/report/${name}.txt`);
  });
});

it('starts the JSON with the keys of the contract, in their order', () => {
  const text = renderJson((SCENES['regression-torch'] ?? SCENES['pass'])?.() ?? expect.fail('no scene'));
  const keys = Object.keys(JSON.parse(text));
  expect(keys.slice(0, 7)).toEqual(['verdict', 'reason', 'findings', 'environment', 'subject', 'baseline', 'replay']);
  expect(JSON.parse(text).findings[0]).toMatchObject({
    series: 'torch.device/allocated',
    verdict: 'regression',
    drift: { per1000Requests: 3.1 * 1024 * 1024, perMinute: null },
    level: { value: expect.any(Number), baseline: expect.any(Number), budget: expect.any(Number) },
    peak: null,
    cyclesToVerdict: 28,
  });
});
