import { components, operations } from './openapi.generated';

type Schemas = components['schemas'];
type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

/** How a promise stands; `not-measured` and `not-measurable` are states of their own. @public */
export type ObjectiveStanding = Schemas['ObjectiveStanding'];
/** @public */
export type SliceState = Schemas['SliceState'];
/** @public */
export type IncidentState = Schemas['IncidentState'];
/** When a slice is good. @public */
export type LevelRule = Schemas['LevelRule'];
/** Over which time a promise has to hold. @public */
export type LevelWindow = Schemas['LevelWindow'];
/** What a slice is. @public */
export type LevelCadence = Schemas['LevelCadence'];
/** Who says what counts. @public */
export type SettingSource = Schemas['SettingSource'];
/** One expected update interval. @public */
export type Slice = Schemas['Slice'];
/** A slice with what was measured, and the budget after it. @public */
export type JudgedSlice = Schemas['JudgedSlice'];
/** @public */
export type SliceList = Schemas['SliceList'];
/** What is left of what may go wrong, in slices. @public */
export type ErrorBudget = Schemas['ErrorBudget'];
/** Something that is promised, and how it stands. @public */
export type Objective = Schemas['Objective'];
/** @public */
export type ObjectivePage = Schemas['ObjectivePage'];
/** @public */
export type ObjectiveDetails = Schemas['ObjectiveDetails'];
/** What can be kept if all inputs keep what they promise. @public */
export type Feasibility = Schemas['Feasibility'];
/** How many promises stand how. @public */
export type ServiceLevelSummary = Schemas['ServiceLevelSummary'];
/** Service levels of a product in a word. @public */
export type ServiceLevelSign = Schemas['ServiceLevelSign'];
/** @public */
export type BoardProduct = Schemas['BoardProduct'];
/** What someone who answers for products reads in the morning. @public */
export type ServiceLevelBoard = Schemas['ServiceLevelBoard'];
/** A promise over a period. @public */
export type ScorecardLine = Schemas['ScorecardLine'];
/** Promises over a period against the one before. @public */
export type SlaScorecard = Schemas['SlaScorecard'];
/** As `shields.io` reads it. @public */
export type Badge = Schemas['Badge'];
/** @public */
export type Following = Schemas['Following'];
/** A time for which nothing is promised. @public */
export type Excuse = Schemas['Excuse'];
/** As whom someone hears of an incident. @public */
export type TellRole = Schemas['TellRole'];
/** Who hears of incidents of a product, how, and after how long. @public */
export type Escalation = Schemas['Escalation'];
/** @public */
export type IncidentMessage = Schemas['IncidentMessage'];
/** @public */
export type IncidentEvent = Schemas['IncidentEvent'];
/** @public */
export type Incident = Schemas['Incident'];
/** @public */
export type IncidentPage = Schemas['IncidentPage'];
/** @public */
export type IncidentDetails = Schemas['IncidentDetails'];

/** @public */
export type ObjectiveQuery = QueryOf<'listObjectives'>;
/** @public */
export type ObjectiveSort = NonNullable<ObjectiveQuery['sort']>;
/** @public */
export type ServiceLevelScope = QueryOf<'getServiceLevelSummary'>;
/** Times as ISO dates. @public */
export type ServiceLevelBoardQuery = QueryOf<'getServiceLevelBoard'>;
/** One of product, domain and owner. @public */
export type SlaScorecardQuery = QueryOf<'getSlaScorecard'>;
/** Times as ISO dates. @public */
export type SliceQuery = QueryOf<'listSlices'>;
/** Times as ISO dates. @public */
export type IncidentQuery = QueryOf<'listIncidents'>;
/** What people do to an incident. @public */
export type IncidentEventRequest = NonNullable<
  operations['addIncidentEvent']['requestBody']
>['content']['application/json'];
/** Times as ISO dates. @public */
export type ExcuseRequest = NonNullable<
  operations['addExcuse']['requestBody']
>['content']['application/json'];
