// Every browser has a profile folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

export const handler = async (event) => {
  const profile = await mkdtemp('/tmp/profile-');
  try {
    const browser = await puppeteer.launch({ executablePath: '/opt/chromium', userDataDir: profile });
    try {
      const page = await browser.newPage();
      await page.goto(event.url);
      return await page.title();
    } finally {
      await browser.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
};
