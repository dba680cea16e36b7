/** The browser that the tests found starts, renders a page and lets its text be read. */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/browser';

describe('the browser for tests', () => {
  let browser: Browser | undefined;

  // The first run on a machine without a browser fetches one.
  beforeAll(async () => {
    browser = await chromium.launch(findBrowser());
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
  });

  it('renders a page and reads its text after its script has run', async () => {
    const page = await browser?.newPage();
    await page?.setContent('<p id="a">Tính</p><script>a.textContent += " 12 tháng"</script>');
    expect(await page?.locator('p').innerText()).toBe('Tính 12 tháng');
  });

  it('makes a picture of a page', async () => {
    const page = await browser?.newPage({ viewport: { width: 320, height: 200 } });
    await page?.setContent('<h1>KC</h1>');
    const picture = await page?.screenshot();
    expect(picture?.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('is not looked for elsewhere when KC_BROWSER names what is no program', () => {
    const before = process.env['KC_BROWSER'];
    process.env['KC_BROWSER'] = 'no-such-browser';
    try {
      expect(findBrowser).toThrow('KC_BROWSER=no-such-browser is not a program');
    } finally {
      if (before === undefined) delete process.env['KC_BROWSER'];
      else process.env['KC_BROWSER'] = before;
    }
  });
});
