import { Container } from '@backstage/ui';
import { ExploreContent } from '../explore';

/** Explore within the frame that the new frontend system draws. */
export function ExplorePage() {
  return (
    <Container>
      <ExploreContent />
    </Container>
  );
}
