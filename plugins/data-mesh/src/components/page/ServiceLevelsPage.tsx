import { Container } from '@backstage/ui';
import { ServiceLevelsContent } from '../serviceLevel';

/** Service levels within the frame that the new frontend system draws. */
export function ServiceLevelsPage() {
  return (
    <Container>
      <ServiceLevelsContent />
    </Container>
  );
}
