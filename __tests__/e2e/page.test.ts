/// <reference lib="dom" />
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ReportModel } from '../../src/report/model/report-model.js';
import { memdrift, story } from './harness.js';

/** The report's page as a browser shows it: made by the built package, of a recording of the real server. */

interface Shown {
  page: Page;
  model: ReportModel;
  /** Errors of the console, exceptions, and what the page's policy has stopped. */
  complaints: string[];
  /** Addresses that were asked for beside the file itself. */
  requests: string[];
}

const HOSTILE = '"><img src="http://127.0.0.1:9/x" onerror="window.hurt=1"></script><script>window.hurt=1</script>';

describe('the page of a report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-page-'));
  let recording: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    recording = recordingIn(inject('baseline'));
    browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  /** Has the page made and opens it. */
  async function show(path: string): Promise<Shown> {
    const html = join(folder, 'report.html');
    const json = join(folder, 'report.json');
    const end = await memdrift(['report', path, '--baseline', recording, '--html', html, '--json', json]);
    expect(end.code, story(end)).toBe(0);
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy ${violatedDirective}: ${blockedURI}`);
      });
    });
    const address = pathToFileURL(html).href;
    await page.goto(address);
    return {
      page,
      model: JSON.parse(readFileSync(json, 'utf8')),
      complaints,
      requests: requests.filter((url) => url !== address),
    };
  }

  /** Unfolds what is folded: it is on the page all the same. */
  const unfold = (): Promise<void> =>
    page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });

  it('draws every series that was read and says something, and asks for nothing else', async () => {
    const { model, complaints, requests } = await show(recording);
    await unfold();
    const read = model.findings.filter(({ values }) => values.filter((value) => value !== null).length > 1);
    const drawn = read.filter(({ gated, values }) => gated || values.some((value) => value !== null && value !== 0));
    expect(drawn.length, 'a series that was 0 throughout explains nothing').toBeLessThan(read.length);
    expect(drawn.length).toBeGreaterThan(3);
    expect(await page.locator('#lead').count()).toBe(1);
    expect(await page.locator('.chart').count()).toBe(drawn.length - 1);
    const inked = await lines(page);
    expect(inked).toHaveLength(drawn.length);
    expect(Math.min(...inked), `length of the line in each chart: ${inked.join(', ')}`).toBeGreaterThan(50);
    expect(await page.locator('h1').innerText()).toMatch(/leak|undecided|not comparable/);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('is whole without its script', async () => {
    await show(recording);
    await unfold();
    const [drawn, words] = [await lines(page), await page.locator('main').innerText()];
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const still = await context.newPage();
      await still.goto(page.url());
      expect(await still.locator('.plot .line').count()).toBe(await page.locator('.plot .line').count());
      expect(await still.locator('.plot .ys span').first().isVisible()).toBe(true);
      expect(await still.locator('.hint').isVisible()).toBe(false);
      expect(drawn.length).toBeGreaterThan(3);
      expect(words.length).toBeGreaterThan(1000);
    } finally {
      await context.close();
    }
  });

  it.each([
    ['a telephone', 360],
    ['another telephone', 390],
    ['a desk', 1600],
  ])('fits the width of %s, before and after it is turned, with nothing cut off', async (_where, width) => {
    await page.setViewportSize({ width: 800, height: 800 });
    const { complaints } = await show(recording);
    await page.setViewportSize({ width, height: 800 });
    await unfold();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The verdict of each layer, and every label of an axis, lies within the screen.
    const outside = await page
      .locator('.layers td, .layers th, .plot .ys span, .plot .xs span, .legend li, h1, dd')
      .evaluateAll((all) => {
        const seen = all.filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).clipPath === 'none');
        const off = seen.filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return left < -0.5 || right > innerWidth + 0.5;
        });
        return off.map((one) => one.textContent);
      });
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('prints on paper as wide as A4, in the colours of the day', async () => {
    await page.setViewportSize({ width: 718, height: 1000 });
    await show(recording);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await unfold();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect(await page.locator('.hint').isVisible()).toBe(false);
  });

  it('is read and zoomed with the keyboard and the mouse', async () => {
    const { complaints } = await show(recording);
    const lead = page.locator('#lead');
    const box = (): Promise<string | null> => lead.locator('svg').getAttribute('viewBox');
    await lead.focus();
    await page.keyboard.press('End');
    const last = await lead.locator('.reading').innerText();
    expect(last).toMatch(/^after [\d,]+ requests\nthis change /);
    await page.keyboard.press('ArrowLeft');
    expect(await lead.locator('.reading').innerText()).not.toBe(last);
    expect(await box()).toBe('0 0 1000 1000');
    await page.keyboard.press('+');
    const near = await box();
    expect(near).not.toBe('0 0 1000 1000');
    expect(await page.locator('#latency svg').getAttribute('viewBox'), 'all zoom together').not.toBe('0 0 1000 1000');
    await page.keyboard.press('0');
    expect(await box()).toBe('0 0 1000 1000');
    const field = (await lead.locator('.field').boundingBox()) ?? expect.fail('no field');
    const at = (share: number): [number, number] => [field.x + share * field.width, field.y + field.height / 2];
    await page.mouse.move(...at(0.4));
    await page.mouse.down();
    await page.mouse.move(...at(0.6));
    await page.mouse.up();
    const [left = 0, , width = 0] = ((await box()) ?? '').split(' ').map(Number);
    expect(left).toBeCloseTo(400, -1);
    expect(width).toBeCloseTo(200, -1);
    await page.mouse.dblclick(...at(0.5));
    expect(await box()).toBe('0 0 1000 1000');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('has nothing that axe complains of: %s, %i px wide', async (colorScheme, width) => {
    await show(recording);
    // The page lets no script run but its own.
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
    try {
      const open = await context.newPage();
      await open.goto(page.url());
      await open.locator('details').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      await open.addScriptTag({ content: axe.source });
      const { violations } = await open.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(told).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it('shows what is hostile in a recording as text', async () => {
    const path = join(folder, 'hostile.memdrift.ndjson');
    writeFileSync(path, hostile(readFileSync(recording, 'utf8')));
    const { complaints, requests } = await show(path);
    await unfold();
    const text = await page.locator('body').innerText();
    // Name, series and log: each where it belongs.
    expect(text.split('<img src=').length - 1).toBeGreaterThan(3);
    expect(await page.title()).toContain('<img src=');
    expect(await page.locator('pre').allInnerTexts()).toContainEqual(expect.stringContaining('<script>window.hurt=1'));
    expect(await page.locator('img, iframe, object, link, base, form, a').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });
});

/**
 * Chromium as Debian and Ubuntu name it.
 * @throws where there is none: a page that nobody has looked at is not a page that works
 */
function installed(): string {
  const names = ['chromium', 'chromium-browser'];
  const places = (process.env['PATH'] ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  const found = places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error(`no ${names.join(' or ')} on PATH: run .ci/chromium.sh first`);
  return found;
}

function recordingIn(dir: string): string {
  const names = readdirSync(dir, { recursive: true }).map(String);
  const found = names.find((name) => name.endsWith('.memdrift.ndjson'));
  if (found === undefined) throw new Error(`no recording in ${dir}`);
  return join(dir, found);
}

/** Of each chart of a series the length of this change's line on the screen. */
function lines(page: Page): Promise<number[]> {
  return page.locator('#lead, .chart .plot').evaluateAll((plots) =>
    plots.map((plot) => {
      const line = plot.querySelector<SVGPathElement>('.line.calm, .line.head');
      const { width = 0, height = 0 } = line?.getBoundingClientRect() ?? {};
      return Math.hypot(width, height);
    }),
  );
}

/** The recording with a hostile word in every place that the service or a fork chooses. */
function hostile(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const header = JSON.parse(first);
  const strange = `x${HOSTILE}`;
  header.name = HOSTILE;
  header.environment = { ...header.environment, driver: HOSTILE, [HOSTILE]: HOSTILE };
  header.subject = { ...header.subject, image: HOSTILE };
  header.series[strange] = { unit: 'bytes', better: 'lower', granularity: 1, gated: [], required: false };
  const records = rest.map((line) => {
    if (!line.includes('"kind":"checkpoint"')) return line;
    const record = JSON.parse(line);
    record.values[strange] = record.cycle * 1000;
    return JSON.stringify(record);
  });
  const event = { kind: 'event', t: 1e6, what: 'not-measured', detail: HOSTILE, remedy: HOSTILE, logs: HOSTILE };
  return [JSON.stringify(header), ...records.filter((line) => line !== ''), JSON.stringify(event), ''].join('\n');
}
