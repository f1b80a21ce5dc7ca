import {
  dataMeshContractReadPermission,
  dataMeshDomainAssessPermission,
  dataMeshHealthReadPermission,
  dataMeshIncidentManagePermission,
  dataMeshProductReadPermission,
  dataMeshQualityRunPermission,
  dataMeshRuleSimulatePermission,
  dataMeshSyncRunPermission,
  dataMeshTableProfilePermission,
  dataMeshTemplateReadPermission,
  dataMeshDomainWaiverPermission,
  dataMeshWaiverApprovePermission,
  dataMeshWaiverRequestPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { isError } from '@backstage/errors';
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

/** All that decides what a person gets to see of contracts. */
export interface ContractAccess {
  readonly view: CatalogView;
  readonly contracts: Scope;
}

/** How the conditions of a policy become those of rows. */
export interface ConditionTransformers {
  readonly product: ConditionTransformer<AccessCondition>;
  readonly contract: ConditionTransformer<AccessCondition>;
}

/** Joins the suite's own permissions with what the catalog lets a person see. */
export class AccessService {
  constructor(
    private readonly visibility: VisibilityService,
    private readonly permissions: PermissionsService,
    private readonly toCondition: ConditionTransformers,
  ) {}

  /** For lists, counts and graphs of products. */
  async toProducts(credentials: BackstageCredentials): Promise<ProductAccess> {
    const [condition, view] = await Promise.all([
      this.conditionOf(
        credentials,
        dataMeshProductReadPermission,
        this.toCondition.product,
        'see data products',
      ),
      this.visibility.of(credentials),
    ]);
    return { view, products: { visible: view.products, condition } };
  }

  /** For lists and counts of contracts and their versions. */
  async toContracts(
    credentials: BackstageCredentials,
  ): Promise<ContractAccess> {
    const [condition, view] = await Promise.all([
      this.conditionOf(
        credentials,
        dataMeshContractReadPermission,
        this.toCondition.contract,
        'see data contracts',
      ),
      this.visibility.of(credentials),
    ]);
    return { view, contracts: { visible: view.contracts, condition } };
  }

  /** For what stands beside products: nothing when the person may see no contract. */
  async toContractsOrNone(
    credentials: BackstageCredentials,
  ): Promise<Scope | undefined> {
    try {
      return (await this.toContracts(credentials)).contracts;
    } catch (error) {
      if (isError(error) && error.name === 'NotAllowedError') return undefined;
      throw error;
    }
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

  /** Of contracts that the person may see, those whose checks they may have run. */
  async mayRun(
    credentials: BackstageCredentials,
    contractRefs: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    return this.among(credentials, dataMeshQualityRunPermission, contractRefs);
  }

  /** Of products that the person may see, those whose incidents and excused times they may manage. */
  async mayManageIncidents(
    credentials: BackstageCredentials,
    productRefs: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    return this.among(
      credentials,
      dataMeshIncidentManagePermission,
      productRefs,
    );
  }

  /** Of products that the person may see, those for which they may ask for waivers. */
  async mayRequestWaivers(
    credentials: BackstageCredentials,
    productRefs: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    return this.among(
      credentials,
      dataMeshWaiverRequestPermission,
      productRefs,
    );
  }

  /** Of domains that the person may see, those for which they may ask for waivers. */
  async mayRequestDomainWaivers(
    credentials: BackstageCredentials,
    domainRefs: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    return this.among(credentials, dataMeshDomainWaiverPermission, domainRefs);
  }

  /** Of scorecards and policies that the person may see, those of whose rules they may approve waivers. */
  async mayApproveWaivers(
    credentials: BackstageCredentials,
    ruleSetRefs: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    return this.among(
      credentials,
      dataMeshWaiverApprovePermission,
      ruleSetRefs,
    );
  }

  /** Of domains that the person may see, those whose survey they may answer. */
  async mayAssess(
    credentials: BackstageCredentials,
    domainRefs: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    return this.among(credentials, dataMeshDomainAssessPermission, domainRefs);
  }

  async requireSimulate(credentials: BackstageCredentials): Promise<void> {
    await this.require(
      credentials,
      dataMeshRuleSimulatePermission,
      'have drafts of rules tried',
    );
  }

  async requireProfile(credentials: BackstageCredentials): Promise<void> {
    await this.require(
      credentials,
      dataMeshTableProfilePermission,
      'see what tables servers have',
    );
  }

  async requireRun(
    credentials: BackstageCredentials,
    contractRef: string,
  ): Promise<void> {
    const allowed = await this.mayRun(credentials, [contractRef]);
    if (!allowed.has(contractRef)) {
      throw notAllowed('have the checks of this data contract run');
    }
  }

  async requireHealth(credentials: BackstageCredentials): Promise<void> {
    await this.require(
      credentials,
      dataMeshHealthReadPermission,
      'see the health of the data mesh',
    );
  }

  async requireTemplates(credentials: BackstageCredentials): Promise<void> {
    await this.require(
      credentials,
      dataMeshTemplateReadPermission,
      'see how templates are used',
    );
  }

  async requireSync(credentials: BackstageCredentials): Promise<void> {
    await this.require(
      credentials,
      dataMeshSyncRunPermission,
      'have the catalog compared now',
    );
  }

  private async among(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
    resourceRefs: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    const refs = [...new Set(resourceRefs)];
    if (refs.length === 0) return new Set();
    const decisions = await this.permissions.authorize(
      refs.map(resourceRef => ({ permission, resourceRef })),
      { credentials },
    );
    return new Set(
      refs.filter(
        (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
      ),
    );
  }

  /** @throws NotAllowedError when nothing at all may be seen */
  private async conditionOf(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
    transform: ConditionTransformer<AccessCondition>,
    what: string,
  ): Promise<Scope['condition']> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) throw notAllowed(what);
    return decision.result === AuthorizeResult.CONDITIONAL
      ? transform(decision.conditions)
      : undefined;
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
