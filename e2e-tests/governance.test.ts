import { Page } from '@playwright/test';
import { enterAs, expect, Person, test } from './portal';

const board = '/data-mesh/domains?domain=domain:default/supply-chain';
const broken =
  '/data-mesh/governance?view=violations&domain=domain:default/supply-chain';

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
    await expect(violations.getByRole('link').first()).toBeVisible();
    await page.goto(`${broken}&state=all`);
    await violations
      .locator('tbody tr')
      .filter({ hasText: 'How classified data is handled' })
      .getByRole('link')
      .first()
      .click();
    const rule = page.getByRole('dialog');
    const title = await rule.getByRole('heading').first().innerText();
    const ask = rule.getByRole('button', { name: 'Ask for a waiver' });
    const isAskedFor = rule.getByText('A waiver is asked for.');
    const isWaived = rule.getByText(/^Waived until/);
    // An earlier try may have come as far as that.
    await expect(ask.or(isAskedFor).or(isWaived).first()).toBeVisible();
    if (await ask.isVisible()) {
      await ask.click();
      await rule.getByLabel('Reason').fill('It cannot be said before the move');
      await rule.getByRole('button', { name: 'Ask for it' }).click();
      await expect(isAskedFor).toBeVisible();
    }

    // Who asks does not decide: those who own the rule do.
    if (await isAskedFor.isVisible()) {
      const guild = await other(
        page,
        'Magnus Eriksen',
        '/data-mesh/governance?view=waivers&waiver=requested',
      );
      await guild
        .getByRole('button', { name: `Approve: ${title}` })
        .first()
        .click();
      await guild.getByLabel('Comment (optional)').fill('Until the move.');
      await guild.getByRole('button', { name: 'Approve', exact: true }).click();
      await expect(
        guild.getByRole('button', { name: `Approve: ${title}` }),
      ).toHaveCount(0);
    }

    // It shows as waived among the violations.
    await page.goto(`${broken}&state=waived`);
    await expect(violations.getByText(title).first()).toBeVisible();
    await expect(violations.getByText(/^Waived until/).first()).toBeVisible();
  });
});
