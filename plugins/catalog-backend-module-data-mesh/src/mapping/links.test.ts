import { linksOf } from './links';

describe('linksOf', () => {
  it('names a link by its description, else by its type', () => {
    expect(
      linksOf([
        { url: 'https://a.example/x', type: 'tutorial', description: 'Start' },
        { url: 'http://b.example/', type: 'wiki' },
        { url: 'https://c.example/' },
      ]),
    ).toEqual([
      { url: 'https://a.example/x', title: 'Start', type: 'tutorial' },
      { url: 'http://b.example/', title: 'wiki', type: 'wiki' },
      { url: 'https://c.example/' },
    ]);
  });

  it('leaves out what a browser must not follow', () => {
    expect(
      linksOf([
        // eslint-disable-next-line no-script-url
        { url: 'javascript:alert(1)' },
        { url: 'data:text/html,<script>' },
        { url: 'file:///etc/passwd' },
        { url: '../docs/readme.md' },
        { url: '' },
      ]),
    ).toEqual([]);
  });
});
