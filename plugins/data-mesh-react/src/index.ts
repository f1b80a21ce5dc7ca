/**
 * Hooks and components of the data mesh suite for other plugins' pages.
 *
 * @packageDocumentation
 */
export { dataMeshApiRef } from './api/dataMeshApiRef';
export { governanceApiRef } from './api/governanceApiRef';
export { onboardingApiRef } from './api/onboardingApiRef';
export { serviceLevelApiRef } from './api/serviceLevelApiRef';
export { templateApiRef } from './api/templateApiRef';
export { AccessSign, type AccessSignProps } from './components/AccessSign';
export {
  ClassificationBadge,
  type ClassificationBadgeProps,
} from './components/ClassificationBadge';
export {
  EntityLabelLink,
  type EntityLabelLinkProps,
} from './components/EntityLabelLink';
export {
  ExternalLink,
  type ExternalLinkProps,
} from './components/ExternalLink';
export {
  LifecycleBadge,
  type LifecycleBadgeProps,
} from './components/LifecycleBadge';
export { MessageText, type MessageTextProps } from './components/MessageText';
export {
  PlainMarkdown,
  type PlainMarkdownProps,
} from './components/PlainMarkdown';
export { QualitySign, type QualitySignProps } from './components/QualitySign';
export { ScoreSign, type ScoreSignProps } from './components/ScoreSign';
export {
  ServiceLevelSign,
  type ServiceLevelSignProps,
} from './components/ServiceLevelSign';
export {
  ToneBadge,
  type Tone,
  type ToneBadgeProps,
} from './components/ToneBadge';
export { useEntityHref } from './components/useEntityHref';
export { useFormats, type Formats } from './format/useFormats';
export { failureOf, messageOf, type Failure } from './query/failure';
export { QueryState, type QueryStateProps } from './query/QueryState';
export { useQuery, type Query } from './query/useQuery';
export { dataMeshReactTranslationRef } from './translation';
