import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  configApiRef,
  discoveryApiRef,
  IdentityApi,
} from '@backstage/core-plugin-api';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleSignInPage } from './ExampleSignInPage';

const config = mockApis.config({
  data: {
    app: { title: 'Larkfield' },
    auth: {
      providers: {
        example: {
          people: [
            { user: 'ines', name: 'Inès', sees: 'An engineer.' },
            { user: 'helen', name: 'Helen', sees: 'A platform engineer.' },
          ],
        },
      },
    },
  },
});
const discovery = mockApis.discovery({ baseUrl: 'http://portal.example' });

const session = {
  profile: {},
  backstageIdentity: {
    // An unsigned token that never ends: nothing here verifies it.
    token: `${btoa('{}')}.${btoa(JSON.stringify({ exp: 4e9 }))}.`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/ines',
      ownershipEntityRefs: ['user:default/ines'],
    },
  },
};

/** Answers the sign-in requests one after the other, the last answer for ever; who asked is kept. */
function answering(...answers: (() => Response)[]) {
  const asked: (string | null)[] = [];
  let next = 0;
  global.fetch = async (_, init) => {
    asked.push(new Headers(init?.headers).get('x-example-user'));
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    return answer();
  };
  return asked;
}

const yes = () => new Response(JSON.stringify(session));
const notYet = () =>
  new Response(JSON.stringify({ error: { message: 'User not found' } }), {
    status: 404,
    statusText: 'Not Found',
  });

function show() {
  let identity: IdentityApi | undefined;
  render(
    <TestApiProvider
      apis={[
        mockApis.error(),
        mockApis.translation(),
        [configApiRef, config],
        [discoveryApiRef, discovery],
      ]}
    >
      <ExampleSignInPage
        onSignInSuccess={given => {
          identity = given;
        }}
      />
    </TestApiProvider>,
  );
  return { identity: () => identity };
}

describe('The sign-in page', () => {
  const realFetch = global.fetch;
  afterEach(() => {
    global.fetch = realFetch;
    window.sessionStorage.clear();
  });

  it('offers every person of the company and enters as the chosen one', async () => {
    const asked = answering(yes);
    const { identity } = show();
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(['Inès', 'Helen']);
    expect(asked).toEqual([]);

    await userEvent.click(
      screen.getByRole('button', { name: 'Enter as Inès' }),
    );
    await waitFor(() => expect(identity()).toBeDefined());
    expect(asked).toEqual(['ines']);
    await expect(identity()?.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/ines',
    });
  });

  it('remembers the person until they sign out', async () => {
    answering(yes);
    window.sessionStorage.setItem('example-portal.person', 'ines');
    const { identity } = show();
    await waitFor(() => expect(identity()).toBeDefined());
    await act(async () => identity()?.signOut());
    expect(window.sessionStorage.getItem('example-portal.person')).toBeNull();
  });

  it('ignores a remembered person who is not on the list', async () => {
    const asked = answering(yes);
    window.sessionStorage.setItem('example-portal.person', 'mallory');
    show();
    expect(
      screen.getByRole('button', { name: 'Enter as Helen' }),
    ).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('keeps trying while the catalog does not know the person yet', async () => {
    const asked = answering(notYet, notYet, yes);
    const { identity } = show();
    await userEvent.click(
      screen.getByRole('button', { name: 'Enter as Inès' }),
    );
    expect(await screen.findByRole('status')).toHaveTextContent(
      /Inès cannot enter yet.*404 Not Found/s,
    );
    await waitFor(() => expect(identity()).toBeDefined(), { timeout: 10_000 });
    expect(asked).toEqual(['ines', 'ines', 'ines']);
  }, 20_000);

  it('lets one choose somebody else instead of waiting', async () => {
    answering(notYet);
    show();
    await userEvent.click(
      screen.getByRole('button', { name: 'Enter as Inès' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Choose somebody else' }),
    );
    expect(
      screen.getByRole('button', { name: 'Enter as Helen' }),
    ).toBeVisible();
    expect(window.sessionStorage.getItem('example-portal.person')).toBeNull();
  });
});
