import { expect, Page, test as base } from '@playwright/test';

/** People of the example company. */
export type Person =
  | 'Inès Moreau'
  | 'Tomasz Zieliński'
  | 'Amara Okafor'
  | 'Helen Brandt'
  | 'Magnus Eriksen';

// What Backstage's own pages print in development, and what a closing page leaves behind.
const NOT_OURS = [
  /findDOMNode is deprecated/,
  /WebSocket connection to .* failed/,
  /Failed to load resource: net::ERR_(ABORTED|FAILED)/,
];

/** A test that fails when a page throws or writes an error to the console, unless it is known to come from elsewhere. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => {
      const text = message.text();
      if (
        message.type() === 'error' &&
        !NOT_OURS.some(known => known.test(text))
      ) {
        errors.push(`${text} (${message.location().url})`);
      }
    });
    await use(page);
    expect(errors, 'errors in the browser').toEqual([]);
  },
});

/** Signs in and lands on `path`. */
export async function enterAs(page: Page, person: Person, path = '/data-mesh') {
  await page.goto(path);
  await page.getByRole('button', { name: `Enter as ${person}` }).click();
  await expect(
    page.getByRole('link', { name: 'Data mesh' }).first(),
  ).toBeVisible();
}

/** How many products Explore says there are; waits until it says so. */
export async function productCount(page: Page): Promise<number> {
  const status = page.getByText(/^\d+ data products?$/).first();
  await expect(status).toBeVisible();
  return Number.parseInt(await status.innerText(), 10);
}

export { expect };
