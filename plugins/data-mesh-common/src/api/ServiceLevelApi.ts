import { DataMeshRequestOptions, EntityPath } from './DataMeshApi';
import {
  Badge,
  Escalation,
  Excuse,
  ExcuseRequest,
  Following,
  IncidentDetails,
  IncidentEventRequest,
  IncidentMessage,
  IncidentPage,
  IncidentQuery,
  ObjectiveDetails,
  ObjectivePage,
  ObjectiveQuery,
  ServiceLevelBoard,
  ServiceLevelBoardQuery,
  ServiceLevelScope,
  ServiceLevelSummary,
  SlaScorecard,
  SlaScorecardQuery,
  SliceList,
  SliceQuery,
} from './serviceLevelTypes';

/**
 * Service levels and incidents, as far as the caller may see them. Every method rejects with a `ResponseError` of
 * `@backstage/errors` when the backend answers with anything but success; its `body.error.code` is stable.
 * @public
 */
export interface ServiceLevelApi {
  /** One page of what products and their contracts promise, and how it stands. */
  listObjectives(
    query?: ObjectiveQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ObjectivePage>;

  /** How many promises stand how, and open incidents. */
  getServiceLevelSummary(
    scope?: ServiceLevelScope,
    options?: DataMeshRequestOptions,
  ): Promise<ServiceLevelSummary>;

  /** What someone who answers for products reads in the morning. */
  getServiceLevelBoard(
    query?: ServiceLevelBoardQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ServiceLevelBoard>;

  /** Promises over a month, quarter or year against the one before. */
  getSlaScorecard(
    query: SlaScorecardQuery,
    options?: DataMeshRequestOptions,
  ): Promise<SlaScorecard>;

  /** The same as {@link ServiceLevelApi.getSlaScorecard}, a line per promise, for spreadsheets. */
  getSlaScorecardCsv(
    query: SlaScorecardQuery,
    options?: DataMeshRequestOptions,
  ): Promise<string>;

  /** A promise with where its settings come from, and what its inputs allow. */
  getObjective(
    objectiveId: string,
    options?: DataMeshRequestOptions,
  ): Promise<ObjectiveDetails>;

  /** Slices of a promise with the budget after each, oldest first. */
  listSlices(
    request: SliceQuery & { readonly objectiveId: string },
    options?: DataMeshRequestOptions,
  ): Promise<SliceList>;

  /** What a badge says about the product. */
  getProductBadge(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<Badge>;

  /** Whether the caller hears of the incidents of a product. */
  getFollowing(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<Following>;

  /** The caller wants to hear of the incidents of a product, or no more. */
  setFollowing(
    request: EntityPath & { readonly following: boolean },
    options?: DataMeshRequestOptions,
  ): Promise<Following>;

  /** Maintenance and agreed freezes of the last year and to come, newest first. */
  listExcuses(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<readonly Excuse[]>;

  /** A time for which nothing is promised. */
  addExcuse(
    request: EntityPath & ExcuseRequest,
    options?: DataMeshRequestOptions,
  ): Promise<Excuse>;

  removeExcuse(
    request: EntityPath & { readonly excuseId: string },
    options?: DataMeshRequestOptions,
  ): Promise<void>;

  /** Who hears of incidents of a product, how, and after how long. */
  getEscalation(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<Escalation>;

  /** Sends a message that says it is a test along the first step. */
  testEscalation(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<readonly IncidentMessage[]>;

  /** Incidents that the caller may see, newest first. */
  listIncidents(
    query?: IncidentQuery,
    options?: DataMeshRequestOptions,
  ): Promise<IncidentPage>;

  /** An incident with its timeline, where it began and whom it reaches. */
  getIncident(
    incidentId: string,
    options?: DataMeshRequestOptions,
  ): Promise<IncidentDetails>;

  /** Takes an incident, resolves it, opens it again, or adds a note. */
  addIncidentEvent(
    request: IncidentEventRequest & { readonly incidentId: string },
    options?: DataMeshRequestOptions,
  ): Promise<IncidentDetails>;
}
