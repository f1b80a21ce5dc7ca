import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';

/** Records what a person did, whether or not it worked. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  act: () => Promise<T>,
): Promise<T> {
  const recorded = await auditor.createEvent(event);
  try {
    const result = await act();
    await recorded.success();
    return result;
  } catch (error) {
    await recorded.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
