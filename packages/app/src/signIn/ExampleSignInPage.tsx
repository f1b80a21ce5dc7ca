import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  IdentityApi,
  SignInPageProps,
  useApi,
} from '@backstage/core-plugin-api';
import {
  Button,
  Card,
  CardBody,
  CardHeader,
  Container,
  Flex,
  Grid,
  Text,
} from '@backstage/ui';

const STORED_PERSON = 'example-portal.person';

/** Signing out also forgets who was chosen, else the page would sign the same person in again at once. */
function forgetPersonOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      window.sessionStorage.removeItem(STORED_PERSON);
      await identity.signOut();
    },
  };
}

/**
 * Offers the people of the example company, one click each, so that everyone can see what they would see. The backend
 * has the last word on who is on the list, and refuses all of it outside development.
 */
export const ExampleSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const config = useApi(configApiRef);
  const people = config
    .getConfigArray('auth.providers.example.people')
    .map(person => ({
      user: person.getString('user'),
      name: person.getString('name'),
      sees: person.getString('sees'),
    }));
  const [person, setPerson] = useState(() => {
    const stored = window.sessionStorage.getItem(STORED_PERSON);
    return people.some(p => p.user === stored) ? stored : null;
  });

  if (person) {
    return (
      <ProxiedSignInPage
        provider="example"
        headers={{ 'x-example-user': person }}
        onSignInSuccess={identity =>
          onSignInSuccess(forgetPersonOnSignOut(identity))
        }
      />
    );
  }

  const choose = (user: string) => {
    window.sessionStorage.setItem(STORED_PERSON, user);
    setPerson(user);
  };

  return (
    <Container>
      <Flex direction="column" gap="4" mt="8" mb="8">
        <Flex direction="column" gap="1">
          <Text as="h1" variant="title-medium" weight="bold">
            {config.getString('app.title')}
          </Text>
          <Text as="p" color="secondary">
            An example company. Choose whom to look through the eyes of; there
            is no password.
          </Text>
        </Flex>
        <Grid.Root columns={{ initial: '1', sm: '2' }} gap="4">
          {people.map(({ user, name, sees }) => (
            <Card key={user}>
              <CardHeader>
                <Text as="h2" variant="title-x-small" weight="bold">
                  {name}
                </Text>
              </CardHeader>
              <CardBody>
                <Flex direction="column" gap="4" align="start">
                  <Text as="p">{sees}</Text>
                  <Button variant="primary" onPress={() => choose(user)}>
                    Enter as {name}
                  </Button>
                </Flex>
              </CardBody>
            </Card>
          ))}
        </Grid.Root>
      </Flex>
    </Container>
  );
};
