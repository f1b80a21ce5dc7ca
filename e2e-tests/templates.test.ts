import { enterAs, expect, Page, test } from './portal';

/** Types into one of Backstage's pickers and takes what it then offers of that name, not what it offered before. */
async function pick(page: Page, label: RegExp, text: string) {
  const box = page.getByLabel(label).first();
  await box.click();
  await box.fill(text);
  await page.getByRole('option').filter({ hasText: text }).first().click();
}

test.describe.serial('a template', () => {
  const stamp = Date.now().toString(36);
  const id = `shelf-gaps-${stamp}`;
  const name = `Shelf gaps ${stamp}`;

  test('makes a data product once what blocks it is answered, and the catalog finds it by itself', async ({
    page,
  }) => {
    await enterAs(
      page,
      'Tomasz Zieliński',
      '/create/templates/default/new-data-product',
    );
    const next = page.getByRole('button', { name: /^(Next|Review)$/ });

    await page.getByLabel(/^Id/).first().fill(id);
    await page.getByLabel(/^Name/).first().fill(name);
    await pick(page, /^Domain/, 'Supply chain');
    await pick(page, /^Owner/, 'Store');
    await next.click();

    await page.getByLabel(/^Table of the first/).fill('shelf_gap');
    await page.getByLabel('Name').first().fill('gap_id');
    await page.getByLabel('Type').first().fill('VARCHAR(20)');
    await next.click();

    // Supply chain tightens what the guild only warns of.
    await expect(page.getByText('would block it')).toContainText(/^\d/);
    await page.getByLabel(/^Purpose/).fill('Where shelves are empty');
    await page.getByLabel(/^Support channel/).fill('#shelves');
    await page
      .getByLabel(/^Address of the support/)
      .fill('https://chat.example/shelves');
    await expect(page.getByText(/^Nothing would block it/)).toBeVisible();
    await next.click();

    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const open = page.getByRole('link', { name: 'Open in the catalog' });
    await expect(open).toBeVisible({ timeout: 30_000 });

    // Explore lists it once the catalog has read the repository.
    const path = (await open.getAttribute('href')) ?? '';
    expect(path).toContain(id);
    const product = page.getByRole('link', { name, exact: true }).first();
    await expect(async () => {
      await page.goto(`/data-mesh/explore?q=${encodeURIComponent(name)}`);
      await expect(product).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 90_000 });
    await product.click();
    await page.waitForURL(url => url.pathname.startsWith(path));
    await expect(page.getByRole('heading', { name }).first()).toBeVisible();
  });

  test('says how the product ends, and its page says it', async ({ page }) => {
    await enterAs(
      page,
      'Tomasz Zieliński',
      '/create/templates/default/retire-product',
    );
    await pick(page, /^Data product/, name);
    await page.getByLabel(/^Last day/).fill('2030-01-31');
    await page.getByLabel(/^Why/).fill('Shelves count themselves now');
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const open = page.getByRole('link', { name: 'Open the product' });
    await expect(open).toBeVisible({ timeout: 30_000 });

    // Once the catalog has read the repository again.
    const path = (await open.getAttribute('href')) ?? '';
    expect(path).toContain(id);
    await expect(async () => {
      await page.goto(path);
      await expect(page.getByText('Shelves count themselves now')).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 90_000 });
  });
});
