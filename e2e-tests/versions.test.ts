import { enterAs, expect, test } from './portal';

const CONTRACT =
  '/catalog/default/datacontract/till-receipts/contract?section=versions';

test.describe('the versions of a contract', () => {
  test('lead from a breaking change that its number hides to the line in the text, and a shared address leads there too', async ({
    page,
    browser,
  }) => {
    await enterAs(page, 'Inès Moreau', CONTRACT);
    const version = page.getByRole('article', { name: '4.2.0' });
    await expect(version.getByText('Breaking', { exact: true })).toBeVisible();
    await expect(
      version.getByText(/Declares 4\.2\.0, should be 5\.0\.0/),
    ).toBeVisible();

    await version.getByRole('link', { name: /What changed/ }).click();
    const breaking = page.getByRole('region', { name: 'Breaking' });
    await expect(breaking.getByRole('listitem').first()).toBeVisible();
    const text = page.getByRole('region', {
      name: 'Differences of the two texts',
    });
    await expect(text.getByText(/version: '?4\.1\.0/)).toBeVisible();
    await expect(text.getByText(/version: '?4\.2\.0/)).toBeVisible();

    await breaking
      .getByRole('button', { name: /^Line \d+/ })
      .first()
      .click();
    await expect(text.locator('[data-pointed]')).toBeInViewport();
    await page.getByRole('radio', { name: /breaking/ }).click();
    await expect(page.getByRole('region', { name: 'Compatible' })).toHaveCount(
      0,
    );

    const other = await (await browser.newContext()).newPage();
    await enterAs(other, 'Inès Moreau', page.url());
    await expect(other.getByRole('region', { name: 'Breaking' })).toBeVisible();
    await expect(other.locator('[data-pointed]')).toBeInViewport();
    await expect(other.getByRole('region', { name: 'Compatible' })).toHaveCount(
      0,
    );
  });

  test('any two can be compared', async ({ page }) => {
    await enterAs(page, 'Inès Moreau', CONTRACT);
    await page.getByRole('link', { name: 'Compare versions' }).click();
    const text = page.getByRole('region', {
      name: 'Differences of the two texts',
    });
    await expect(text.getByText(/version: '?5\.0\.0/)).toBeVisible();

    await page.getByRole('button', { name: /Before/ }).click();
    await page.getByRole('option', { name: /^4\.1\.0/ }).click();
    await expect(text.getByText(/version: '?4\.1\.0/)).toBeVisible();
    await expect(text.getByText(/version: '?5\.1\.0/)).toBeVisible();
  });

  test('stand on the page of the product too', async ({ page }) => {
    await enterAs(
      page,
      'Inès Moreau',
      '/catalog/default/dataproduct/till-receipts/versions',
    );
    const version = page.getByRole('article', { name: '4.2.0' });
    await expect(version.getByText(/^Port /)).toBeVisible();
    await version.getByRole('link', { name: /What changed/ }).click();
    await expect(page.getByRole('region', { name: 'Breaking' })).toBeVisible();
  });
});
