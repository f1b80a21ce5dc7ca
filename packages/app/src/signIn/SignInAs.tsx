import { ProxiedSignInPage } from '@backstage/core-components';
import { IdentityApi, SignInPageProps } from '@backstage/core-plugin-api';
import { Button, Container, Flex, Text } from '@backstage/ui';
import { useEffect, useState } from 'react';

/** Milliseconds. Right after its first start the portal still reads its people from their files. */
const RETRY_AFTER = 2_000;

interface Props {
  readonly user: string;
  readonly name: string;
  readonly onSignInSuccess: SignInPageProps['onSignInSuccess'];
  /** Forgets the choice. */
  readonly onLeave: () => void;
}

/** Signs one person in, and keeps trying while the catalog does not know them yet. */
export const SignInAs = ({ user, name, onSignInSuccess, onLeave }: Props) => {
  const [attempt, setAttempt] = useState(0);
  const [reason, setReason] = useState<string>();

  const Refused = ({ error }: { error?: Error }) => {
    useEffect(() => {
      setReason(error?.message);
      const timer = setTimeout(() => setAttempt(attempt + 1), RETRY_AFTER);
      return () => clearTimeout(timer);
    }, [error]);
    return null;
  };

  return (
    <>
      {reason === undefined ? null : (
        <Container>
          <Flex direction="column" gap="4" mt="8" align="start">
            <div role="status">
              <Text as="p">
                {name} cannot enter yet; trying again. Right after the first
                start, the portal is still reading its people.
              </Text>
              <Text as="p" color="secondary">
                {reason}
              </Text>
            </div>
            <Button variant="secondary" onPress={onLeave}>
              Choose somebody else
            </Button>
          </Flex>
        </Container>
      )}
      <ProxiedSignInPage
        key={attempt}
        provider="example"
        headers={{ 'x-example-user': user }}
        ErrorComponent={Refused}
        onSignInSuccess={identity =>
          onSignInSuccess(forgetOnSignOut(identity, onLeave))
        }
      />
    </>
  );
};

/** Signing out also forgets who was chosen, else the page would sign the same person in again at once. */
function forgetOnSignOut(
  identity: IdentityApi,
  forget: () => void,
): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      forget();
      await identity.signOut();
    },
  };
}
