export { MyScores, MyScoresActions } from './MyScores';
export { DomainScoreCard, OwnerScoreCard } from './ScoreCards';
