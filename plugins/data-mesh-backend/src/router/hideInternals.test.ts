import { mockServices } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { hideInternals } from './hideInternals';

describe('hideInternals', () => {
  const answer = async (error: Error) => {
    const app = express();
    const logger = mockServices.logger.mock();
    app.get('/', (_request, _response, next) => next(error));
    app.use(hideInternals(logger));
    app.use(((e, _request, response, _next) => {
      response.status(500).json({ message: e.message, code: e.code });
    }) as express.ErrorRequestHandler);
    const { body } = await request(app).get('/');
    return { body, logger };
  };

  it('keeps a statement of the database out of the answer and in the log', async () => {
    const error = Object.assign(
      new Error('select secret from t - no such table'),
      { name: 'SqliteError' },
    );
    const { body, logger } = await answer(error);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(body.code).toBe('INTERNAL');
    expect(logger.error).toHaveBeenCalledWith('GET / failed', error);
  });

  it('passes on what is meant for the client', async () => {
    const { body, logger } = await answer(new InputError('Too many'));
    expect(body.message).toBe('Too many');
    expect(logger.error).not.toHaveBeenCalled();
  });
});
