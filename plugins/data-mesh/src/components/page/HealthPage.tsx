import { Container } from '@backstage/ui';
import { HealthContent } from '../health';

/** Health within the frame that the new frontend system draws. */
export function HealthPage() {
  return (
    <Container>
      <HealthContent />
    </Container>
  );
}
