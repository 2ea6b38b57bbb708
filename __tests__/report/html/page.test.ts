import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/report/html/page.js';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { MIB } from '../../../src/series/series.js';
import { hostileText } from '../hostile.js';
import { finding, judgementOf, readings, recordingOf, report, SCENES } from '../scenes.js';

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
const plotsOf = (page: string) =>
  JSON.parse(page.match(/id="plots">(.*)<\/script>/)?.[1] ?? '') as { id: string; lines: { label: string }[] }[];
/** The row of a layer. */
const row = (page: string, name: RegExp): string =>
  page.match(/<tr[^>]*><th scope="row">.*?<\/tr>/g)?.find((one) => name.test(one)) ?? '';

describe('the report’s page', () => {
  it('tells the verdict and what it costs before anything else, and draws every series that was read', () => {
    const page = renderPage(scene('regression-torch'), ASSETS);
    const head = page.slice(page.indexOf('<header'), page.indexOf('</header>'));
    expect(head).toContain('This change leaks about 3.1 MiB per 1000 requests');
    expect(head).toContain(
      "At the 27 requests/s of this run that is 7.1 GiB a day; the device's 22.50 GiB is full after about 25 hours",
    );
    expect(head.split('requests/s of this run')).toHaveLength(2);
    const order = ['</header>', 'id="lead"', 'Why, and what to do', '>Layers<', 'Every other series', '>Reproduce<'];
    const places = order.map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const plots = plotsOf(page);
    expect(plots.map(({ id }) => id)).toEqual(['lead', 'latency', 'series-0']);
    expect(plots[0]?.lines.map(({ label }) => label)).toEqual(['this change', 'base']);
  });

  it('names commit, date, base and hardware, and links only what the run itself knows', () => {
    const links = {
      run: 'https://github.com/acme/shop/actions/runs/17',
      pullRequest: 'https://github.com/acme/shop/pull/42',
    };
    const model = scene('regression-torch');
    const page = renderPage({ ...model, context: { ...model.context, links } }, ASSETS);
    expect(page).toContain('<dd><code title="f00dfacef00dfacef00dfacef00dfacef00dface">f00dfac</code></dd>');
    expect(page).toContain('<dd>3 Nov 2026, 09:00 UTC</dd>');
    expect(page).toContain('<dd>NVIDIA L4</dd>');
    expect(page).toContain('<a href="https://github.com/acme/shop/pull/42" rel="noreferrer">acme/shop #42</a>');
    const forged = { run: 'javascript:alert(1)', pullRequest: 'https://x" onclick="alert(1)' };
    expect(renderPage({ ...model, context: { ...model.context, links: forged } }, ASSETS)).not.toMatch(/href=/);
  });

  it('draws the growth from 0, the base’s own course beside it, the fit, its interval, and the budget as a wedge', () => {
    const page = renderPage(scene('regression-torch'), ASSETS);
    const lead = page.slice(page.indexOf('id="lead"'), page.indexOf('id="latency"'));
    // A checkpoint of each line, the base's not a flat line: its readings swing.
    const line = (tone: string): string[] =>
      lead
        .match(new RegExp(`class="line ${tone}" d="([^"]*)"`))?.[1]
        ?.split(/[ML]/)
        .slice(1) ?? [];
    expect(line('head')).toHaveLength(35);
    expect(new Set(line('base').map((point) => point.split(' ')[1])).size).toBeGreaterThan(10);
    expect(lead).toMatch(/class="band budget" d="M\S+ (\S+)L/);
    expect(lead).toContain('class="band fit"');
    expect(lead).toContain('class="line fit"');
    expect(lead).toContain('<rect class="shade"');
    expect(lead).toMatch(/>16 MiB<.*requests|>16 MiB</);
    expect(page).toContain('budget 1.0 per 1000: 6.60 MiB over these 6,600 requests');
  });

  it('says where an axis does not begin at 0', () => {
    expect(renderPage(scene('regression-level'), ASSETS)).toMatch(/the axis begins at [\d.,]+ [MG]iB, not at 0/);
    expect(renderPage(scene('regression-torch'), ASSETS)).not.toContain('not at 0');
  });

  it('gives no budget and no green to a series that nobody judged', () => {
    const page = renderPage(scene('pass'), ASSETS);
    const blocks = row(page, /Python/);
    expect(blocks).toContain('not judged');
    expect(blocks).not.toContain('light');
    expect(blocks).toContain('<td class="figure" data-label="budget"></td>');
    expect(row(page, /host heap/)).toContain('class="light good"');
  });

  it('shows how much of the growth of the process each layer holds', () => {
    const recording = recordingOf({
      'heap/allocated': readings(1, 2.2, 0),
      'mappings/python': readings(1, 8, 0),
      'process/resident': readings(3, 11.4, 0),
    });
    const bad = { verdict: 'regression' as const };
    const findings = [
      finding('heap/allocated', readings(1, 2.2, 0), { ...bad, mib: [2.2, 2.1, 2.3] }),
      finding('mappings/python', readings(1, 8, 0), { gated: false, mib: [8, 7.9, 8.1] }),
      finding('process/resident', readings(3, 11.4, 0), { ...bad, mib: [11.4, 11.3, 11.5] }),
    ];
    const page = renderPage(report(judgementOf('regression', 'grows', findings), { recording }), ASSETS);
    expect(page).toContain('grows <strong>11.4 MiB</strong> per 1000 requests. Of it, by layer:');
    const legend = page.slice(page.indexOf('class="shares"')).match(/<ul class="legend">(.*?)<\/ul>/)?.[1] ?? '';
    const words = legend.replace(/<[^>]*>/g, '');
    expect(words).toContain('mappings: Python arenas 8.0 MiB 70 %');
    expect(words).toContain('heap allocated 2.2 MiB 19 %');
    expect(words).toContain('in no layer that was read 1.2 MiB 11 %');
    expect(page).toContain('growth first appears here');
  });

  it('says what kept a run from a verdict, with nothing to draw', () => {
    const page = renderPage(scene('not-measured'), ASSETS);
    expect(page).toContain('the probe never reported');
    expect(page).toContain('id="plots">[]</script>');
  });

  it('is below 3 MB of 100,000 samples and as many series as a report has', () => {
    const series = Array.from({ length: 64 }, (_, index) => `custom/${index}`);
    const values = Object.fromEntries(series.map((name, at) => [name, readings(at + 1, at / 7, 1)]));
    const recording = recordingOf(values);
    for (let at = 0; at < 100_000; at++) {
      const sample = Object.fromEntries(series.map((name) => [name, MIB * (at % 91)]));
      recording.samples.push({ kind: 'sample', t: 20 + at / 400, values: sample });
    }
    const findings = series.map((name, at) => finding(name, values[name] ?? [], { mib: [at / 7, 0, at] }));
    const model = report(judgementOf('pass', 'fine', findings), { recording, baselines: [recording] });
    const own = (name: string): string => readFileSync(`src/report/assets/${name}`, 'utf8');
    const page = renderPage(model, { ...ASSETS, scripts: [own('page.js')], styles: [own('page.css')] });
    expect(Buffer.byteLength(page)).toBeLessThan(3e6);
    expect(plotsOf(page).length).toBeGreaterThan(60);
  });

  it('lets only its own scripts run, and connects to nothing', () => {
    const page = renderPage(scene('pass'), ASSETS);
    const policy = page.match(/Content-Security-Policy" content="([^"]*)"/)?.[1];
    expect(policy).toBe(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${ASSETS.hashes[0]}'`);
    expect(page).not.toMatch(/\b(?:src|href)=/);
  });

  it('shows what comes from outside as text, whatever it is', () => {
    const told = (page: string): string[] => tags(page).filter((tag) => !['tr', 'td', 'code'].includes(tag));
    const whole = told(renderPage(hostileModel('plain'), ASSETS));
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText.filter((text) => text.trim() !== ''),
          fc.constantFrom(
            '</script><script>alert(1)</script>',
            '<img src=x onerror=alert(1)>',
            '"><svg onload=x>',
            ']]>',
            '<!--',
          ),
        ),
        (hostile) => {
          expect(told(renderPage(hostileModel(hostile), ASSETS))).toEqual(whole);
        },
      ),
    );
  });
});

function hostileModel(hostile: string): ReportModel {
  const model = scene('not-measured');
  model.reason = `x${hostile}`;
  model.name = `n${hostile}`;
  model.remedy = `y${hostile}`;
  model.environment = { driver: hostile };
  model.recording = { ...model.recording, created: `c${hostile}`, commit: `d${hostile}` };
  model.logs = [];
  return model;
}
