import { ScorecardsContent } from '../governance/scorecards/ScorecardsContent';
import { Frame } from './Frame';

/** Scorecards within the frame that the new frontend system draws. */
export function ScorecardsPage() {
  return (
    <Frame>
      <ScorecardsContent />
    </Frame>
  );
}
