import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { FakeDataMeshApi } from '../../__testUtils__/FakeDataMeshApi';
import { HealthContent } from './HealthContent';

// A file of its own: the answers to permission questions are cached for as long as a module lives.
describe('Health, for somebody who may look but not sync', () => {
  it('has no button for it', async () => {
    const api = new FakeDataMeshApi({
      health: {
        products: 1,
        contracts: 1,
        contractVersions: 1,
        domains: 1,
        counts: [],
      },
    });
    renderInTestApp(<HealthContent />, {
      apis: [
        [dataMeshApiRef, api],
        mockApis.permission({ authorize: AuthorizeResult.DENY }),
      ],
    });
    await screen.findByText('Nothing is wrong');
    expect(
      screen.queryByRole('button', { name: 'Sync now' }),
    ).not.toBeInTheDocument();
  });
});
