import { dataMeshResultsIngestPermission } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Request, Response, Router } from 'express';
import { formatNamed } from '../quality/results/readResultsConfig';
import { ReportService } from '../quality/results/ReportService';
import { invalidQuery, notAllowed } from '../service/problems';
import { audited } from './audited';
import { callerName } from './callerName';
import { hideInternals } from './hideInternals';
import { readReportBody, TooLarge } from './reportBody';
import { ReportRoom } from './ReportRoom';

/** How long a sender who was refused may go on sending, in milliseconds, so that they get to read why. */
const PATIENCE = 5_000;
/** After how many seconds somebody who found no room is asked to come back. */
const COME_BACK = 15;

export interface IngestRouteOptions {
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
  readonly logger: LoggerService;
  readonly reports: Pick<ReportService, 'take'>;
  /** Of a report with its companions. */
  readonly maxBytes: number;
}

/** Takes reports of other tools. A router of its own, before all that reads bodies: this one is read as it comes. */
export function createIngestRouter(options: IngestRouteOptions): Router {
  const { httpAuth, permissions, auditor, reports, maxBytes } = options;
  const router = Router();
  const room = new ReportRoom(maxBytes);

  router.post('/v1/results', async (request, response, next) => {
    const stay = room.enter();
    try {
      const receipt = await audited(
        auditor,
        { eventId: 'results-report', request, severityLevel: 'low' },
        async () => {
          const credentials = await httpAuth.credentials(request, {
            allow: ['user', 'service'],
          });
          const [{ result }] = await permissions.authorize(
            [{ permission: dataMeshResultsIngestPermission }],
            { credentials },
          );
          if (result !== AuthorizeResult.ALLOW) {
            throw notAllowed('report results');
          }
          const format = formatOf(request);
          const { report, companions } = await readReportBody(
            request,
            maxBytes,
            stay,
          );
          return reports.take(report, {
            format,
            companions,
            by: callerName(credentials),
          });
        },
      );
      response.json(receipt);
    } catch (error) {
      letGo(request, response);
      if (error instanceof TooLarge) {
        const { name, message, code } = error;
        response.status(413).json({
          error: { name, message, code },
          request: { method: request.method, url: request.url },
          response: { statusCode: 413 },
        });
      } else {
        if (isError(error) && error.code === 'BUSY') {
          response.setHeader('retry-after', COME_BACK);
        }
        next(error);
      }
    } finally {
      stay.leave();
    }
  });

  router.use(hideInternals(options.logger));
  return router;
}

/** Lets what is left of a body pass by unread, for a while: a connection that is cut at once loses the answer. */
function letGo(request: Request, response: Response) {
  if (request.complete) return;
  response.setHeader('connection', 'close');
  request.resume();
  const timer = setTimeout(() => request.destroy(), PATIENCE).unref();
  request.once('close', () => clearTimeout(timer));
}

function formatOf(request: Request) {
  const { format } = request.query;
  if (format === undefined) return undefined;
  const known = typeof format === 'string' ? formatNamed(format) : undefined;
  if (known) return known;
  throw invalidQuery('The format is none that is known.');
}
