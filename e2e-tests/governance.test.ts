import { Page } from '@playwright/test';
import { enterAs, expect, Person, test } from './portal';

const board = '/data-mesh/domains?domain=domain:default/supply-chain';

/** Whatever is signed in there is somebody else's session. */
async function other(page: Page, person: Person, path: string): Promise<Page> {
  const browser = page.context().browser()!;
  const opened = await (await browser.newContext()).newPage();
  await enterAs(opened, person, path);
  return opened;
}

test.describe('scorecards and policies', () => {
  test('lead a domain owner from the board to the reasons, and through a waiver that the guild decides', async ({
    page,
  }) => {
    // From all domains to the board of one's own, and to the product that is worst off.
    await enterAs(page, 'Tomasz Zieliński', '/data-mesh/domains');
    await page
      .getByRole('table', { name: 'Domains' })
      .getByRole('link', { name: 'Supply Chain', exact: true })
      .click();
    await expect(
      page.getByRole('heading', { name: 'Supply Chain' }),
    ).toBeVisible();
    await page
      .getByRole('table', { name: 'Products' })
      .locator('tbody')
      .getByRole('link')
      .first()
      .click();

    // Why it stands as it does, and what would raise it.
    await page.waitForURL(/\/scorecard/);
    await expect(page.getByText(/^Coverage$/).first()).toBeVisible();
    const steps = page
      .getByRole('listitem')
      .filter({ hasText: /raises? (it|the score) to/ });
    await steps.first().getByRole('button').first().click();
    const reasons = page.getByRole('dialog');
    await expect(
      reasons.getByRole('heading', { name: 'Facts seen' }),
    ).toBeVisible();
    await expect(page).toHaveURL(/rule=/);
    await reasons.getByRole('button', { name: 'Close' }).last().click();

    // What the domain's products break, and for one of it a waiver.
    await page.goto(board);
    await page.getByRole('link', { name: /^\d+$/ }).first().click();
    const violations = page.getByRole('table', { name: 'Violations' });
    await violations
      .locator('tbody tr')
      .filter({ hasText: 'How classified data is handled' })
      .getByRole('link')
      .first()
      .click();
    const rule = page.getByRole('dialog');
    const title = await rule.getByRole('heading').first().innerText();
    const tab = new URL(page.url());
    const ask = rule.getByRole('button', { name: 'Ask for a waiver' });
    const isAskedFor = rule.getByText('A waiver is asked for.');
    // An earlier try may have left it so.
    await expect(ask.or(isAskedFor)).toBeVisible();
    if (await ask.isVisible()) {
      await ask.click();
      await rule.getByLabel('Reason').fill('It cannot be said before the move');
      await rule.getByRole('button', { name: 'Ask for it' }).click();
    }
    await expect(isAskedFor).toBeVisible();

    // Who asks does not decide: those who own the rule do.
    const guild = await other(
      page,
      'Magnus Eriksen',
      '/data-mesh/governance?view=waivers&waiver=requested',
    );
    const request = guild
      .getByRole('table', { name: 'Waivers' })
      .locator('tbody tr')
      .filter({ hasText: title })
      .first();
    await request.getByRole('button', { name: /^Approve/ }).click();
    await request.getByLabel('Comment (optional)').fill('Until the move.');
    await request.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(
      guild.getByRole('button', { name: `Approve: ${title}` }),
    ).toHaveCount(0);

    // It shows as waived on the product's page and among the violations.
    await page.goto(tab.pathname + tab.search);
    await expect(
      page.getByRole('dialog').getByText('Waived').first(),
    ).toBeVisible();
    await page.goto(
      '/data-mesh/governance?view=violations&state=waived&domain=domain:default/supply-chain',
    );
    await expect(violations.getByText(title).first()).toBeVisible();

    // What was allowed can be taken back, and then counts again.
    await guild.goto('/data-mesh/governance?view=waivers&waiver=active');
    await request.getByRole('button', { name: /^Revoke/ }).click();
    await request.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(
      guild.getByRole('button', { name: `Revoke: ${title}` }),
    ).toHaveCount(0);
    await page.goto(tab.pathname + tab.search);
    await expect(ask).toBeVisible();
  });
});
