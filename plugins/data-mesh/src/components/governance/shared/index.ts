export { CountLine } from './CountLine';
export { DateField } from './DateField';
export { dayIn, endOf, isDay } from './days';
export { Distribution } from './Distribution';
export { LinePlot } from './LinePlot';
export { RuleExplained } from './RuleExplained';
export { RuleSetLink } from './RuleSetLink';
export { SubjectLink, useRuleHref } from './SubjectLink';
export { isRuleSetRef, ruleSetPath } from './ruleSetPath';
export { ScoreCell, ScoreFigure, ScoreGauge } from './ScoreFigure';
export { ScoreTrend } from './ScoreTrend';
export { StatusBadge, statuses } from './StatusBadge';
export { useGovernanceSignal } from './useGovernanceSignal';
export {
  type GovernanceMessageKey,
  useGovernanceTranslation,
} from './useGovernanceTranslation';
export { useScoreWords } from './useScoreWords';
export { WaiverBadge } from './WaiverBadge';
export { wordsOf } from './wordsOf';
