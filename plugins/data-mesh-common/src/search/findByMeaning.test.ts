import { SearchQuery, SearchResult } from '@backstage/plugin-search-common';
import { DataMeshDocument } from './documents';
import { findByMeaning } from './findByMeaning';

function found(
  type: string,
  title: string,
  parts: Partial<DataMeshDocument> = {},
): SearchResult {
  const document = {
    title,
    text: '',
    location: `/${title}`,
    concepts: '',
    weight: 0.5,
    entityRef: `datacontract:default/${title}`,
    place: 'contract',
    object: '',
    field: '',
    ...parts,
  };
  return { type, document };
}

/** A search engine that gives these results, a hundred at a time. */
function engine(results: readonly SearchResult[]) {
  const asked: SearchQuery[] = [];
  const ask = async (query: SearchQuery) => {
    asked.push(query);
    const at = Number(query.pageCursor ?? 0);
    const size = query.pageLimit ?? 25;
    return {
      results: results.slice(at, at + size),
      nextPageCursor: at + size < results.length ? `${at + size}` : undefined,
      previousPageCursor: at > 0 ? `${at - size}` : undefined,
    };
  };
  return { asked, ask };
}

const titles = (results: readonly SearchResult[]) =>
  results.map(({ document }) => document.title);

describe('A search by meaning', () => {
  it('asks the engine for what is meant, and keeps what carries the meaning', async () => {
    const { asked, ask } = engine([
      found('data-field', 'email', { concepts: 'holdsemail classifiedsecret' }),
      found('data-field', 'holdsemailing', { concepts: '' }),
      found('techdocs', 'E-mail'),
    ]);
    const { results } = await findByMeaning(
      { term: 'which fields hold an email address' },
      ask,
    );
    expect(asked).toEqual([
      expect.objectContaining({
        term: 'holdsemail',
        types: ['data-field'],
        pageLimit: 100,
      }),
    ]);
    expect(titles(results)).toEqual(['email']);
  });

  it('leaves out what may be older than asked for, also within the same step of the index', async () => {
    const { ask } = engine([
      found('data-contract', 'hourly', {
        concepts: 'fresh1h',
        maxAgeSeconds: 3600,
      }),
      found('data-contract', 'quick', {
        concepts: 'fresh1h',
        maxAgeSeconds: 1800,
      }),
    ]);
    const { results } = await findByMeaning(
      { term: 'orders fresher than 45 minutes' },
      ask,
    );
    expect(titles(results)).toEqual(['quick']);
  });

  it('puts what is trusted and used before what matches a little better', async () => {
    const { ask } = engine([
      found('data-product', 'abandoned', { weight: 0.05 }),
      found('data-product', 'service'),
      found('data-product', 'relied on', { weight: 0.95 }),
      ...Array.from({ length: 30 }, (_, i) =>
        found('data-product', `other ${i}`, { weight: 0.5 }),
      ),
      found('data-product', 'far away', { weight: 1 }),
    ]);
    const { results } = await findByMeaning({ term: 'orders' }, ask);
    expect(titles(results).slice(0, 2)).toEqual(['relied on', 'service']);
    expect(titles(results).indexOf('abandoned')).toBeGreaterThan(2);
    expect(titles(results).indexOf('far away')).toBeGreaterThan(5);
  });

  it('puts what is called as asked for before what only mentions it, and data before what is said about it', async () => {
    const { ask } = engine([
      found('data-rule', 'Duplicates in customer_id', { text: 'churn' }),
      found('data-field', 'customer_id', { text: 'Customer with churn' }),
      found('data-product', 'Customer churn'),
    ]);
    const { results } = await findByMeaning({ term: 'customer churns' }, ask);
    expect(titles(results)[0]).toBe('Customer churn');
    expect(titles(results)[2]).toBe('Duplicates in customer_id');
  });

  it('puts a product before its own parts, unless they have more of the words', async () => {
    const parts = [
      found('data-contract', 'Churn scores', {
        text: 'customer',
        product: 'Churn features',
      }),
      found('data-field', 'churn_of_customer', { product: 'Churn features' }),
    ];
    const whole = (text: string) => [
      ...parts,
      ...Array.from({ length: 10 }, (_, i) => found('data-field', `x ${i}`)),
      found('data-product', 'Churn features', { text, weight: 0.2 }),
    ];
    const answersAsWell = engine(whole('What makes a customer leave'));
    const { results } = await findByMeaning(
      { term: 'customer churn' },
      answersAsWell.ask,
    );
    expect(titles(results)[0]).toBe('Churn features');

    const answersLess = engine(whole('What makes people leave'));
    const less = await findByMeaning(
      { term: 'customer churn' },
      answersLess.ask,
    );
    expect(titles(less.results).slice(0, 2)).not.toContain('Churn features');
  });

  it('shows a field and its term once', async () => {
    const place = {
      entityRef: 'datacontract:default/a',
      object: 'orders',
      field: 'total',
    };
    const { ask } = engine([
      found('data-term', 'Order value', place),
      found('data-field', 'total', place),
    ]);
    const { results } = await findByMeaning({ term: 'order value' }, ask);
    expect(titles(results)).toEqual(['Order value']);
  });

  it('keeps the types that a person chose', async () => {
    const { asked, ask } = engine([]);
    await findByMeaning(
      { term: 'orders fresher than an hour', types: ['data-product'] },
      ask,
    );
    expect(asked[0].types).toEqual(['data-product']);
  });

  it('pages through all that an engine has, forth and back, each once', async () => {
    const all = Array.from({ length: 130 }, (_, i) =>
      found('software-catalog', `${i}`),
    );
    const { ask } = engine(all);
    const seen: string[] = [];
    let cursor: string | undefined;
    let last;
    do {
      last = await findByMeaning(
        { term: 'x', pageLimit: 25, pageCursor: cursor },
        ask,
      );
      seen.push(...titles(last.results));
      cursor = last.nextPageCursor;
    } while (cursor);
    expect(seen).toEqual(titles(all));
    const before = await findByMeaning(
      { term: 'x', pageLimit: 25, pageCursor: last.previousPageCursor },
      ask,
    );
    expect(titles(before.results)).toEqual(titles(all.slice(100, 125)));
  });

  it('tells how many there are where all are known, and no number where there may be more', async () => {
    const numberOf = async (count: number) => {
      const { ask } = engine(
        Array.from({ length: count }, (_, i) => found('techdocs', `d${i}`)),
      );
      return (await findByMeaning({ term: 'd' }, ask)).numberOfResults;
    };
    expect(await numberOf(99)).toBe(99);
    // A full window: Backstage names no further page either when it ran out of time.
    expect(await numberOf(100)).toBeUndefined();
    expect(await numberOf(101)).toBeUndefined();
  });

  it('begins at the start with a cursor of somebody else', async () => {
    const { asked, ask } = engine([found('software-catalog', 'one')]);
    const { results } = await findByMeaning(
      { term: 'x', pageCursor: '../../etc/passwd' },
      ask,
    );
    expect(titles(results)).toEqual(['one']);
    expect(asked[0].pageCursor).toBeUndefined();
  });

  it('marks the words that were looked for where the engine did not, from where they stand in a long text', async () => {
    const long = `${'Long ago. '.repeat(
      60,
    )}Customers who left; ${'more '.repeat(90)}`;
    const { ask } = engine([
      found('data-product', 'Customer churn', { text: 'Why they leave' }),
      found('techdocs', 'Guide', { text: long }),
      {
        ...found('software-catalog', 'Customer'),
        highlight: {
          preTag: '<',
          postTag: '>',
          fields: { title: '<Customer>' },
        },
      },
    ]);
    const { results } = await findByMeaning({ term: 'customers churn' }, ask);
    const marked = new Map(
      results.map(({ document, highlight }) => [
        document.title,
        Object.fromEntries(
          Object.entries(highlight?.fields ?? {}).map(([name, text]) => [
            name,
            text
              .replaceAll(highlight?.preTag ?? '', '[')
              .replaceAll(highlight?.postTag ?? '', ']'),
          ]),
        ),
      ]),
    );
    expect(marked.get('Customer churn')).toEqual({
      title: '[Customer] [churn]',
    });
    expect(marked.get('Guide')?.text).toMatch(
      /^… ago\. (Long ago\. ){7}\[Customers\] who left; (more )+/,
    );
    expect(marked.get('Customer')).toEqual({ title: '[Customer]' });
  });
});
