import { shortText } from './shortText';

describe('shortText', () => {
  it('takes the first paragraph in one line', () => {
    expect(shortText('\n Orders as\n placed.\n\nMore.')).toBe(
      'Orders as placed.',
    );
  });

  it('ends a long one at a word', () => {
    const text = shortText('word '.repeat(100));
    expect(text?.endsWith('word…')).toBe(true);
    expect(text?.length).toBeLessThanOrEqual(301);
  });

  it('has nothing to say about nothing', () => {
    expect(shortText('  ')).toBeUndefined();
    expect(shortText(undefined)).toBeUndefined();
  });

  it('leaves markup and right-to-left text as they are: they are shown as text', () => {
    expect(shortText('<b>Orders</b> طلبات')).toBe('<b>Orders</b> طلبات');
  });
});
