import { HealthContent } from '../health';
import { Frame } from './Frame';

/** Health within the frame that the new frontend system draws. */
export function HealthPage() {
  return (
    <Frame>
      <HealthContent />
    </Frame>
  );
}
