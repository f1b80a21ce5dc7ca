import { inTurn } from './inTurn';

describe('steps in turn', () => {
  const never = new AbortController().signal;

  it('are all tried, though some fail, and each failure is told', async () => {
    const done: string[] = [];
    await expect(
      inTurn(never, [
        async () => done.push('one'),
        async () => {
          throw new Error('two');
        },
        async () => {
          throw new Error('three');
        },
        async () => done.push('four'),
      ]),
    ).rejects.toThrow('Error: two; Error: three');
    expect(done).toEqual(['one', 'four']);
  });

  it('end when they are called off', async () => {
    const done: string[] = [];
    const controller = new AbortController();
    await expect(
      inTurn(controller.signal, [
        async () => {
          done.push('one');
          controller.abort(new Error('enough'));
        },
        async () => done.push('two'),
      ]),
    ).rejects.toThrow('enough');
    expect(done).toEqual(['one']);
  });
});
