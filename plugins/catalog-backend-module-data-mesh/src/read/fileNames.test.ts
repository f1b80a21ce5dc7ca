import { DEFAULT_FILE_PATTERNS } from '../config/readCatalogConfig';
import { FileNames } from './fileNames';

const names = new FileNames(DEFAULT_FILE_PATTERNS);

describe('FileNames', () => {
  it.each([
    '/repo/orders.odcs.yaml',
    '/repo/Orders.ODCS.YML',
    'C:\\repo\\orders.odps.yml',
    '/repo/datacontract.yaml',
    '/repo/sales/dataproduct.yml',
    '/repo/**/*.odcs.yaml',
    '/repo/**/*.{odcs,odps}.{yaml,yml}',
    '/repo/{catalog-info,orders.odcs}.yaml',
    './.hidden/.odcs.yaml',
  ])('takes the path %s', target => {
    expect(names.matches({ type: 'file', target })).toBe(true);
  });

  it.each([
    'https://github.com/acme/orders/blob/main/orders.odcs.yaml',
    'https://github.com/acme/orders/blob/main/**/*.{odcs,odps}.yaml',
    'https://gitlab.com/acme/orders/-/blob/main/data%20contracts/orders.odcs.yml',
    'https://dev.azure.com/acme/p/_git/orders?path=%2Fa%2Forders.odps.yaml&version=GBmain',
    'https://bitbucket.org/acme/orders/src/main/datacontract.yaml?at=main',
  ])('takes the URL %s', target => {
    expect(names.matches({ type: 'url', target })).toBe(true);
  });

  it.each([
    { type: 'file', target: '/repo/catalog-info.yaml' },
    { type: 'file', target: '/repo/**/*.yaml' },
    { type: 'file', target: '/repo/orders.odcs.yaml/README.md' },
    {
      type: 'url',
      target: 'https://github.com/a/b/blob/main/catalog-info.yaml',
    },
    { type: 'url', target: 'orders.odcs.yaml' },
    { type: 'url', target: 'https://acme.example/%E0%A4%A.yaml' },
    { type: 'github-discovery', target: 'orders.odcs.yaml' },
  ])('leaves $type $target', location => {
    expect(names.matches(location)).toBe(false);
  });

  it('goes by the names that are configured', () => {
    const own = new FileNames(['contract-*.json', '*.yaml']);
    expect(own.matches({ type: 'file', target: '/a/contract-1.json' })).toBe(
      true,
    );
    expect(own.matches({ type: 'file', target: '/a/**/*.yaml' })).toBe(true);
    expect(own.matches({ type: 'file', target: '/a/x.odcs.yml' })).toBe(false);
  });
});
