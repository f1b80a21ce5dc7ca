import { ServiceLevelsContent } from '../serviceLevel';
import { Frame } from './Frame';

/** Service levels within the frame that the new frontend system draws. */
export function ServiceLevelsPage() {
  return (
    <Frame>
      <ServiceLevelsContent />
    </Frame>
  );
}
