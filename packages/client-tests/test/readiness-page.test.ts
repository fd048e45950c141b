// The page of `lmi-scan report` in a real browser.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safe, unsafe, unsafePython } from '../support/code.js';
import { makeFolder, program, removeFolders, writeFiles } from '../support/folders.js';
import { isInstalled, mustRun } from '../support/process.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => fs.existsSync(file),
);
const isBrowserInstalled = executablePath !== undefined && (await isInstalled(executablePath));

const helper = `let last;
export async function keep(event) {
  last = event;
  await send(event);
  return last;
}
`;
const caller = `import { keep } from './keep.mjs';
export const handler = async (event) => keep(event);
`;

describe.skipIf(!isBrowserInstalled)('the readiness page', () => {
  let browser: Browser;
  let address: string;
  const open = async (hash = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Tab> => {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== address) complaints.push(`It asks for ${request.url()}.`);
    });
    await page.goto(address + hash);
    return { page, complaints };
  };

  beforeAll(async () => {
    const folder = makeFolder();
    writeFiles(folder, {
      'orders.mjs': unsafe,
      'ping.mjs': safe,
      'report.py': unsafePython,
      'one.mjs': caller,
      'two.mjs': caller,
      'keep.mjs': helper,
    });
    const file = path.join(folder, 'report.html');
    await mustRun(process.execPath, [program, 'report', folder, '--output', file], { cwd: folder });
    address = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    removeFolders();
  });

  it('opens without a complaint and asks for nothing', async () => {
    const { page, complaints } = await open();
    expect(await page.title()).toMatch(/readiness for Lambda Managed Instances$/);
    expect(await shownRows(page)).toEqual([
      'NEEDS WORK one.mjs',
      'NEEDS WORK orders.mjs',
      'NEEDS WORK report.py',
      'NEEDS WORK two.mjs',
      'READY ping.mjs',
    ]);
    expect(complaints).toEqual([]);
  });

  it('filters by verdict, runtime and words, and says how many are left', async () => {
    const { page } = await open();
    await page.getByLabel('NEEDS WORK').uncheck();
    expect(await shownRows(page)).toEqual(['READY ping.mjs']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 5 functions are shown.');
    await page.getByLabel('NEEDS WORK').check();
    await page.getByLabel('Runtime').selectOption({ label: 'Python' });
    expect(await shownRows(page)).toEqual(['NEEDS WORK report.py']);
    await page.getByLabel('Runtime').selectOption('');
    await page.getByLabel('Name, path or hazard').fill('mutable orders');
    expect(await shownRows(page)).toEqual(['NEEDS WORK orders.mjs']);
  });

  it('leads from a hazard to the functions that have it', async () => {
    const { page } = await open();
    const hazards = page.getByRole('list', { name: 'Hazards' });
    expect(
      (await hazards.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n').at(-1)),
    ).toEqual(['3 functions', '1 function']);
    await hazards.getByRole('button', { name: 'shared-tmp-path' }).click();
    expect(await shownRows(page)).toEqual(['NEEDS WORK report.py']);
  });

  it('is used with the keyboard alone, and shows the story in two lanes, one below the other in time', async () => {
    const { page } = await open();
    const row = page.locator('summary', { hasText: 'orders.mjs' });
    await row.focus();
    await page.keyboard.press('Enter');
    const steps = page.locator('details[open] .step');
    const boxes = await Promise.all((await steps.all()).map((step) => step.boundingBox()));
    expect(boxes.length).toBeGreaterThan(2);
    for (const [index, box] of boxes.slice(1).entries()) expect(box!.y).toBeGreaterThan(boxes[index]!.y);
    const lanes = new Set(boxes.map((box) => Math.round(box!.x)));
    expect(lanes.size).toBe(2);
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(0);
  });

  it('leads from a function to code that is told at another one, also when that one is filtered out', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Open all' }).click();
    await page.getByLabel('Name, path or hazard').fill('two.mjs');
    await page.getByRole('link', { name: 'shared-mutable-state' }).click();
    expect(await page.locator('article:target').isVisible()).toBe(true);
    expect(await shownRows(page)).toHaveLength(5);
  });

  it('has names for everything that a screen reader tells', async () => {
    const { page } = await open();
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).toContain('heading "Functions" [level=2]');
    expect(tree).toContain('list "Functions"');
    expect(tree).toContain('group "Verdict"');
    await page.getByRole('button', { name: 'Open all' }).click();
    const opened = await page.locator('body').ariaSnapshot();
    expect(opened).toContain('list "What invocation A and invocation B do, in the order of time"');
  });

  it.each(['light', 'dark'] as const)('has enough contrast in the %s scheme', async (colorScheme) => {
    const { page } = await open('', { colorScheme });
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await page.evaluate(faintTexts)).toEqual([]);
  });

  it('does not scroll sideways on a phone, nor stretch a verdict', async () => {
    const { page } = await open('#hazard-1', { viewport: { width: 360, height: 740 } });
    expect((await page.locator('.badge').first().boundingBox())!.width).toBeLessThan(180);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('prints every hazard', async () => {
    const { page } = await open();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    const hazards = await page.locator('article.hazard').all();
    expect(hazards.length).toBeGreaterThan(2);
    for (const hazard of hazards) expect(await hazard.isVisible()).toBe(true);
    expect(await page.locator('form').isVisible()).toBe(false);
  });
});

interface Tab {
  readonly page: Page;
  /** What the browser said of it. */
  readonly complaints: string[];
}

async function shownRows(page: Page): Promise<string[]> {
  const rows = await page.locator('.functions > li:visible').all();
  return Promise.all(
    rows.map(async (row) => {
      const [verdict, place] = [row.locator('.badge'), row.locator('.name .place').first()];
      return `${await verdict.textContent()} ${(await place.textContent())!.replace(/:\d+$/, '')}`;
    }),
  );
}

/** Texts whose contrast with what is behind them is below 4.5 : 1 (WCAG 2.2, 1.4.3). Runs in the page. */
const faintTexts = `(() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || ['SCRIPT', 'OPTION'].includes(element.tagName)) continue;
    const [one, other] = [parse(getComputedStyle(element).color), behind(element)].map(luminance).sort((a, b) => b - a);
    if ((one + 0.05) / (other + 0.05) < 4.5) faint.add(element.className + ': ' + walker.currentNode.data.trim().slice(0, 40));
  }
  return [...faint];
})()`;
