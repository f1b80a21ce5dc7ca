import { enterAs, expect, productCount, test } from './portal';

test.describe('Explore', () => {
  test('narrows while typing and by facets, and the address brings the same view to somebody else', async ({
    page,
    browser,
  }) => {
    await enterAs(page, 'Inès Moreau');
    // The portal is there with the first products; the others come within seconds.
    let all = 0;
    await expect(async () => {
      await page.goto('/data-mesh');
      all = await productCount(page);
      expect(all).toBeGreaterThanOrEqual(30);
    }).toPass();

    await page.getByRole('searchbox').first().fill('sales');
    await expect.poll(() => productCount(page)).toBeLessThan(all);
    await expect(page.getByRole('link', { name: 'Sales Flash' })).toBeVisible();
    const found = await productCount(page);

    await page
      .getByRole('group', { name: 'Type' })
      .last()
      .getByText('consumer-aligned')
      .click();
    await expect.poll(() => productCount(page)).toBeLessThan(found);
    const narrowed = await productCount(page);
    expect(page.url()).toContain('q=sales');
    expect(page.url()).toContain('type=consumer-aligned');

    const other = await (await browser.newContext()).newPage();
    await enterAs(other, 'Inès Moreau', page.url());
    await expect.poll(() => productCount(other)).toBe(narrowed);
    await expect(other.getByRole('searchbox').first()).toHaveValue('sales');
  });

  test('says what to do when nothing is found', async ({ page }) => {
    await enterAs(page, 'Inès Moreau', '/data-mesh/explore?q=zzzznothing');
    await expect(
      page.getByText('No data product matches').first(),
    ).toBeVisible();
  });

  test('counts a domain with its sub-domains', async ({ page }) => {
    await enterAs(
      page,
      'Inès Moreau',
      '/data-mesh/explore?domain=domain:default/sales',
    );
    const sales = await productCount(page);
    await page.goto('/data-mesh/explore?domain=domain:default/stores');
    await expect.poll(() => productCount(page)).toBeLessThan(sales);
  });
});
