// What a person sees in the portal, looked at with Chromium.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser's program; fetched with apt where that is possible. */
export function findChromium() {
  const find = () => PLACES.find(place => place && existsSync(place));
  const present = find();
  if (present) return present;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'Chromium is missing: install it (Debian: apt-get install chromium) or name its program in the variable CHROMIUM',
    );
  }
  console.log('   Chromium is missing; apt-get installs it …');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = find();
  if (!installed) throw new Error('apt-get did not bring a Chromium');
  return installed;
}

/** Opens an address as guest. The new template asks each time, the legacy one signs in by itself. */
async function openAsGuest(page, url) {
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  const enter = page.getByRole('button', { name: 'Enter', exact: true });
  const menu = page.getByRole('link', { name: 'Settings' });
  await enter.or(menu).first().waitFor({ timeout: 60_000 });
  if (await enter.isVisible()) await enter.click();
}

/** Waits until the product is there; the first read of the catalog and the first sync take their time. */
async function findProduct(page, url, title, patience) {
  const until = Date.now() + patience;
  for (;;) {
    await openAsGuest(page, url);
    const link = page.getByRole('link', { name: title, exact: true }).first();
    try {
      await link.waitFor({ timeout: 15_000 });
      return link;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

/** Waits until the product's page says how its data was found; the first run begins some time after the start. */
async function findVerdict(page, words, patience) {
  const until = Date.now() + patience;
  const card = page.getByRole('list', { name: 'What does not hold' });
  for (;;) {
    try {
      await page
        .getByRole('link', { name: words, exact: true })
        .first()
        .waitFor({ timeout: 10_000 });
      await card.getByRole('link').first().waitFor({ timeout: 10_000 });
      return await card.getByRole('listitem').first().innerText();
    } catch (error) {
      if (Date.now() > until) throw error;
      await page.reload({ waitUntil: 'domcontentloaded' });
    }
  }
}

/**
 * Opens the portal and goes where a person would: the Data mesh page, a product, its contract. Each of `products` has a
 * `title`, the title of its `contract`, the name of a `field` in it and, where its data is checked, what its sign for
 * `quality` says. Throws with a screenshot in `folder` otherwise.
 */
export async function lookAround({ app, products, folder, say }) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
  });
  const errors = [];
  page.on('pageerror', error => errors.push(error.message));
  try {
    await openAsGuest(page, app);
    await page
      .getByRole('link', { name: 'Data mesh' })
      .first()
      .waitFor({ timeout: 30_000 });
    say('"Data mesh" stands in the menu');
    for (const { title, contract, field, quality } of products) {
      const link = await findProduct(page, `${app}/data-mesh`, title, 90_000);
      say(`"${title}" is on the Data mesh page`);
      await link.click();
      await page
        .getByRole('heading', { name: title })
        .first()
        .waitFor({ timeout: 30_000 });
      await page.getByText(contract).first().waitFor({ timeout: 30_000 });
      say(`its page opens and names the contract "${contract}"`);
      if (quality) {
        const found = await findVerdict(page, quality, 120_000);
        say(`its data was checked: ${found.replace(/\s+/g, ' ')}`);
      }
      // The header of the new system has links where the legacy one has tabs.
      const tab = { name: 'Contract', exact: true };
      await page
        .getByRole('tab', tab)
        .or(page.getByRole('link', tab))
        .first()
        .click();
      await page
        .getByText(field, { exact: true })
        .first()
        .waitFor({ timeout: 30_000 });
      say(`the contract's schema shows the field "${field}"`);
    }
    if (errors.length) {
      throw new Error(
        `the pages work, but threw errors:\n${errors.join('\n')}`,
      );
    }
  } catch (error) {
    const picture = `${folder}/failure.png`;
    await page.screenshot({ path: picture, fullPage: true }).catch(() => {});
    throw new Error(
      `${error.message}\nAt ${page.url()}; a picture of it: ${picture}${
        errors.length ? `\nErrors on the page:\n${errors.join('\n')}` : ''
      }`,
    );
  } finally {
    await browser.close();
  }
}
