import { contractPorts } from './contractPorts';

const contract = {
  ref: 'datacontract:default/orders',
  title: 'Orders',
  exists: true,
};

describe('contractPorts', () => {
  it('keeps versions of one port apart and leaves out ports without a contract', () => {
    expect(
      contractPorts([
        { name: 'orders', version: '1', contract },
        { name: 'orders', version: '2', contract },
        { name: 'files' },
        { name: 'orders', version: '2', contract },
      ]).map(({ key }) => key),
    ).toEqual(['orders@1', 'orders@2']);
  });
});
