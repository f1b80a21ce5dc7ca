import { Container } from '@backstage/ui';
import { QualityOperationsContent } from '../qualityOperations';

/** Quality operations within the frame that the new frontend system draws. */
export function QualityOperationsPage() {
  return (
    <Container>
      <QualityOperationsContent />
    </Container>
  );
}
