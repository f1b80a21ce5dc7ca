import { DataMeshDocument } from '@backstage-data-mesh/plugin-data-mesh-common';
import { somethingThere } from './somethingThere';

const page = (count: number) => ({
  items: Array.from({ length: count }, () => ({} as DataMeshDocument)),
});
const readyOf = (read: jest.Mock) =>
  somethingThere(read, 'data-rule', { times: 3, milliseconds: 1 });

describe('The first index of a type', () => {
  it('waits until there is something of it, and later ones wait no more', async () => {
    const read = jest
      .fn()
      .mockResolvedValueOnce(page(0))
      .mockResolvedValue(page(1));
    const ready = readyOf(read);
    await ready();
    await ready();
    expect(read.mock.calls).toEqual([
      ['data-rule', undefined],
      ['data-rule', undefined],
    ]);
  });

  it('does not wait for ever where there is nothing', async () => {
    const read = jest.fn().mockResolvedValue(page(0));
    const ready = readyOf(read);
    await ready();
    await ready();
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('is asked for again at the next round when there was no answer', async () => {
    const read = jest
      .fn()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValue(page(1));
    const ready = readyOf(read);
    await expect(ready()).rejects.toThrow('gone');
    await ready();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
