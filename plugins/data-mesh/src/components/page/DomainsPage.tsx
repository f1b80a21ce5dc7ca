import { DomainsContent } from '../governance/domains/DomainsContent';
import { Frame } from './Frame';

/** Domains within the frame that the new frontend system draws. */
export function DomainsPage() {
  return (
    <Frame>
      <DomainsContent />
    </Frame>
  );
}
