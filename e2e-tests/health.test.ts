import { enterAs, expect, test } from './portal';

test.describe('the health page', () => {
  test('shows the platform team what leads nowhere, with what to do', async ({
    page,
  }) => {
    await enterAs(page, 'Amara Okafor');
    await page.getByRole('tab', { name: 'Health' }).click();

    await expect(page.getByText(/payment-services/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /sync now/i })).toBeEnabled();
  });

  test('is not offered to others', async ({ page }) => {
    await enterAs(page, 'Inès Moreau');
    await expect(page.getByRole('tab', { name: 'Explore' })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Health' })).toHaveCount(0);
  });
});
