import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComponentProps } from 'react';
import { FakeDataMeshApi } from '../../__testUtils__/FakeDataMeshApi';
import { orders } from '../../__testUtils__/orders';
import { EntityField } from './EntityField';
import { PortField } from './PortField';

const product = (name: string, title: string) => ({
  apiVersion: 'data-mesh/v1',
  kind: 'DataProduct',
  metadata: { namespace: 'default', name, title },
});
const many = [
  product('returns', 'Order returns'),
  ...Array.from({ length: 60 }, (_, n) => product(`a${n}`, `Product ${n}`)),
];

/** The rest of what a form gives to its fields does not matter to these. */
function field<P>(props: Partial<P>): P {
  return {
    schema: { title: 'Data product', type: 'string' },
    uiSchema: {},
    ...props,
  } as P;
}

beforeAll(() => {
  // The list looks whether its end is in sight, which jsdom cannot tell.
  globalThis.IntersectionObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
});

describe('a field of a template for an entity', () => {
  type Props = ComponentProps<typeof EntityField>;

  it('has the catalog look for what is typed, instead of loading all there is', async () => {
    const catalog = catalogApiMock({ entities: many });
    const ask = jest.spyOn(catalog, 'queryEntities');
    const onChange = jest.fn();
    renderInTestApp(<EntityField {...field<Props>({ onChange })} />, {
      apis: [[catalogApiRef, catalog]],
    });
    const box = await screen.findByRole('combobox', { name: /Data product/ });
    await userEvent.type(box, 'returns');
    await userEvent.click(
      await screen.findByRole('option', { name: /Order returns/ }),
    );
    expect(onChange).toHaveBeenLastCalledWith('dataproduct:default/returns');
    expect(ask).toHaveBeenCalledWith(
      expect.objectContaining({
        limit: 20,
        filter: { kind: 'DataProduct' },
        fullTextFilter: expect.objectContaining({
          term: expect.stringMatching(/^ret/),
        }),
      }),
    );
  });

  it('shows what was chosen by its title, and lets go of one of several', async () => {
    const onChange = jest.fn();
    renderInTestApp(
      <>
        <EntityField
          {...field<Props>({ formData: 'dataproduct:default/returns' })}
        />
        <EntityField
          {...field<Props>({
            formData: ['dataproduct:default/a1', 'dataproduct:default/a2'],
            schema: { title: 'Several', type: 'array' },
            onChange,
          })}
        />
      </>,
      { apis: [[catalogApiRef, catalogApiMock({ entities: many })]] },
    );
    await waitFor(() =>
      expect(
        screen.getByRole('combobox', { name: /Data product/ }),
      ).toHaveValue('Order returns'),
    );
    const [remove] = screen.getAllByRole('button', { name: /remove/i });
    await userEvent.click(remove);
    expect(onChange).toHaveBeenCalledWith(['dataproduct:default/a2']);
  });
});

describe('a field of a template for an output port', () => {
  type Props = ComponentProps<typeof PortField>;

  const [ordersPort] = orders.outputPorts;
  const port = (name: string, exists: boolean) => ({
    ...ordersPort,
    name,
    contract: {
      ...ordersPort.contract,
      ref: `datacontract:default/${name}`,
      title: `About ${name}`,
      exists,
    },
  });
  const api = new FakeDataMeshApi({
    products: [
      { ...orders, outputPorts: [port('daily', true), port('gone', false)] },
    ],
  });
  const show = (formData?: string) => {
    const onChange = jest.fn();
    renderInTestApp(
      <PortField
        {...field<Props>({
          onChange,
          formData,
          schema: { title: 'Port' },
          formContext: {
            formData: { product: 'dataproduct:default/orders' },
          },
        })}
      />,
      {
        apis: [
          [dataMeshApiRef, api],
          [catalogApiRef, catalogApiMock()],
        ],
      },
    );
    return onChange;
  };

  it('offers the ports of the chosen product, and gives the contract of one', async () => {
    const onChange = show();
    await userEvent.click(await screen.findByRole('button', { name: /Port/ }));
    expect(screen.getByRole('option', { name: /gone/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await userEvent.click(screen.getByRole('option', { name: /daily/ }));
    expect(onChange).toHaveBeenCalledWith('datacontract:default/daily');
  });

  it('forgets a port that was picked of another product, and keeps one of this', async () => {
    const onChange = show('datacontract:default/of-another');
    await waitFor(() => expect(onChange).toHaveBeenCalledWith(undefined));
    cleanup();
    const kept = show('datacontract:default/daily');
    await screen.findByRole('button', { name: /Port/ });
    expect(kept).not.toHaveBeenCalled();
  });
});
