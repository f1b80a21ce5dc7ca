import type {
  CheckRow,
  QualitySign,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, within } from '@testing-library/react';
import { FakeDataMeshApi } from '../../__testUtils__/FakeDataMeshApi';
import { orders, ordersEntity } from '../../__testUtils__/orders';
import { showCard } from '../../__testUtils__/showCard';
import { ProductPortsCard, ProductQualityCard } from '.';

function check(id: string, rest: Partial<CheckRow>): CheckRow {
  return {
    id,
    contract: {
      ref: 'datacontract:default/orders-v2',
      title: 'Orders contract',
      exists: true,
    },
    origin: 'rule',
    kind: 'sql',
    name: `check ${id}`,
    executable: true,
    status: 'pass',
    recent: [],
    tools: ['data-mesh'],
    ...rest,
  };
}

const sign: QualitySign = {
  status: 'pass',
  passed: 8,
  warned: 0,
  failed: 0,
  errors: 0,
  total: 8,
};

const withSign = (quality: QualitySign | undefined) => ({
  ...orders,
  quality,
});

describe('Data quality in the overview of a product', () => {
  it('names what does not hold, each leading to its history, and no more than five', async () => {
    const api = new FakeDataMeshApi({
      products: [
        withSign({ ...sign, status: 'fail', passed: 1, failed: 6, errors: 1 }),
      ],
      checks: [
        check('7', {
          name: 'order total is positive',
          status: 'fail',
          object: 'orders',
          property: 'total',
          reason: '12 of 900 rows are negative',
          since: '2026-01-05T10:00:00Z',
        }),
        check('8', { name: 'orders are fresh', status: 'error' }),
        check('9', { name: 'this one holds' }),
        ...['a', 'b', 'c', 'd', 'e'].map(id => check(id, { status: 'fail' })),
      ],
    });
    showCard(api, ordersEntity, <ProductQualityCard />);

    const lines = within(
      await screen.findByRole('list', { name: 'What does not hold' }),
    ).getAllByRole('listitem');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toHaveTextContent(
      /^Failsorder total is positive · orders\.total12 of 900 rows are negative · since .*2026/,
    );
    expect(
      screen.getByRole('link', { name: 'order total is positive' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/quality?check=7',
    );
    expect(lines[1]).toHaveTextContent('Not checkedorders are fresh');
    expect(lines[5]).toHaveTextContent('2 more');
    expect(screen.queryByText('this one holds')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: '6 fail' })).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/quality',
    );
  });

  it.each([
    [sign, 'Nothing that was checked fails.'],
    [
      { ...sign, status: 'not-measured' as const, passed: 0 },
      'Nobody has measured yet whether the data keeps its contracts.',
    ],
    [undefined, 'The contracts demand nothing that can be checked.'],
  ])('says %j in a sentence and asks for no checks', async (quality, words) => {
    const api = new FakeDataMeshApi({ products: [withSign(quality)] });
    showCard(api, ordersEntity, <ProductQualityCard />);
    expect(await screen.findByText(words)).toBeVisible();
    expect(api.asked.map(({ method }) => method)).toEqual(['getProduct']);
  });

  it('stands at each output port that is under a contract', async () => {
    const [port, ...rest] = orders.outputPorts;
    const api = new FakeDataMeshApi({
      products: [
        {
          ...orders,
          outputPorts: [
            { ...port, contract: { ...port.contract!, quality: sign } },
            ...rest,
          ],
        },
      ],
    });
    showCard(api, ordersEntity, <ProductPortsCard />);
    expect(
      await screen.findByRole('link', { name: '8 of 8 hold' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/datacontract/orders-v2/quality',
    );
    expect(screen.getAllByText('Data quality')).toHaveLength(1);
  });
});
