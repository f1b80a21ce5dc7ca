import { Container } from '@backstage/ui';
import { DomainsContent } from '../governance/domains/DomainsContent';

/** Domains within the frame that the new frontend system draws. */
export function DomainsPage() {
  return (
    <Container>
      <DomainsContent />
    </Container>
  );
}
