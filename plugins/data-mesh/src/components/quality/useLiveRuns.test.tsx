import { QualityRun } from '@backstage-data-mesh/plugin-data-mesh-common';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { runOf } from './__testUtils__/quality';
import { useLiveRuns } from './useLiveRuns';

/** Signals that come when the test says so. */
function signals() {
  const listeners = new Set<(message: never) => void>();
  const api: SignalApi = {
    subscribe: (channel, listener) => {
      expect(channel).toBe('data-mesh:quality');
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  // Listeners say themselves which message they expect.
  const send = (message: object) =>
    act(() => listeners.forEach(listener => listener(message as never)));
  return { api, send };
}

function follow(runs: readonly QualityRun[]) {
  const { api, send } = signals();
  const again = jest.fn();
  const { result } = renderHook(() => useLiveRuns(runs, again), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[signalApiRef, api]]}>{children}</TestApiProvider>
    ),
  });
  return { send, again, live: (run: QualityRun) => result.current(run) };
}

describe('useLiveRuns', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells how far a run is without asking the service', () => {
    const run = runOf('r1', { done: 5 });
    const { send, again, live } = follow([run]);
    send({ runId: 'r1', state: 'running', done: 17, total: 40 });
    act(() => jest.advanceTimersByTime(1_000));
    expect(live(run).done).toBe(17);
    expect(again).not.toHaveBeenCalled();
  });

  it('believes the service when a signal comes late', () => {
    const run = runOf('r1', { done: 30 });
    const { send, live } = follow([run]);
    send({ runId: 'r1', state: 'running', done: 17, total: 40 });
    expect(live(run).done).toBe(30);
  });

  it('asks once when runs end, and never because of runs of others', () => {
    const { send, again } = follow([runOf('r1'), runOf('r2')]);
    send({ runId: 'other', state: 'finished', done: 40, total: 40 });
    act(() => jest.advanceTimersByTime(1_000));
    expect(again).not.toHaveBeenCalled();
    send({ runId: 'r1', state: 'finished', done: 40, total: 40 });
    send({ runId: 'r2', state: 'cancelled', done: 3, total: 40 });
    act(() => jest.advanceTimersByTime(1_000));
    expect(again).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['every few seconds while somebody waits', [runOf('r1')], 3],
    ['seldom while nothing runs', [], 0],
    [
      'seldom while the past is looked at',
      [runOf('r1', { trigger: 'backfill' })],
      0,
    ],
  ])('looks by itself %s', (_, runs, looks) => {
    const { again } = follow(runs);
    act(() => jest.advanceTimersByTime(13_000));
    expect(again).toHaveBeenCalledTimes(looks);
  });
});
