import { TemplatesContent } from '../templates';
import { Frame } from './Frame';

/** Templates within the frame that the new frontend system draws. */
export function TemplatesPage() {
  return (
    <Frame>
      <TemplatesContent />
    </Frame>
  );
}
