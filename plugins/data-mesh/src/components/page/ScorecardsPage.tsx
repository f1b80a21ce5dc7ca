import { Container } from '@backstage/ui';
import { ScorecardsContent } from '../governance/scorecards/ScorecardsContent';

/** Scorecards within the frame that the new frontend system draws. */
export function ScorecardsPage() {
  return (
    <Container>
      <ScorecardsContent />
    </Container>
  );
}
