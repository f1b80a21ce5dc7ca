import type {
  TemplateApi,
  TemplateReport,
  TemplateUse,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { templateApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TemplatesContent } from './TemplatesContent';

const changes = [{ version: '1.1.0', text: 'Checks of every change.' }];
const label = (kind: string, name: string) => ({
  ref: `${kind}:default/${name}`,
  title: name,
  exists: true,
});
const templateUse = (
  name: string,
  rest: Partial<TemplateUse> = {},
): TemplateUse => ({
  template: label('template', name),
  version: '1.1.0',
  changes,
  runs: { started: 0, completed: 0, failed: 0, cancelled: 0, underWay: 0 },
  made: 0,
  outdated: 0,
  versions: [],
  ...rest,
});
const report: TemplateReport = {
  templates: [
    templateUse('new-product', {
      runs: {
        started: 5,
        completed: 3,
        failed: 1,
        cancelled: 1,
        underWay: 0,
        successRate: 0.75,
        medianSeconds: 12,
      },
      made: 3,
      outdated: 1,
    }),
    templateUse('retire'),
  ],
  totals: { started: 5, successRate: 0.75, made: 3, outdated: 1 },
  runs: { read: 5, complete: true },
  firstProduct: { people: 3, reached: 2, medianSeconds: 200 },
};

function show(api: Partial<TemplateApi>) {
  renderInTestApp(<TemplatesContent />, {
    apis: [[templateApiRef, api as TemplateApi]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('the page of templates', () => {
  it('says how templates fare, and leads to what was made from an older version with what changed since', async () => {
    show({
      reportTemplates: async () => report,
      listOutdated: async () => ({
        totalItems: 1,
        items: [
          {
            entity: label('dataproduct', 'orders'),
            version: '1.0.0',
            changes,
          },
        ],
      }),
    });
    const figures = await screen.findByRole('region', {
      name: 'All templates together',
    });
    expect(figures).toHaveTextContent('75%');
    expect(figures).toHaveTextContent('3 min 20 sec');
    expect(figures).toHaveTextContent('2 of 3 who tried have one');
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent('75% of 4');
    expect(first).toHaveTextContent('1 failed · 1 cancelled');
    expect(second).toHaveTextContent('Never');

    await userEvent.click(within(first).getByText('1 to look at'));
    const [, row] = await screen.findAllByRole('row');
    expect(row).toHaveTextContent('orders');
    expect(row).toHaveTextContent('1.0.0');
    expect(row).toHaveTextContent('1.1.0 Checks of every change.');
  });

  it('takes a part of the runs for a part, and none for none', async () => {
    show({
      reportTemplates: async () => ({
        templates: [templateUse('retire')],
        totals: { started: 0, made: 0, outdated: 0 },
        runs: { read: 0, complete: false, problem: 'unavailable' },
      }),
    });
    expect(
      await screen.findByText(/The scaffolder could not be asked/),
    ).toBeVisible();
    expect(screen.queryByText('Never')).not.toBeInTheDocument();
  });

  it('tells how templates get here where there are none', async () => {
    show({
      reportTemplates: async () => ({
        templates: [],
        totals: { started: 0, made: 0, outdated: 0 },
        runs: { read: 0, complete: true },
      }),
    });
    expect(
      await screen.findByText(/annotation data-mesh\/template-version/),
    ).toBeVisible();
  });
});
