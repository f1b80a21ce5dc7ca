import { Page } from '@playwright/test';
import { enterAs, expect, test } from './portal';

const quality = '/catalog/default/dataproduct/web-orders/quality';

const summary = (page: Page) =>
  page.getByRole('heading', { name: 'How the data keeps its word' });

test.describe('data quality', () => {
  test('leads from a sign in Explore to the checks that fail and to the history of one', async ({
    page,
  }) => {
    await enterAs(page, 'Inès Moreau');
    await page
      .getByRole('link', { name: /^\d+ fails?$/ })
      .first()
      .click();
    await expect(summary(page)).toBeVisible();

    await page.getByRole('button', { name: /Status/ }).click();
    await page.getByRole('option', { name: 'Failed' }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/status=fail/);
    const checks = page.getByRole('table', { name: 'Checks' });
    await expect(checks.getByText('Failed').first()).toBeVisible();
    await expect(checks.getByText('Passed', { exact: true })).toHaveCount(0);

    await checks.locator('tbody').getByRole('link').first().click();
    const check = page.getByRole('dialog');
    await expect(check.getByRole('heading', { name: 'History' })).toBeVisible();
    await expect(
      check.getByRole('heading', { name: 'Where results come from' }),
    ).toBeVisible();
    // The address alone brings somebody else to the same place.
    await expect(page).toHaveURL(/check=\d+/);
  });

  test('shows the owner what was asked of the server, and runs the checks now', async ({
    page,
  }) => {
    test.slow();
    await enterAs(page, 'Inès Moreau', `${quality}?tool=data-mesh`);
    const checks = page.getByRole('table', { name: 'Checks' });
    await checks.locator('tbody').getByRole('link').first().click();
    const check = page.getByRole('dialog');
    await expect(check.getByText(/\bSELECT\b/i).first()).toBeVisible();
    await check.getByRole('button', { name: 'Close' }).last().click();
    await expect(check).toHaveCount(0);

    await page
      .getByRole('button', {
        name: 'Run the checks of Web orders and lines now',
      })
      .click();
    await expect(
      page.getByText('The run of Web orders and lines is over.'),
    ).toBeVisible({ timeout: 90_000 });
    await page.getByRole('radio', { name: 'Runs' }).click();
    await expect(page.getByText(/Asked for by a person/).first()).toBeVisible();
  });

  test('lets others look but not run', async ({ page }) => {
    await enterAs(page, 'Helen Brandt', quality);
    await expect(summary(page)).toBeVisible();
    await expect(
      page.getByRole('table', { name: 'Checks' }).getByRole('row').nth(1),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^Run the checks of/ }),
    ).toHaveCount(0);
  });

  test('shows the platform team servers, runs and results without a contract', async ({
    page,
  }) => {
    await enterAs(page, 'Amara Okafor');
    await page.getByRole('tab', { name: 'Quality operations' }).click();
    const warehouse = page.getByRole('article').filter({
      has: page.getByRole('heading', { name: 'warehouse', exact: true }),
    });
    await expect(warehouse.getByText('Up', { exact: true })).toBeVisible();

    await page.getByRole('radio', { name: /^Queue/ }).click();
    await page.getByRole('radio', { name: 'All', exact: true }).click();
    await expect(
      page.getByRole('table', { name: 'All' }).getByRole('row').nth(1),
    ).toBeVisible();

    await page.getByRole('radio', { name: 'Unmatched results' }).click();
    await expect(page).toHaveURL(/section=unmatched/);
    await expect(page.getByText('What to do:').first()).toBeVisible();
  });

  test('does not offer that page to others', async ({ page }) => {
    await enterAs(page, 'Inès Moreau');
    await expect(page.getByRole('tab', { name: 'Explore' })).toBeVisible();
    await expect(
      page.getByRole('tab', { name: 'Quality operations' }),
    ).toHaveCount(0);
  });
});
