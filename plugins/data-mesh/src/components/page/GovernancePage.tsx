import { Container } from '@backstage/ui';
import { GovernanceContent } from '../governance/governance/GovernanceContent';

/** Governance within the frame that the new frontend system draws. */
export function GovernancePage() {
  return (
    <Container>
      <GovernanceContent />
    </Container>
  );
}
