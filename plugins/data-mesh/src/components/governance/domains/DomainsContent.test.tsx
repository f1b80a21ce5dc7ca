import type {
  DomainScore,
  DomainSurvey,
  GovernanceApi,
  ScoreBoard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { scored } from '../__testUtils__/ruleSets';
import {
  hasContract,
  label,
  noCounts,
  productScore,
  readiness,
} from '../__testUtils__/scores';
import { show } from '../__testUtils__/show';
import { DomainScoreCard, MyScores, OwnerScoreCard } from '../cards';
import { DomainsContent } from './DomainsContent';

const sales = label('domain', 'Sales');

const board: ScoreBoard = {
  products: 8,
  score: 71.4,
  scoreBefore: 75,
  coverage: 0.9,
  ruleSets: [{ ruleSet: readiness, products: 8, score: 71.4 }],
  levels: [],
  trend: [],
  worst: [{ ...scored, ruleSet: readiness }],
  rising: [],
  falling: [
    {
      product: label('dataproduct', 'Stock'),
      ruleSet: readiness,
      score: 40,
      scoreBefore: 80,
      cause: 'data',
    },
  ],
  actions: [
    {
      ruleSet: readiness,
      rule: 'has-contract',
      title: 'Every port has a contract',
      products: 3,
      gain: 6.2,
    },
  ],
  violations: { open: 4, blocking: 1, waived: 0 },
  waivers: { requested: 2, active: 0, expiring: 0 },
};

const survey: DomainSurvey = {
  surveys: [
    {
      scorecard: { ...readiness, title: 'Domain maturity' },
      questions: [
        {
          id: 'ownership',
          text: 'Who owns data?',
          answers: [
            { grade: 1, text: 'Nobody' },
            { grade: 5, text: 'The teams that make it' },
          ],
        },
      ],
    },
  ],
  items: [],
  mayAnswer: true,
};

const service = (rest: Partial<GovernanceApi> = {}) => ({
  getScoreRollUp: jest.fn(async () => ({
    items: [
      {
        entity: sales,
        products: 8,
        score: 71.4,
        change: 1,
        levels: [],
        counts: { ...noCounts, pass: 4 },
      },
    ],
  })),
  getScoreBoard: jest.fn(async () => board),
  getDomainSurvey: jest.fn(async () => survey),
  getDomainScores: jest.fn(async () => ({ items: [] as DomainScore[] })),
  listDomainScoreChanges: jest.fn(async () => ({ items: [] })),
  listWaivers: jest.fn(async () => ({ items: [], total: 0 })),
  ...rest,
});

const onBoard = `/?domain=${encodeURIComponent(sales.ref)}`;

describe('The Domains page', () => {
  it('lists domains with their scores, each leading to its board', async () => {
    show(<DomainsContent />, { api: service() });
    expect(await screen.findByRole('link', { name: 'Sales' })).toHaveAttribute(
      'href',
      `/data-mesh/domains?domain=${encodeURIComponent(sales.ref)}`,
    );
    expect(screen.getByText('+1 point')).toBeVisible();
  });

  it('says on the board how it goes, what fell and why, and what to do next', async () => {
    show(<DomainsContent />, {
      api: service(),
      at: onBoard,
      domains: [
        {
          ref: sales.ref,
          title: 'Sales and returns',
          products: 8,
          byType: [],
          byLifecycle: [],
          outputPorts: 9,
          contractedPorts: 9,
          findings: 0,
          subdomains: [],
        },
      ],
    });
    expect(await screen.findByText('71.4 of 100')).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'Sales and returns' }),
    ).toBeVisible();
    expect(screen.getByText('80 → 40')).toBeVisible();
    expect(
      screen.getByText(/Data product readiness · The facts changed/),
    ).toBeVisible();
    expect(
      screen.getByText('Raises the mean score by +6.2 points · 3 products'),
    ).toBeVisible();
    const query = new URL(
      screen
        .getByRole('link', { name: 'Every port has a contract' })
        .getAttribute('href')!,
      'http://x',
    ).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      of: readiness.ref,
      rule: 'has-contract',
      status: 'fail',
      domain: sales.ref,
    });
  });

  it('says how the domain itself stands, why, and what would raise it', async () => {
    const score: DomainScore = productScore({
      ruleSet: { ...readiness, title: 'Domain maturity' },
    });
    const api = service({ getDomainScores: async () => ({ items: [score] }) });
    show(<DomainsContent />, { api, at: onBoard });
    expect(
      await screen.findByRole('table', { name: 'Rules of Domain maturity' }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'What changed and why' }),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: `Details: ${hasContract.title}` }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^Write a contract/)).toBeVisible();
    expect(
      within(dialog).getByRole('button', { name: 'Ask for a waiver' }),
    ).toBeVisible();
    // Waivers are of products.
  });

  it('lets those who may answer for the domain, every question with a grade', async () => {
    const answerDomainSurvey = jest.fn(async () => ({
      at: '2026-11-29T10:00:00Z',
      by: label('user', 'Ana'),
      scorecard: readiness.ref,
      answers: { ownership: 5 },
    }));
    const api = service({ answerDomainSurvey });
    show(<DomainsContent />, { api, at: onBoard });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Answer' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the answers' }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Answer every question first.',
    );
    const question = within(
      screen.getByRole('radiogroup', { name: 'Who owns data?' }),
    );
    await userEvent.click(
      question.getByRole('radio', { name: '5: The teams that make it' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the answers' }),
    );
    expect(answerDomainSurvey).toHaveBeenCalledWith({
      kind: 'domain',
      namespace: 'default',
      name: 'sales',
      scorecard: readiness.ref,
      answers: { ownership: 5 },
      comment: undefined,
    });
  });

  it('shows what was answered, by whom and when, to those who may not answer', async () => {
    show(<DomainsContent />, {
      api: service({
        getDomainSurvey: async () => ({
          ...survey,
          mayAnswer: false,
          items: [
            {
              at: '2026-11-20T10:00:00Z',
              by: label('user', 'Ana'),
              scorecard: readiness.ref,
              answers: { ownership: 1 },
            },
          ],
        }),
      }),
      at: onBoard,
    });
    expect(await screen.findByText('1: Nobody')).toBeVisible();
    expect(screen.getByText(/Answered by Ana on Nov 20, 2026/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Answer/ }),
    ).not.toBeInTheDocument();
  });
});

