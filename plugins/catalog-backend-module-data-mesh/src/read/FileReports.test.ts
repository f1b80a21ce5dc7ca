import { mockServices } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import { DataMeshFileRead } from '@backstage-data-mesh/plugin-data-mesh-common';
import { FileReports } from './FileReports';

const ERROR = {
  code: 'yaml-syntax',
  severity: 'error',
  message: 'It is not YAML.',
  path: [],
  place: { line: 3, column: 1 },
} as const;

const clean = (target: string): DataMeshFileRead => ({
  target,
  documents: 1,
  problems: [],
});
const broken = (target: string): DataMeshFileRead => ({
  target,
  documents: 1,
  problems: [ERROR],
});

function setup() {
  const published: EventParams[] = [];
  const logger = mockServices.logger.mock();
  const state = { now: 0, failure: undefined as Error | undefined };
  const reports = new FileReports(
    {
      async publish(params) {
        if (state.failure) throw state.failure;
        published.push(params);
      },
      async subscribe() {},
    },
    logger,
    () => state.now,
  );
  return { reports, published, logger, state };
}

describe('FileReports', () => {
  it('publishes problems at every read', async () => {
    const { reports, published } = setup();
    for (let read = 0; read < 3; read += 1) {
      reports.publish([broken('a')]);
      await reports.settled();
    }
    expect(published).toHaveLength(3);
    expect(published[0]).toEqual({
      topic: 'data-mesh.file-read',
      eventPayload: broken('a'),
    });
  });

  it('publishes that a file is in order when that is news, and every ten minutes', async () => {
    const { reports, published, state } = setup();
    const read = async (payload: DataMeshFileRead, minute: number) => {
      state.now = minute * 60_000;
      reports.publish([payload]);
      await reports.settled();
      return published.length;
    };
    expect(await read(clean('a'), 0)).toBe(1);
    expect(await read(clean('a'), 9)).toBe(1);
    expect(await read(clean('a'), 10)).toBe(2);
    expect(await read(broken('a'), 11)).toBe(3);
    expect(await read(clean('a'), 12)).toBe(4);
    expect(await read(clean('a'), 13)).toBe(4);
    // The file is gone.
    expect(await read({ ...clean('a'), documents: 0 }, 14)).toBe(5);
  });

  it('publishes only the newest of what waits for the same file', async () => {
    const { reports, published } = setup();
    reports.publish([broken('first'), broken('a')]);
    reports.publish([clean('a')]);
    await reports.settled();
    expect(published.map(({ eventPayload }) => eventPayload)).toEqual([
      broken('first'),
      clean('a'),
    ]);
  });

  it('tries again at the next read what could not be published', async () => {
    const { reports, published, state, logger } = setup();
    state.failure = new Error('shutting down');
    reports.publish([clean('a'), clean('b')]);
    await reports.settled();
    expect(logger.warn).toHaveBeenCalledTimes(1);

    state.failure = undefined;
    reports.publish([clean('a'), clean('b')]);
    await reports.settled();
    expect(published).toHaveLength(2);
  });

  it('logs a problem once, and that it is gone', async () => {
    const { reports, logger } = setup();
    reports.publish([broken('a.odcs.yaml')]);
    reports.publish([broken('a.odcs.yaml')]);
    expect(logger.warn.mock.calls).toEqual([
      ['a.odcs.yaml, line 3, column 1: It is not YAML.'],
    ]);
    reports.publish([clean('a.odcs.yaml')]);
    reports.publish([clean('a.odcs.yaml')]);
    expect(logger.info.mock.calls).toEqual([['a.odcs.yaml can be read again']]);
    await reports.settled();
  });
});
