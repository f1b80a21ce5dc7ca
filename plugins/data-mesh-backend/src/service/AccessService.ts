import {
  dataMeshContractReadPermission,
  dataMeshHealthReadPermission,
  dataMeshProductReadPermission,
  dataMeshSyncRunPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { ConditionTransformer } from '@backstage/plugin-permission-node';
import { AccessCondition, Scope } from '../database/scope';
import { notAllowed } from './problems';
import { CatalogView, VisibilityService } from './VisibilityService';

/** All that decides what a person gets to see of products. */
export interface ProductAccess {
  readonly view: CatalogView;
  /** What the catalog shows, narrowed to what the policy of the suite's own permission lets through. */
  readonly products: Scope;
}

/** Joins the suite's own permissions with what the catalog lets a person see. */
export class AccessService {
  constructor(
    private readonly visibility: VisibilityService,
    private readonly permissions: PermissionsService,
    private readonly toCondition: ConditionTransformer<AccessCondition>,
  ) {}

  /** For lists, counts and graphs of products. */
  async toProducts(credentials: BackstageCredentials): Promise<ProductAccess> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: dataMeshProductReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw notAllowed('see data products');
    }
    const view = await this.visibility.of(credentials);
    return {
      view,
      products: {
        visible: view.products,
        condition:
          decision.result === AuthorizeResult.CONDITIONAL
            ? this.toCondition(decision.conditions)
            : undefined,
      },
    };
  }

  async toCatalog(credentials: BackstageCredentials): Promise<CatalogView> {
    return this.visibility.of(credentials);
  }

  async requireProduct(
    credentials: BackstageCredentials,
    resourceRef: string,
  ): Promise<void> {
    const [{ result }] = await this.permissions.authorize(
      [{ permission: dataMeshProductReadPermission, resourceRef }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw notAllowed('see this data product');
    }
  }

  async requireContract(
    credentials: BackstageCredentials,
    resourceRef: string,
  ): Promise<void> {
    const [{ result }] = await this.permissions.authorize(
      [{ permission: dataMeshContractReadPermission, resourceRef }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw notAllowed('see this data contract');
    }
  }

  async requireHealth(credentials: BackstageCredentials): Promise<void> {
    await this.require(
      credentials,
      dataMeshHealthReadPermission,
      'see the health of the data mesh',
    );
  }

  async requireSync(credentials: BackstageCredentials): Promise<void> {
    await this.require(
      credentials,
      dataMeshSyncRunPermission,
      'have the catalog compared now',
    );
  }

  private async require(
    credentials: BackstageCredentials,
    permission: BasicPermission,
    what: string,
  ): Promise<void> {
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) throw notAllowed(what);
  }
}
