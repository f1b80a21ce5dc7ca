import { QualityOperationsContent } from '../qualityOperations';
import { Frame } from './Frame';

/** Quality operations within the frame that the new frontend system draws. */
export function QualityOperationsPage() {
  return (
    <Frame>
      <QualityOperationsContent />
    </Frame>
  );
}
