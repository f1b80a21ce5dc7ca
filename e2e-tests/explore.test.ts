import { enterAs, expect, productCount, test } from './portal';

test.describe('Explore', () => {
  test('narrows while typing and by facets, and the address brings the same view to somebody else', async ({
    page,
    browser,
  }) => {
    await enterAs(page, 'Inès Moreau');
    const all = await productCount(page);
    expect(all).toBeGreaterThanOrEqual(30);

    await page.getByRole('searchbox').first().fill('stock');
    await expect.poll(() => productCount(page)).toBeLessThan(all);
    await expect(page.getByRole('link', { name: 'Stock Levels' })).toBeVisible();
    const found = await productCount(page);

    await page.getByRole('checkbox', { name: /^consumer-aligned/ }).check({ force: true });
    await expect.poll(() => productCount(page)).toBeLessThan(found);
    const narrowed = await productCount(page);
    expect(page.url()).toContain('q=stock');
    expect(page.url()).toContain('type=consumer-aligned');

    const other = await (await browser.newContext()).newPage();
    await enterAs(other, 'Inès Moreau', page.url());
    await expect.poll(() => productCount(other)).toBe(narrowed);
    await expect(other.getByRole('searchbox').first()).toHaveValue('stock');
  });

  test('says what to do when nothing is found', async ({ page }) => {
    await enterAs(page, 'Inès Moreau', '/data-mesh?q=zzzznothing');
    await expect(page.getByText(/No data products? match/i).first()).toBeVisible();
  });

  test('counts a domain with its sub-domains', async ({ page }) => {
    await enterAs(page, 'Inès Moreau', '/data-mesh?domain=domain:default/sales');
    const sales = await productCount(page);
    await page.goto('/data-mesh?domain=domain:default/stores');
    await expect.poll(() => productCount(page)).toBeLessThan(sales);
  });
});
