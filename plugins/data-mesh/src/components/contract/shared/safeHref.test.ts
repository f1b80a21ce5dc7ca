import { safeHref } from './safeHref';

describe('safeHref', () => {
  it.each([
    'https://example.com/a',
    'http://example.com',
    'mailto:team@example.com',
  ])('follows %s', address => {
    expect(safeHref(address)).toBe(address);
  });

  it.each([
    // The very address that must not be followed.
    // eslint-disable-next-line no-script-url
    'javascript:alert(1)',
    'data:text/html,<script>',
    'jdbc:postgresql://db',
    '#channel',
    'team@example.com',
  ])('does not follow %s', address => {
    expect(safeHref(address)).toBeUndefined();
  });
});