describe('The cards of scores', () => {
  it('show on the home page what the reader and their groups own', async () => {
    const api = service();
    show(<MyScores />, { api });
    expect(await screen.findByText('71.4 of 100')).toBeVisible();
    expect(api.getScoreBoard).toHaveBeenCalledWith(
      { owner: ['user:default/guest'] },
      expect.anything(),
    );
  });

  const entity = (kind: string, name: string) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name },
  });

  it('lead from the page of a domain to its board', async () => {
    const api = service();
    show(<DomainScoreCard />, { api, entity: entity('Domain', 'sales') });
    expect(await screen.findByText('71.4 of 100')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the board' }),
    ).toHaveAttribute(
      'href',
      `/data-mesh/domains?domain=${encodeURIComponent(sales.ref)}`,
    );
  });

  it('count for a user what their groups own, too', async () => {
    const api = service();
    show(<OwnerScoreCard />, {
      api,
      entity: {
        ...entity('User', 'ana'),
        relations: [
          { type: 'memberOf', targetRef: 'group:default/checkout' },
          { type: 'ownerOf', targetRef: 'component:default/shop' },
        ],
      },
    });
    expect(await screen.findByText('71.4 of 100')).toBeVisible();
    expect(api.getScoreBoard).toHaveBeenCalledWith(
      { owner: ['user:default/ana', 'group:default/checkout'] },
      expect.anything(),
    );
  });
});
