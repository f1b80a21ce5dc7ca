import { enterAs, expect, test } from './portal';

test.describe('a product', () => {
  test('leads from Explore to its purpose, its people, its contract and the field one looks for', async ({
    page,
  }) => {
    await enterAs(page, 'Inès Moreau', '/data-mesh/explore?q=stock%20levels');
    await page.getByRole('link', { name: 'Stock Levels' }).click();

    await expect(page.getByRole('heading', { name: 'Purpose' })).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'Whom to ask' }),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Supply Chain Planning' }).first(),
    ).toBeVisible();
    // Upstream and downstream products come from the ports.
    await expect(
      page.getByRole('link', { name: 'Products Catalogue' }).first(),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Replenishment Proposals' }).first(),
    ).toBeVisible();

    await page
      .getByRole('tab', { name: 'Contract' })
      .or(page.getByRole('link', { name: 'Contract', exact: true }))
      .first()
      .click();
    await page.getByRole('searchbox').last().fill('on_hand');
    await expect(page.getByText('on_hand').first()).toBeVisible();
  });

  test('shows the earlier versions of its contract', async ({ page }) => {
    await enterAs(
      page,
      'Tomasz Zieliński',
      '/catalog/default/datacontract/stock-levels/contract?section=versions',
    );
    await expect(page.getByText('2.3.0').first()).toBeVisible();
    // Imported from a file that lies outside of what the catalog reads.
    await expect(page.getByText(/history/i).first()).toBeVisible();
  });

  test('keeps a schema of nearly a thousand fields fluid', async ({ page }) => {
    await enterAs(
      page,
      'Inès Moreau',
      '/catalog/default/datacontract/pos-erp-mirror/contract',
    );
    await expect(page.getByText(/9\d\d fields in 7\d tables/)).toBeVisible();
    // Only what is in sight is drawn.
    expect(await page.getByRole('treeitem').count()).toBeLessThan(120);
  });
});
