import { ExploreContent } from '../explore';
import { FirstSteps } from '../firstSteps';
import { Frame } from './Frame';

/** Explore within the frame that the new frontend system draws. */
export function ExplorePage() {
  return (
    <Frame>
      <FirstSteps />
      <ExploreContent />
    </Frame>
  );
}
