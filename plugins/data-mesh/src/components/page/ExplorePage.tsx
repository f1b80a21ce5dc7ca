import { Container } from '@backstage/ui';
import { ExploreContent } from '../explore';
import { FirstSteps } from '../firstSteps';

/** Explore within the frame that the new frontend system draws. */
export function ExplorePage() {
  return (
    <Container>
      <FirstSteps />
      <ExploreContent />
    </Container>
  );
}
