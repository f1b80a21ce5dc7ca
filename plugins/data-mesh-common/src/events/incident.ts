/**
 * Topic on which the backend says that an incident began, came back or is over. The event's `metadata` has `type` and
 * `productRef`, so that a listener finds its own without opening the payload.
 * @public
 */
export const DATA_MESH_INCIDENT_TOPIC = 'data-mesh.incident';

/**
 * What a product promises is broken, or no more. Sent for each incident, also for those whose people are not told because
 * it began upstream. A portal that is killed in the middle may send one twice: `deliveryId` is then the same.
 * @public
 */
export interface IncidentChangeEvent {
  readonly deliveryId: string;
  readonly type: 'opened' | 'reopened' | 'resolved';
  readonly incidentId: string;
  /** Entity ref; empty for a contract of no product. */
  readonly productRef: string;
  /** Entity ref; empty for what the product itself promises. */
  readonly contractRef: string;
  readonly title: string;
  readonly severity: 'page' | 'ticket';
  /** When the fault began, in ISO 8601. */
  readonly since: string;
  readonly openedAt: string;
  readonly resolvedAt?: string;
  /** It began at another product. */
  readonly upstream: boolean;
  /** Entity refs of the products at which it began. */
  readonly roots: readonly string[];
}
