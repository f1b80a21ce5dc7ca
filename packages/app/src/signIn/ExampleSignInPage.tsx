import { useState } from 'react';
import {
  configApiRef,
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
import { SignInAs } from './SignInAs';

const STORED_PERSON = 'example-portal.person';

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
  const [chosen, setChosen] = useState(() =>
    window.sessionStorage.getItem(STORED_PERSON),
  );
  const person = people.find(({ user }) => user === chosen);

  if (person) {
    return (
      <SignInAs
        user={person.user}
        name={person.name}
        onSignInSuccess={onSignInSuccess}
        onLeave={() => {
          window.sessionStorage.removeItem(STORED_PERSON);
          setChosen(null);
        }}
      />
    );
  }

  const choose = (user: string) => {
    window.sessionStorage.setItem(STORED_PERSON, user);
    setChosen(user);
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
