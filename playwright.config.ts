import { defineConfig, devices } from '@playwright/test';

// On CI the pages are those that were built before; else they follow the sources.
const portal = process.env.CI
  ? 'http://localhost:7007'
  : 'http://localhost:3000';

/** The portal's main journeys, in the Chromium that the machine has, on the portal that `npm start` brings up. */
export default defineConfig({
  testDir: './e2e-tests',
  // A journey loads a handful of pages, each of them some seconds on a small machine that also runs the portal.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may be late once; a fault is late each time.
  retries: process.env.CI ? 2 : 0,
  workers: 1,
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report' }],
  ],
  outputDir: 'e2e-test-results',
  webServer: {
    command: `node scripts/run.mjs start --late web-orders=40${
      process.env.CI ? ' --built' : ''
    }`,
    // The page answers before the company's products are there: a portal that is started here is waited for by its word.
    ...(process.env.CI
      ? { wait: { stdout: /The data mesh portal is at/ } }
      : { url: portal }),
    reuseExistingServer: !process.env.CI,
    // Looking back over two months keeps a small machine busy for a quarter of an hour; the journeys need a few days.
    env: {
      ...definedIn(process.env),
      APP_CONFIG_dataMesh_quality_servers: JSON.stringify({
        warehouse: { backfill: { days: 3 } },
        'warehouse-files': { backfill: { days: 3 } },
      }),
    },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: portal,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
