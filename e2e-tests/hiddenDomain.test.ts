import { enterAs, expect, productCount, test } from './portal';

const STAFF_PRODUCT = '/catalog/default/dataproduct/payroll-summary';
const ITS_CONSUMER = '/catalog/default/dataproduct/store-profit-and-loss';

test.describe('the people domain', () => {
  test('is absent for an engineer: from rows, facets, counts and graph', async ({
    page,
  }) => {
    await enterAs(page, 'Inès Moreau');
    const hers = await productCount(page);
    await page
      .getByRole('button', { name: /^Show \d+ more/ })
      .first()
      .click();
    await expect(
      page.getByRole('checkbox', { name: /^Merchandising/ }),
    ).toBeAttached();
    await expect(page.getByRole('checkbox', { name: /^People/ })).toHaveCount(
      0,
    );

    await page.getByRole('searchbox').first().fill('payroll');
    // Only the answer to what was typed says something, not the list of before.
    await expect.poll(() => productCount(page)).toBeLessThan(hers);
    await expect(page.getByText('Payroll Summary')).toHaveCount(0);

    await page.goto(ITS_CONSUMER);
    await expect(page.getByText('Daily Sales').first()).toBeVisible();
    await expect(page.getByText('Payroll Summary')).toHaveCount(0);

    await page.goto('/data-mesh');
    expect(await productCount(page)).toBe(hers);
  });

  test('is there for somebody of people analytics', async ({
    page,
    browser,
  }) => {
    const engineer = await (await browser.newContext()).newPage();
    await enterAs(engineer, 'Inès Moreau');
    const hidden = await productCount(engineer);

    await enterAs(page, 'Helen Brandt');
    await expect.poll(() => productCount(page)).toBeGreaterThan(hidden);

    await page.goto(ITS_CONSUMER);
    await expect(page.getByText('Payroll Summary').first()).toBeVisible();
    await page.goto(STAFF_PRODUCT);
    await expect(page.getByRole('heading', { name: 'Purpose' })).toBeVisible();
  });
});
