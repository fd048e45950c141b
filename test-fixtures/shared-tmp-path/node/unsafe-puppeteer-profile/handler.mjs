// A browser locks its profile folder: B's launch fails or sees A's cookies.
import puppeteer from 'puppeteer-core';

export const handler = async (event) => {
  const browser = await puppeteer.launch({ executablePath: '/opt/chromium', userDataDir: '/tmp/profile' }); // hazard: shared-tmp-path/fixedName
  try {
    const page = await browser.newPage();
    await page.goto(event.url);
    return await page.title();
  } finally {
    await browser.close();
  }
};
