import { GovernanceContent } from '../governance/governance/GovernanceContent';
import { Frame } from './Frame';

/** Governance within the frame that the new frontend system draws. */
export function GovernancePage() {
  return (
    <Frame>
      <GovernanceContent />
    </Frame>
  );
}
