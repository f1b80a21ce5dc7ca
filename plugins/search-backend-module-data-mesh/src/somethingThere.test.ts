import { DataMeshDocument } from '@backstage-data-mesh/plugin-data-mesh-common';
import { somethingThere } from './somethingThere';

const page = (count: number) => ({
  items: Array.from({ length: count }, () => ({} as DataMeshDocument)),
});
const soon = { times: 3, milliseconds: 1 };

describe('The first index', () => {
  it('waits until there is a product, once for all types', async () => {
    const read = jest
      .fn()
      .mockResolvedValueOnce(page(0))
      .mockResolvedValue(page(1));
    const ready = somethingThere(read, soon);
    await Promise.all([ready(), ready()]);
    await ready();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not wait for ever where there is none', async () => {
    const read = jest.fn().mockResolvedValue(page(0));
    const ready = somethingThere(read, soon);
    await ready();
    await ready();
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('asks again at the next round when there was no answer', async () => {
    const read = jest
      .fn()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValue(page(1));
    const ready = somethingThere(read, soon);
    await expect(ready()).rejects.toThrow('gone');
    await ready();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
