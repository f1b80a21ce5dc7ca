import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { QueryState } from './QueryState';
import { useQuery } from './useQuery';

type Question = {
  readonly key: string;
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly fail: (error: Error) => void;
};

/** A service whose answers come when the test says so. */
function slowService() {
  const questions: Question[] = [];
  const ask = (key: string) => (signal: AbortSignal) =>
    new Promise<string>((answer, fail) => {
      questions.push({ key, signal, answer, fail });
    });
  return { questions, ask };
}

function Page(props: { service: ReturnType<typeof slowService> }) {
  const [key, setKey] = useState('one');
  const query = useQuery(key, props.service.ask(key));
  return (
    <>
      <button onClick={() => setKey('two')}>ask two</button>
      <QueryState query={query} isEmpty={value => value === ''}>
        {(value, { stale }) => (
          <p>
            {value} {stale ? 'stale' : 'fresh'}
          </p>
        )}
      </QueryState>
    </>
  );
}

function named(name: string, message: string) {
  const error = new Error(message);
  error.name = name;
  return error;
}

describe('QueryState', () => {
  it('says that it is loading, then shows the answer', async () => {
    const service = slowService();
    renderInTestApp(<Page service={service} />);
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    await act(async () => service.questions[0].answer('first'));
    expect(screen.getByText('first fresh')).toBeVisible();
    expect(screen.queryByText('Loading')).not.toBeInTheDocument();
  });

  it('keeps the last answer until the next, and never shows one that was overtaken', async () => {
    const service = slowService();
    renderInTestApp(<Page service={service} />);
    await userEvent.click(await screen.findByText('ask two'));
    const [one, two] = service.questions;
    expect(one.signal.aborted).toBe(true);
    await act(async () => two.answer('second'));
    await act(async () => one.answer('first'));
    expect(screen.getByText('second fresh')).toBeVisible();
  });

  it('marks what it shows as stale while it asks again', async () => {
    const service = slowService();
    renderInTestApp(<Page service={service} />);
    await screen.findByText('Loading');
    await act(async () => service.questions[0].answer('first'));
    await userEvent.click(screen.getByText('ask two'));
    expect(screen.getByText('first stale')).toBeVisible();
  });

  it('says that there is nothing', async () => {
    const service = slowService();
    renderInTestApp(<Page service={service} />);
    await screen.findByText('Loading');
    await act(async () => service.questions[0].answer(''));
    expect(screen.getByText('There is nothing here')).toBeVisible();
  });

  it('tells a failure in the words of the service and tries again', async () => {
    const service = slowService();
    renderInTestApp(<Page service={service} />);
    await screen.findByText('Loading');
    const error = Object.assign(new Error('Request failed with 500'), {
      cause: new Error('The database is away'),
    });
    await act(async () => service.questions[0].fail(error));
    expect(screen.getByRole('alert')).toHaveTextContent('The database is away');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(async () => service.questions[1].answer('now'));
    expect(screen.getByText('now fresh')).toBeVisible();
  });

  it.each([
    [named('NotAllowedError', 'no'), 'You may not see this'],
    [
      Object.assign(new Error('no'), { statusCode: 403 }),
      'You may not see this',
    ],
    [named('NotFoundError', 'no'), 'This is not known here yet'],
    [
      Object.assign(new Error('no'), { statusCode: 404 }),
      'This is not known here yet',
    ],
  ])('knows what %s means', async (error, words) => {
    const service = slowService();
    renderInTestApp(<Page service={service} />);
    await screen.findByText('Loading');
    await act(async () => service.questions[0].fail(error));
    expect(screen.getByText(words)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});
