import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Page } from '@playwright/test';
import { enterAs, expect, test } from './portal';

const levels = '/data-mesh/service-levels';

const root = join(__dirname, '..');

/** Which loads of the example data are late, where some are. */
const lateLoads = join(root, 'var/warehouse.late.json');

/** Has the feeder bring what was made late. */
async function comesNow(dataset: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [
      '--require',
      join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      join(root, 'examples/warehouse/src/cli.ts'),
      'late',
      '--late',
      `${dataset}=0`,
    ],
    { cwd: root },
  );
}

/** What the service says, as the person who is signed in. */
async function ask<T>(page: Page, path: string): Promise<T> {
  const response = page.waitForResponse(
    answer => answer.url().includes(path) && answer.ok(),
  );
  await page.reload();
  return (await response).json();
}

const table = (page: Page, name: string) => page.getByRole('table', { name });

test.describe('service levels', () => {
  test('lead from a sign in Explore to the tab, to a slice, and to what counts', async ({
    page,
  }) => {
    await enterAs(
      page,
      'Inès Moreau',
      '/data-mesh/explore?q=purchase%20orders',
    );
    await page
      .getByRole('link', { name: /^(\d+ )?[Pp]romises? / })
      .first()
      .click();
    await expect(
      page.getByRole('heading', { name: 'What is promised' }),
    ).toBeVisible();

    const tile = page
      .getByRole('listitem')
      .filter({ hasText: /New data is there by/ })
      .first();
    await expect(
      tile.getByText(/bad .* left|may be bad|too many/),
    ).toBeVisible();
    const strip = tile.getByRole('listbox');
    await expect(strip).toHaveAttribute('aria-label', /^Last \d+ /);
    await strip.focus();
    await page.keyboard.press('Home');
    const first = tile.getByRole('option', { selected: true });
    const said = await first.getAttribute('aria-label');
    expect(said).toMatch(/20\d\d/);
    // What is pointed at is said below the strip, too.
    await expect(tile.getByText(said!, { exact: true })).toBeVisible();

    await tile.getByRole('button', { name: /^Details/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByRole('heading', { name: 'What counts, and who says so' }),
    ).toBeVisible();
    await dialog.getByText('As a table').click();
    await expect(
      dialog.getByRole('table', { name: 'Slices of the window' }),
    ).toBeVisible();
    // The address alone brings somebody else to the same place.
    await expect(page).toHaveURL(/objective=\d+/);
  });

  test('open an incident for a late load, let those who answer take it and others follow it, and resolve it when the data comes', async ({
    page,
    browser,
  }) => {
    // A portal that somebody started by hand may have none; the one of CI always has it.
    test.skip(
      !process.env.CI && !existsSync(lateLoads),
      'The portal was started without a late load: npm start -- --late web-orders=40',
    );
    await enterAs(page, 'Inès Moreau', `${levels}?view=incidents&state=all`);
    const incident = table(page, 'Incidents')
      .getByRole('link', { name: /^Web Orders: / })
      .first();
    await expect(incident).toBeVisible();
    await incident.click();
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByRole('heading', { name: 'Timeline' }),
    ).toBeVisible();
    const why = `Looked at it at ${new Date().toISOString()}`;
    await dialog.getByLabel('Why (optional)').fill(why);
    // It may have been taken before, or be over.
    await dialog
      .getByRole('button', { name: /^(Take it|Add note)$/ })
      .first()
      .click();
    await expect(dialog.getByText(why)).toBeVisible();
    await expect(
      dialog.getByText(/^(Taken|Note) by Inès Moreau/).last(),
    ).toBeVisible();

    const other = await (await browser.newContext()).newPage();
    const { pathname, search } = new URL(page.url());
    await enterAs(other, 'Amara Okafor', pathname + search);
    const seen = other.getByRole('dialog');
    await expect(seen.getByText(why)).toBeVisible();
    const follow = seen.getByRole('button', {
      name: /^(Follow|Stop following)$/,
    });
    const before = await follow.innerText();
    await follow.click();
    await expect(follow).not.toHaveText(before);
    await other.close();

    // The load comes, somebody has it checked, and nobody has to close the incident.
    await comesNow('web-orders');
    await expect(async () => {
      await page.goto('/catalog/default/dataproduct/web-orders/quality');
      await page
        .getByRole('button', {
          name: 'Run the checks of Web orders and lines now',
        })
        .click();
      await expect(
        page.getByText('The run of Web orders and lines is over.'),
      ).toBeVisible();
      await page.goto(pathname + search);
      await expect(
        page
          .getByRole('dialog')
          .getByText(/^Resolved/)
          .first(),
      ).toBeVisible({ timeout: 15_000 });
    }).toPass();
  });

  test('show a domain owner the board, on the domain’s page and across the mesh', async ({
    page,
  }) => {
    await enterAs(
      page,
      'Tomasz Zieliński',
      '/catalog/default/domain/supply-chain/service-levels',
    );
    await expect(
      page.getByRole('heading', { name: 'At a glance' }),
    ).toBeVisible();
    const products = table(page, 'Products, those that need someone first');
    await expect(
      products.getByRole('link', { name: 'Stock Levels', exact: true }),
    ).toBeVisible();
    // Of a sub-domain.
    await expect(
      products.getByRole('link', { name: 'Delivery Tracking', exact: true }),
    ).toBeVisible();
    await expect(table(page, 'The last quarters')).toBeVisible();
    await expect(products.getByText('Web Orders')).toHaveCount(0);

    await page.goto(levels);
    const all = await ask<{ products: { total: number } }>(
      page,
      '/v1/service-levels/board',
    );
    await expect(
      page.getByText(`${all.products.total} products`, { exact: true }),
    ).toBeVisible();
  });

  test('are summed up in a scorecard that is read, taken along as CSV, and compared', async ({
    page,
  }) => {
    await enterAs(
      page,
      'Tomasz Zieliński',
      `${levels}?view=scorecard&of=domain:default/supply-chain`,
    );
    await expect(
      page.getByRole('heading', { name: /^Supply Chain · / }),
    ).toBeVisible();
    await expect(page.getByText(/is not over yet\.$/)).toBeVisible();
    const lines = await table(page, 'Promises').locator('tbody tr').count();
    expect(lines).toBeGreaterThan(5);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^supply-chain-\d{4}-\d\d\.csv$/);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.trim().split('\n').length).toBeGreaterThan(lines);

    await page.getByRole('button', { name: /Over a/ }).click();
    await page.getByRole('option', { name: 'Quarter' }).click();
    await expect(
      page.getByRole('heading', { name: /^Supply Chain · Q[1-4] \d{4}$/ }),
    ).toBeVisible();
    await expect(page).toHaveURL(/period=\d{4}-Q[1-4]/);
  });

  test('are hidden with the products that a person may not see', async ({
    page,
  }) => {
    await enterAs(page, 'Inès Moreau', `${levels}?view=promises&q=payroll`);
    await expect(page.getByText('No promise matches')).toBeVisible();
  });
});
