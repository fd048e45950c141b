// The temporary folder itself as the browser's profile is a fixed name too.
const puppeteer = require('puppeteer');

exports.handler = async (event) => {
  const browser = await puppeteer.launch({ headless: true, userDataDir: '/tmp' }); // hazard: shared-tmp-path/fixedName
  try {
    const page = await browser.newPage();
    await page.goto(event.url);
    return (await page.screenshot()).toString('base64');
  } finally {
    await browser.close();
  }
};
