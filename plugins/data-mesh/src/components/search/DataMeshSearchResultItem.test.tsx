import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { DataMeshSearchResultItem } from './DataMeshSearchResultItem';

const field = {
  title: 'E-mail hash',
  text: 'Salted hash of the address · string',
  location:
    '/catalog/default/datacontract/profile/contract?section=schema&table=customer&field=email_hash',
  synonyms: 'mail',
  concepts: 'holdsemail',
  classification: 'restricted',
  lifecycle: 'production',
  owner: 'Customer Insight',
  domain: 'Customer',
  product: 'Customer profile',
  port: 'warehouse',
  contract: 'Customer profiles',
  object: 'customer',
  field: 'email_hash',
  quality: 'fail',
  weight: 0.5,
  entityRef: 'datacontract:default/profile',
  place: 'contract?section=schema&table=customer&field=email_hash',
} as const;

describe('A result of the search', () => {
  it('says what it is, where in the product it is, how it stands, and leads there', async () => {
    await renderInTestApp(<DataMeshSearchResultItem result={field} />);
    expect(screen.getByRole('link', { name: 'E-mail hash' })).toHaveAttribute(
      'href',
      field.location,
    );
    expect(screen.getByText('Field')).toBeVisible();
    expect(screen.getByText('restricted')).toBeVisible();
    expect(screen.getByText('Checks fail')).toBeVisible();
    const way = screen.getByRole('list', { name: 'Where it is' });
    expect(
      within(way)
        .getAllByRole('listitem')
        .map(step => step.textContent),
    ).toEqual([
      'Customer',
      'Customer profile',
      'warehouse',
      'Customer profiles',
      'customer',
      'email_hash',
    ]);
  });

  it('marks the words that were found', async () => {
    await renderInTestApp(
      <DataMeshSearchResultItem
        result={field}
        highlight={{
          preTag: '<b1>',
          postTag: '</b1>',
          fields: { text: 'Salted <b1>hash</b1> of the address' },
        }}
      />,
    );
    expect(screen.getByText('hash', { selector: 'mark' })).toBeVisible();
  });

  it('shows text of others as text', async () => {
    await renderInTestApp(
      <DataMeshSearchResultItem
        result={{ ...field, text: '<img src=x onerror=alert(1)>' }}
      />,
    );
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  });
});
