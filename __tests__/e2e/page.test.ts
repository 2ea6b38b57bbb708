/// <reference lib="dom" />
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

  it('draws every series that was read and says something, and asks for nothing else', async () => {
    const { model, complaints, requests } = await show(recording);
    const read = model.findings.filter(({ values }) => values.filter((value) => value !== null).length > 1);
    const drawn = read.filter(({ gated, values }) => gated || values.some((value) => value !== null && value !== 0));
    expect(drawn.length, 'a series that was 0 throughout explains nothing').toBeLessThan(read.length);
    expect(drawn.length).toBeGreaterThan(3);
    expect(await page.locator('.chart').count()).toBe(drawn.length);
    const inked = await lines(page);
    expect(inked).toHaveLength(drawn.length);
    expect(Math.min(...inked), `pixels of the line in each chart: ${inked.join(', ')}`).toBeGreaterThan(50);
    expect(await page.locator('h1').innerText()).toContain('memdrift: ');
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });

  it.each([
    ['a telephone', 360],
    ['a desk', 1600],
  ])('fits the width of %s, before and after it is turned', async (_where, width) => {
    await page.setViewportSize({ width: 800, height: 800 });
    const { complaints } = await show(recording);
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const widths = await page
      .locator('.chart')
      .evaluateAll((charts) =>
        charts.map((chart) => (chart.querySelector('canvas')?.clientWidth ?? 0) <= chart.clientWidth),
      );
    expect(widths).not.toContain(false);
    expect(complaints).toEqual([]);
  });

  it('shows what is hostile in a recording as text', async () => {
    const path = join(folder, 'hostile.memdrift.ndjson');
    writeFileSync(path, hostile(readFileSync(recording, 'utf8')));
    const { complaints, requests } = await show(path);
    const text = await page.locator('body').innerText();
    // Name, series and log: each where it belongs.
    expect(text.split('<img src=').length - 1).toBeGreaterThan(3);
    expect(await page.title()).toContain('<img src=');
    expect(await page.locator('pre').allInnerTexts()).toContainEqual(expect.stringContaining('<script>window.hurt=1'));
    expect(await page.locator('img, iframe, object, link, base, form, a').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(3);
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

/** Of each chart the pixels that have the colour of its line: of the tone `calm` or `head`, in either scheme. */
function lines(page: Page): Promise<number[]> {
  return page.locator('.chart canvas').evaluateAll((canvases) => {
    const styles = getComputedStyle(document.documentElement);
    const tones = ['--calm', '--head'].map((tone) => {
      const hex = styles.getPropertyValue(tone).trim().slice(1);
      return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    });
    return canvases.map((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let pixels = 0;
      for (let at = 0; at < data.length; at += 4) {
        const near = (tone: number[]): boolean =>
          tone.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) < 24);
        if ((data[at + 3] ?? 0) > 200 && tones.some(near)) pixels += 1;
      }
      return pixels;
    });
  });
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
