import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/report/html/page.js';
import { hostileText } from '../hostile.js';
import { SCENES } from '../scenes.js';

const script = 'void 0;';
const ASSETS = {
  scripts: [script],
  styles: ['body{}'],
  hashes: [createHash('sha256').update(script).digest('base64')],
};
const scene = (name: string) => {
  const make = SCENES[name];
  if (make === undefined) throw new Error(`no scene ${name}`);
  return make();
};

/** Elements of the page by their start tags, in order. */
const tags = (page: string): string[] => [...page.matchAll(/<([a-z][a-z0-9]*)[\s>]/gi)].map(([, tag]) => tag ?? '');

describe('the report’s page', () => {
  it('tells the verdict, and draws every series that was read', () => {
    const page = renderPage(scene('regression-torch'), ASSETS);
    expect(page).toContain('this change leaks about 3.1 MiB per 1000 requests');
    const charts = JSON.parse(page.match(/id="charts">(.*)<\/script>/)?.[1] ?? '') as { lines: unknown[] }[];
    expect(charts).toHaveLength(scene('regression-torch').findings.length);
    expect(charts[0]?.lines).toHaveLength(2);
  });

  it('says what kept a run from a verdict, with nothing to draw', () => {
    const page = renderPage(scene('not-measured'), ASSETS);
    expect(page).toContain('the probe never reported');
    expect(page).toContain('id="charts">[]</script>');
  });

  it('lets only its own scripts run, and connects to nothing', () => {
    const page = renderPage(scene('pass'), ASSETS);
    const policy = page.match(/Content-Security-Policy" content="([^"]*)"/)?.[1];
    expect(policy).toBe(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${ASSETS.hashes[0]}'`);
    expect(page).not.toMatch(/\b(?:src|href)=/);
  });

  it('shows what comes from outside as text, whatever it is', () => {
    const whole = tags(renderPage(scene('not-measured'), ASSETS));
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText,
          fc.constantFrom(
            '</script><script>alert(1)</script>',
            '<img src=x onerror=alert(1)>',
            '"><svg onload=x>',
            ']]>',
            '<!--',
          ),
        ),
        (hostile) => {
          const model = scene('not-measured');
          model.reason = `x${hostile}`;
          model.name = hostile;
          model.remedy = `y${hostile}`;
          model.environment = { driver: hostile };
          model.logs = [];
          const page = renderPage(model, ASSETS);
          const expected = whole.filter((tag) => tag !== 'tr' && tag !== 'td' && tag !== 'code');
          expect(tags(page).filter((tag) => tag !== 'tr' && tag !== 'td' && tag !== 'code')).toEqual(expected);
        },
      ),
    );
  });
});
