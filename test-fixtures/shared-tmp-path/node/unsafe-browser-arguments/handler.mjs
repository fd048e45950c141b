// The profile is named among the browser's arguments: the second browser finds it locked.
import puppeteer from 'puppeteer-core';

const options = ['--headless', '--user-data-dir=/tmp/browser', '--no-zygote'];

export const handler = async (event) => {
  const browser = await puppeteer.launch({ executablePath: '/opt/chromium', args: options }); // hazard: shared-tmp-path/fixedName
  try {
    const page = await browser.newPage();
    await page.goto(event.url);
    return await page.title();
  } finally {
    await browser.close();
  }
};
