import { ConfigReader } from '@backstage/config';
import { Request } from 'express';
import { exampleAuthenticator } from './exampleAuthenticator';

const config = new ConfigReader({
  people: [{ user: 'ines.moreau', name: 'Inès Moreau', sees: 'Engineer' }],
});

function requestNaming(user?: string): Request {
  // The authenticator reads one header and nothing else.
  return { header: () => user } as unknown as Request;
}

describe('exampleAuthenticator', () => {
  const environment = process.env.NODE_ENV;
  const setEnvironment = (value?: string) => {
    Object.assign(process.env, { NODE_ENV: value });
  };
  afterEach(() => setEnvironment(environment));

  it.each(['production', 'test', ''])(
    'refuses to start when the environment is "%s"',
    value => {
      setEnvironment(value);
      expect(() => exampleAuthenticator.initialize({ config })).toThrow(
        'development only',
      );
    },
  );

  it('signs in a person who is on the list', async () => {
    setEnvironment('development');
    const people = exampleAuthenticator.initialize({ config });

    await expect(
      exampleAuthenticator.authenticate(
        { req: requestNaming('ines.moreau') },
        people,
      ),
    ).resolves.toEqual({ result: { user: 'ines.moreau' } });
  });

  it.each([undefined, '', 'somebody.else', 'INES.MOREAU'])(
    'does not sign in "%s"',
    async user => {
      setEnvironment('development');
      const people = exampleAuthenticator.initialize({ config });

      await expect(
        exampleAuthenticator.authenticate({ req: requestNaming(user) }, people),
      ).rejects.toThrow('not one of those');
    },
  );
});
