import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { AccessSign } from './AccessSign';
import { ClassificationBadge } from './ClassificationBadge';
import { EntityLabelLink } from './EntityLabelLink';
import { ExternalLink } from './ExternalLink';
import { LifecycleBadge } from './LifecycleBadge';
import { MessageText } from './MessageText';
import { PlainMarkdown } from './PlainMarkdown';
import { QualitySign } from './QualitySign';
import { ScoreSign } from './ScoreSign';
import { ServiceLevelSign } from './ServiceLevelSign';

function show(element: ReactElement) {
  return renderInTestApp(<main>{element}</main>, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('The signs', () => {
  it.each([
    [<AccessSign access="open" />, 'Open access'],
    [<AccessSign access="request" />, 'Access on request'],
    [<AccessSign access="unknown" />, 'Access not stated'],
    [<LifecycleBadge lifecycle="production" />, 'production'],
    [<LifecycleBadge lifecycle="constructor" />, 'constructor'],
    [<ClassificationBadge classification="Restricted" />, 'Restricted'],
    [<ClassificationBadge classification="our own word" />, 'our own word'],
  ])('say it in words: %#', async (element, words) => {
    show(element);
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('QualitySign', () => {
  const counts = { passed: 0, warned: 0, failed: 0, errors: 0, total: 14 };

  it.each([
    [{ status: 'pass', passed: 14 }, '14 of 14 hold', 'success'],
    [{ status: 'pass', passed: 12 }, '12 of 14 hold', 'info'],
    [{ status: 'warn', passed: 13, warned: 1 }, '1 warns', 'warning'],
    [{ status: 'fail', passed: 11, failed: 2 }, '2 fail', 'danger'],
    [{ status: 'error', errors: 1 }, '1 could not be checked', 'warning'],
    [{ status: 'not-measured' }, 'Not measured', 'neutral'],
    [{ status: 'not-measured', total: 0 }, 'No checks', 'neutral'],
  ] as const)('says %j in words', async (part, words, tone) => {
    show(<QualitySign sign={{ ...counts, ...part }} />);
    const sign = await screen.findByText(words);
    expect(sign).toBeVisible();
    // Green stands for all checks only.
    expect(sign.closest('[data-tone]')).toHaveAttribute('data-tone', tone);
  });

  it('says on hover what it is made of and leads there', async () => {
    show(
      <QualitySign
        sign={{
          ...counts,
          status: 'fail',
          passed: 9,
          failed: 2,
          errors: 1,
          observedAt: '2026-01-05T10:00:00Z',
        }}
        href="/catalog/default/dataproduct/orders/quality"
      />,
    );
    const link = await screen.findByRole('link', { name: '2 fail' });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/quality',
    );
    expect(link).toHaveAttribute(
      'title',
      expect.stringMatching(
        /^Data quality: 9 of 14 hold · 2 fail · 1 could not be checked · 2 not measured · latest result .*2026/,
      ),
    );
  });

  it('shows nothing where the service says nothing', async () => {
    show(
      <p>
        Row
        <QualitySign sign={undefined} />
      </p>,
    );
    expect((await screen.findByText('Row')).innerHTML).toBe('Row');
  });
});

describe('ServiceLevelSign', () => {
  const counts = {
    promises: 5,
    broken: 0,
    atRisk: 0,
    openIncident: false,
    upstreamIncident: false,
  };

  it.each([
    [{ standing: 'broken', broken: 2 }, '2 promises broken', 'danger'],
    [{ standing: 'at-risk', atRisk: 1 }, '1 promise at risk', 'warning'],
    [{ standing: 'kept' }, 'Promises kept', 'success'],
    [{ standing: 'not-measured' }, 'Promises not measured', 'neutral'],
    [{ standing: 'not-measurable' }, 'Promises not measurable', 'neutral'],
  ] as const)('says %j in words', async (part, words, tone) => {
    show(<ServiceLevelSign sign={{ ...counts, ...part }} />);
    const sign = await screen.findByText(words);
    expect(sign).toBeVisible();
    expect(sign.closest('[data-tone]')).toHaveAttribute('data-tone', tone);
  });

  it('says on hover what it is made of and leads there', async () => {
    show(
      <ServiceLevelSign
        sign={{
          ...counts,
          standing: 'broken',
          broken: 2,
          atRisk: 1,
          leftShare: -0.5,
          openIncident: true,
          upstreamIncident: true,
        }}
        href="/catalog/default/dataproduct/orders/service-levels"
      />,
    );
    const link = await screen.findByRole('link', {
      name: '2 promises broken Open incident',
    });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/service-levels',
    );
    expect(link).toHaveAttribute(
      'title',
      'Service levels: 5 promises · 2 promises broken · 1 promise at risk · 0% of the tightest budget left · Open incident',
    );
  });

  it('tells an incident that began elsewhere from one of its own', async () => {
    show(
      <ServiceLevelSign
        sign={{ ...counts, standing: 'kept', upstreamIncident: true }}
      />,
    );
    expect(await screen.findByText('Upstream incident')).toBeVisible();
    expect(screen.queryByText('Open incident')).not.toBeInTheDocument();
  });

  it.each([undefined, { ...counts, standing: 'kept', promises: 0 } as const])(
    'shows nothing where nothing is promised: %j',
    async sign => {
      show(
        <p>
          Row
          <ServiceLevelSign sign={sign} />
        </p>,
      );
      expect((await screen.findByText('Row')).innerHTML).toBe('Row');
    },
  );
});

describe('EntityLabelLink', () => {
  it('leads to the page of an entity, or one of its tabs', async () => {
    show(
      <EntityLabelLink
        label={{
          ref: 'DataContract:shop/orders',
          title: 'Orders',
          exists: true,
        }}
        tab="contract"
      />,
    );
    expect(await screen.findByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/shop/datacontract/orders/contract',
    );
  });

  it('names an entity that the catalog does not have, with a sign', async () => {
    show(
      <EntityLabelLink
        label={{ ref: 'group:default/gone', title: 'Gone', exists: false }}
      />,
    );
    expect(await screen.findByText('Gone')).toBeVisible();
    expect(screen.getByLabelText('Not in the catalog')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('ExternalLink', () => {
  it('opens web and mail addresses outside of the portal', async () => {
    show(<ExternalLink url="https://docs.test/a">Handbook</ExternalLink>);
    const link = await screen.findByRole('link', { name: 'Handbook' });
    expect(link).toHaveAttribute('href', 'https://docs.test/a');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    // eslint-disable-next-line no-script-url -- what a trap in a file looks like
    'javascript:alert(1)',
    // eslint-disable-next-line no-script-url -- the same with capitals and a space
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'not an address',
  ])('makes text of %s', async url => {
    show(<ExternalLink url={url}>Click me</ExternalLink>);
    expect(await screen.findByText(/Click me/)).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('MessageText', () => {
  it('sets names apart, and takes a lone backtick as it is', async () => {
    show(
      <>
        <MessageText text="The port `orders` of `<b>shop</b>` is gone" />
        <MessageText text="A lone ` stays" />
      </>,
    );
    expect((await screen.findByText('orders')).tagName).toBe('CODE');
    expect(screen.getByText('<b>shop</b>').tagName).toBe('CODE');
    expect(screen.getByText('A lone ` stays')).toBeVisible();
  });
});

describe('PlainMarkdown', () => {
  it('shows simple marks, HTML as text, and fetches no picture', async () => {
    show(
      <PlainMarkdown text='**bold** <b onclick="x()">raw</b> ![p](https://spy.test/p.png) [go](javascript:alert(1))' />,
    );
    expect((await screen.findByText('bold')).tagName).toBe('STRONG');
    expect(screen.getByText(/<b onclick="x\(\)">raw<\/b>/)).toBeVisible();
    expect(document.querySelector('img[src*="spy"]')).toBeNull();
    expect(document.querySelector('a[href^="javascript"]')).toBeNull();
  });

  it('puts right-to-left text the right way', async () => {
    show(<PlainMarkdown text="טקסט בעברית" />);
    const text = await screen.findByText('טקסט בעברית');
    expect(text.closest('[dir]')).toHaveAttribute('dir', 'auto');
  });
});

describe('ScoreSign', () => {
  it('says the score, never more than it is, and on hover what it is the mean of', async () => {
    show(
      <ScoreSign
        sign={{ scorecards: 5, score: 89.96, coverage: 0.84 }}
        href="/catalog/default/dataproduct/orders/scorecard"
      />,
    );
    expect(await screen.findByText('Score 89')).toBeVisible();
    expect(screen.getByRole('link')).toHaveAttribute(
      'title',
      'Score 89, the mean of 5 scorecards · 84% of them measured',
    );
  });

  it('says nothing where nothing could be measured', async () => {
    show(
      <>
        <ScoreSign sign={{ scorecards: 2, coverage: 0 }} />
        <ScoreSign sign={undefined} />
        <p>The end</p>
      </>,
    );
    expect(await screen.findByText('The end')).toBeVisible();
    expect(screen.queryByText(/Score/)).not.toBeInTheDocument();
  });
});
