import { readDocuments } from '../read/readDocuments';
import { addOutputPort, retireProduct } from './changeProduct';
import { draftProduct } from './draftProduct';

function read(text: string | undefined) {
  const [reading] = readDocuments(text ?? '');
  if (reading?.type !== 'product') throw new Error(`no product: ${text}`);
  return reading;
}

const orders = draftProduct({
  id: 'orders',
  name: 'Orders',
  type: 'source-aligned',
  domain: 'online',
  owner: 'group:default/online-data',
  purpose: 'What was bought',
  support: { channel: '#orders', url: 'https://chat.example/orders' },
  outputPorts: [{ name: 'orders', type: 'tables', contractId: 'orders' }],
  template: { name: 'template:default/new-data-product', version: '1.2.0' },
});

describe('The draft of a data product', () => {
  it('says what is known, and what it was made from', () => {
    const { product, problems } = read(orders);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(product).toMatchObject({
      type: 'source-aligned',
      status: 'draft',
      team: { name: 'online-data' },
      outputPorts: [{ name: 'orders', contractId: 'orders' }],
      customProperties: [
        { property: 'owner', value: 'group:default/online-data' },
        { property: 'sourceTemplate' },
        { property: 'sourceTemplateVersion', value: '1.2.0' },
      ],
    });
  });

  it.each(['${{ secrets.TOKEN }}', '../../x', '; rm -rf / #', '*a', 'a: b'])(
    'keeps a text as it is: %j',
    text => {
      const { product } = read(
        draftProduct({ id: 'x', name: text, purpose: text, outputPorts: [] }),
      );
      expect(product.name).toBe(text);
      expect(product.description.purpose).toBe(text);
    },
  );
});

describe('A change of a data product', () => {
  it('adds an output port and leaves all else as it is written', () => {
    const commented = orders.replace('team:', '# who answers\nteam:');
    const { text } = addOutputPort(commented, {
      name: 'returns',
      contractId: 'returns',
    });
    expect(text).toContain('# who answers');
    expect(
      read(text).product.outputPorts.map(({ contractId }) => contractId),
    ).toEqual(['orders', 'returns']);
  });

  it('refuses a port that is there already', () => {
    expect(
      addOutputPort(orders, { name: 'orders', contractId: 'other' }).problem
        ?.message,
    ).toContain('"orders" already');
  });

  it('says until when it is there and what takes its place, also the second time', () => {
    const once = retireProduct(orders, { sunset: '2027-01-31' }).text ?? '';
    const { product } = read(
      retireProduct(once, { sunset: '2027-03-31', successor: 'sales' }).text,
    );
    expect(product.status).toBe('deprecated');
    expect(product.customProperties.slice(-2)).toMatchObject([
      { property: 'sunset', value: '2027-03-31' },
      { property: 'successor', value: 'sales' },
    ]);
  });

  it('refuses a file that holds no product', () => {
    expect(retireProduct('a: 1', { sunset: '2027-01-31' }).problem?.code).toBe(
      'no-such-document',
    );
  });
});
