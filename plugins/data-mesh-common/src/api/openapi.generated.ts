// Made from data-mesh-backend/src/schema/openapi.yaml by `yarn openapi`. Change that file instead.
/* eslint-disable */
export interface paths {
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One page of data products in a stable order. */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The values by which products can be narrowed down, each with how many products there are. A facet's own choice does not narrow its counts, the other filters do. */
        get: operations["getProductFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Products upstream and downstream, joined where one's output port and another's input port name the same contract. */
        get: operations["getProductLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The versions of all contracts that ever stood for the product's output ports, newest first. */
        get: operations["listProductVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{namespace}/{name}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The versions of the contract's line (product and output port), newest first. */
        get: operations["listContractVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{namespace}/{name}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One version with its whole text and what is wrong with it. */
        get: operations["getContractVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{namespace}/{name}/versions/{versionId}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What differs between two versions of the contract's line, breaking changes first. `NO_PREDECESSOR` (404) when `against` is left out and the version is the first that can be compared; `NOT_COMPARABLE` (409) when the text of one of the two holds no contract that can be read. */
        get: operations["getContractDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How often contracts changed and how badly, over time: of one contract's line, one product, one domain with its sub-domains, or of all; as far as the caller may see them. Give at most one of `contract`, `product` and `domain`. */
        get: operations["getContractChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What a domain, with its sub-domains, holds. */
        get: operations["getDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How fresh the suite's copy of the catalog is, and what keeps files from being used. For platform teams. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The single findings behind the counts of the health page. */
        get: operations["listHealthFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Compares with the catalog now instead of at the next scheduled time. */
        post: operations["runSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ErrorBody: {
            error: {
                name: string;
                message: string;
                code?: string;
            };
            response?: {
                statusCode?: number;
            };
        };
        /**
         * @description On what terms a consumer gets in. `open`: a contract has a role that needs no approval; `request`: every role has an approver; `unknown`: there is no contract, or it lists no roles.
         * @enum {string}
         */
        Access: "open" | "request" | "unknown";
        /** @description An entity and what to call it. `exists` is false when the catalog has no such entity (or the caller may not see it). */
        EntityLabel: {
            ref: string;
            title: string;
            exists: boolean;
        };
        ProductRow: {
            /** @description Entity ref of the product. */
            ref: string;
            title: string;
            /** @description The purpose */
            description?: string;
            type: string;
            lifecycle: string;
            version?: string;
            owner?: components["schemas"]["EntityLabel"];
            domain?: components["schemas"]["EntityLabel"];
            tags: string[];
            /** @description What the product offers, in the order of the file; at most 10. */
            outputPorts: {
                name: string;
                version?: string;
                type?: string;
            }[];
            outputPortCount?: number;
            /** @description How many output ports have a contract that exists. */
            contractedPorts: number;
            /** @description How many products the caller may see take data from this one. */
            consumers?: number;
            standards: string[];
            /** @description The classifications of all contracts, strictest first. */
            classifications: string[];
            access: components["schemas"]["Access"];
            /** @description How many errors and warnings there are about the product and its contracts. */
            findings: number;
            /**
             * Format: date-time
             * @description When the suite last saw it change.
             */
            changedAt?: string;
        };
        ProductPage: {
            items: components["schemas"]["ProductRow"][];
            totalItems: number;
            nextCursor?: string;
        };
        FacetValue: {
            value: string;
            label: string;
            count: number;
            /** @description For a domain: the value of the domain it belongs to. */
            parent?: string;
        };
        ProductFacets: {
            domain: components["schemas"]["FacetValue"][];
            type: components["schemas"]["FacetValue"][];
            lifecycle: components["schemas"]["FacetValue"][];
            owner: components["schemas"]["FacetValue"][];
            tag: components["schemas"]["FacetValue"][];
            standard: components["schemas"]["FacetValue"][];
            classification: components["schemas"]["FacetValue"][];
            access: components["schemas"]["FacetValue"][];
        };
        Finding: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            message: string;
            fix?: string;
            path: (string | number)[];
            place?: components["schemas"]["Place"];
            /** @description Versions of the standard whose structure it violates. Absent for what no schema can say. */
            against?: string[];
            /** @description Entity ref of the contract that it is about, when it is not about the entity asked for. */
            subject?: string;
        };
        /** @description 1-based, within the definition's text. */
        Place: {
            line: number;
            column: number;
        };
        Link: {
            url: string;
            title?: string;
            type?: string;
        };
        SupportChannel: {
            channel: string;
            url?: string;
            tool?: string;
            scope?: string;
            description?: string;
            invitationUrl?: string;
        };
        Person: {
            username: string;
            name?: string;
            role?: string;
            /** @description The user in the catalog, when one carries this name or e-mail address. */
            entityRef?: string;
        };
        ContractLabel: {
            ref: string;
            title: string;
            exists: boolean;
            version?: string;
            lifecycle?: string;
            standard?: string;
            classifications?: string[];
            access?: components["schemas"]["Access"];
        };
        Port: {
            name: string;
            version?: string;
            type?: string;
            description?: string;
            contract?: components["schemas"]["ContractLabel"];
            /** @description For an input port: the products whose output port the contract belongs to. For an output port: the products that take data under its contract. */
            products?: components["schemas"]["EntityLabel"][];
        };
        Product: {
            ref: string;
            title: string;
            description?: string;
            purpose?: string;
            limitations?: string;
            usage?: string;
            type: string;
            lifecycle: string;
            /** @description As the file has it. */
            status?: string;
            version?: string;
            productId?: string;
            standard?: string;
            owner?: components["schemas"]["EntityLabel"];
            domain?: components["schemas"]["EntityLabel"];
            /** @description From the topmost domain to the product's own. */
            domainPath?: components["schemas"]["EntityLabel"][];
            tags: string[];
            classifications?: string[];
            access?: components["schemas"]["Access"];
            inputPorts: components["schemas"]["Port"][];
            outputPorts: components["schemas"]["Port"][];
            managementPorts: {
                name: string;
                content: string;
                type?: string;
                url?: string;
                channel?: string;
                description?: string;
            }[];
            support: components["schemas"]["SupportChannel"][];
            people: components["schemas"]["Person"][];
            links: components["schemas"]["Link"][];
            findings: components["schemas"]["Finding"][];
            /** @description Where the file can be looked at, when it has a URL. */
            sourceUrl?: string;
            /** Format: date-time */
            changedAt?: string;
        };
        LineageNode: {
            ref: string;
            title: string;
            type?: string;
            lifecycle?: string;
            owner?: components["schemas"]["EntityLabel"];
            domain?: components["schemas"]["EntityLabel"];
            /** @enum {string} */
            direction: "self" | "upstream" | "downstream" | "both";
            /** @description Steps from the product asked for. */
            distance: number;
        };
        /** @description Data flows from the output port of `from` to the input port of `to`, under `contract`. */
        LineageEdge: {
            from: string;
            to: string;
            contract: string;
            outputPort?: string;
            inputPort?: string;
        };
        Lineage: {
            nodes: components["schemas"]["LineageNode"][];
            edges: components["schemas"]["LineageEdge"][];
            /** @description False when depth or limit cut something off. */
            complete: boolean;
        };
        Contract: {
            ref: string;
            title: string;
            contractId: string;
            version: string;
            lifecycle: string;
            status?: string;
            /** @description E.g. `odcs v3.1.0`. */
            standard: string;
            owner?: components["schemas"]["EntityLabel"];
            domain?: components["schemas"]["EntityLabel"];
            classifications?: string[];
            access?: components["schemas"]["Access"];
            /** @description Products of which an output port is under this contract. */
            providers: components["schemas"]["PortUse"][];
            consumers: components["schemas"]["PortUse"][];
            versionId: string;
            schemaObjects: number;
            /** @description Properties at every depth. */
            fields: number;
            /** @description The contract in the normalised model of `@backstage-data-mesh/contract` (type `Contract`). */
            model: {
                [key: string]: unknown;
            };
            findings: components["schemas"]["Finding"][];
            sourceUrl?: string;
            /** Format: date-time */
            changedAt?: string;
        };
        PortUse: {
            product: components["schemas"]["EntityLabel"];
            port: string;
            portVersion?: string;
        };
        /**
         * @description What a change does to those who read the data. `breaking`: a consumer that was right before may fail or be wrong now; `dangerous`: a consumer should look; `compatible`: nothing that held before fails.
         * @enum {string}
         */
        Verdict: "breaking" | "dangerous" | "compatible";
        /**
         * @description How the declared version number goes with what changed. `fits`; `too-low`: it promises more than is true; `unchanged`: the text changed and its version did not; `lower`: lower than the one before; `unknown`: one of them is no semantic version; `none`: nothing changed.
         * @enum {string}
         */
        VersionJudgement: "fits" | "too-low" | "unchanged" | "lower" | "unknown" | "none";
        ContractVersion: {
            id: string;
            /** @description As written in the text. */
            version: string;
            /** @description Entity ref under which it was read. */
            contract: string;
            contractId?: string;
            status?: string;
            standard?: string;
            /**
             * Format: date-time
             * @description When it came into force: the date the text carries, else when the suite first saw it.
             */
            seenAt: string;
            /**
             * @description Read from the catalog, or imported from a history file.
             * @enum {string}
             */
            source: "catalog" | "history";
            current: boolean;
            findingCounts: components["schemas"]["FindingCounts"];
            /** @description The version before it in its line; absent for the first, and when the caller may not see that one. */
            previousId?: string;
            changes?: components["schemas"]["ContractVersionChanges"];
        };
        /** @description What is wrong with the text. */
        FindingCounts: {
            error: number;
            warning: number;
            info: number;
        };
        /** @description What changed since the version before (`previousId`). Absent without one, and for a short while after a version came in, until it is worked out. */
        ContractVersionChanges: {
            /** @description The worst; absent when nothing changed that has a meaning. */
            verdict?: components["schemas"]["Verdict"];
            /** @description How many changes. */
            breaking: number;
            dangerous: number;
            compatible: number;
            /** @description The kinds of change that occur, worst first, e.g. `property-removed`. */
            kinds: string[];
            judgement: components["schemas"]["VersionJudgement"];
            /** @description The smallest version number that tells the truth; absent when the version before is no semantic version. */
            honestVersion?: string;
        };
        ProductVersion: components["schemas"]["ContractVersion"] & {
            /** @description The output ports of the product for which the version's contract stands or stood. */
            ports: string[];
        };
        ProductVersionPage: {
            items: components["schemas"]["ProductVersion"][];
            nextCursor?: string;
        };
        /** @description One difference, in terms of the model (type `Change` of `@backstage-data-mesh/contract`). */
        ContractChange: {
            /** @description Stable, e.g. `property-removed`. */
            kind: string;
            /**
             * @description `moved`: members of a list are in another order.
             * @enum {string}
             */
            action?: "added" | "removed" | "changed" | "moved";
            verdict: components["schemas"]["Verdict"];
            /** @description What it is about, as a person names it: `orders.customer.id`. */
            subject: string;
            /** @description One sentence: what was, what is. */
            message: string;
            /** @description One sentence: why this verdict. */
            reason: string;
            /** @description The way in the model; members of a list by what identifies them there. */
            path: (string | {
                key: string;
            })[];
            /** @description The value before: a text as it is, all else as JSON; cut after 1,000 characters (then it ends with …). Absent when it was added. */
            before?: string;
            /** @description The value after, likewise; absent when it was removed. */
            after?: string;
            /** @description In the text of the version before. */
            placeBefore?: components["schemas"]["Place"];
            /** @description In the text of the version after. */
            placeAfter?: components["schemas"]["Place"];
        };
        ContractVersionDiff: {
            before: components["schemas"]["ContractVersion"];
            after: components["schemas"]["ContractVersion"];
            /** @description The worst of the changes; absent when there are none. */
            verdict?: components["schemas"]["Verdict"];
            /** @description Breaking ones first; at most 2,000. */
            changes: components["schemas"]["ContractChange"][];
            counts: components["schemas"]["ChangeCounts"];
            /** @description How many there are, listed or not. */
            totalChanges: number;
            version: {
                before: string;
                declared: string;
                honest?: string;
                judgement: components["schemas"]["VersionJudgement"];
            };
        };
        /** @description Single changes. */
        ChangeCounts: {
            breaking: number;
            dangerous: number;
            compatible: number;
        };
        /** @description Versions that came into force, and how many of them were breaking, dangerous or compatible at worst. First versions, and those in which nothing changed, are none of the three. */
        ContractChangeCounts: {
            versions: number;
            breaking: number;
            dangerous: number;
            compatible: number;
            changes: components["schemas"]["ChangeCounts"];
        };
        ContractChangeHistory: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @enum {string} */
            interval: "week" | "month";
            totals: components["schemas"]["ContractChangeCounts"];
            /** @description Every interval of the range, oldest first, also those without a version. Weeks begin on Monday, in UTC; the first and the last may lie in the range only in part. */
            buckets: (components["schemas"]["ContractChangeCounts"] & {
                /** Format: date-time */
                start: string;
            })[];
        };
        ContractVersionPage: {
            items: components["schemas"]["ContractVersion"][];
            nextCursor?: string;
        };
        ContractVersionText: components["schemas"]["ContractVersion"] & {
            text: string;
            findings: components["schemas"]["Finding"][];
        };
        DomainSummary: {
            ref: string;
            title: string;
            /** @description In the domain and its sub-domains, as far as the caller may see them. */
            products: number;
            byType: components["schemas"]["FacetValue"][];
            byLifecycle: components["schemas"]["FacetValue"][];
            outputPorts: number;
            contractedPorts: number;
            findings: number;
            subdomains: {
                ref: string;
                title: string;
                products: number;
            }[];
        };
        /** @enum {string} */
        HealthFindingKind: "broken-file" | "file-warning" | "unmapped-owner" | "unmapped-domain" | "missing-contract" | "circular-domain" | "contract-without-product";
        Health: {
            lastSync?: {
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                finishedAt: string;
                ok: boolean;
                changed: number;
                removed: number;
                unchanged: number;
                error?: string;
            };
            /** @description Seconds since the last successful sync began; absent before the first. */
            lagSeconds?: number;
            products: number;
            contracts: number;
            contractVersions: number;
            domains: number;
            counts: {
                kind: components["schemas"]["HealthFindingKind"];
                count: number;
            }[];
        };
        HealthFinding: {
            id: string;
            kind: components["schemas"]["HealthFindingKind"];
            message: string;
            fix?: string;
            entity?: components["schemas"]["EntityLabel"];
            file?: string;
            place?: components["schemas"]["Place"];
            field?: string;
            /** Format: date-time */
            since?: string;
        };
        HealthFindingPage: {
            items: components["schemas"]["HealthFinding"][];
            nextCursor?: string;
        };
    };
    responses: {
        /** @description It did not work. `code` is stable, `message` is for a person. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        namespace: string;
        name: string;
        /** @description From `nextCursor` of the page before. */
        cursor: string;
        limit: number;
        /** @description Words that all occur in the name, title, description, tags, purpose or contract names; the last one may be unfinished. */
        q: string;
        /** @description Entity refs of domains; their sub-domains are meant too. */
        domain: string[];
        type: string[];
        lifecycle: string[];
        /** @description Entity refs of groups or users. */
        owner: string[];
        tag: string[];
        /** @description Standards of the contracts, e.g. `odcs v3.1.0`; `none` for products without a contract. */
        standard: string[];
        classification: string[];
        access: components["schemas"]["Access"][];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProducts: {
        parameters: {
            query?: {
                /** @description Words that all occur in the name, title, description, tags, purpose or contract names; the last one may be unfinished. */
                q?: components["parameters"]["q"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                type?: components["parameters"]["type"];
                lifecycle?: components["parameters"]["lifecycle"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                tag?: components["parameters"]["tag"];
                /** @description Standards of the contracts, e.g. `odcs v3.1.0`; `none` for products without a contract. */
                standard?: components["parameters"]["standard"];
                classification?: components["parameters"]["classification"];
                access?: components["parameters"]["access"];
                /** @description With a text to search for, `relevance` puts products whose name begins with it first. */
                sort?: "relevance" | "name" | "-name" | "domain" | "-domain" | "owner" | "-owner" | "changed" | "-changed";
                /** @description From `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProductFacets: {
        parameters: {
            query?: {
                /** @description Words that all occur in the name, title, description, tags, purpose or contract names; the last one may be unfinished. */
                q?: components["parameters"]["q"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                type?: components["parameters"]["type"];
                lifecycle?: components["parameters"]["lifecycle"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                tag?: components["parameters"]["tag"];
                /** @description Standards of the contracts, e.g. `odcs v3.1.0`; `none` for products without a contract. */
                standard?: components["parameters"]["standard"];
                classification?: components["parameters"]["classification"];
                access?: components["parameters"]["access"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The facets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFacets"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProductLineage: {
        parameters: {
            query?: {
                depth?: number;
                /** @description At most so many products; nearest first. */
                limit?: number;
            };
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The neighbourhood. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listProductVersions: {
        parameters: {
            query?: {
                /** @description From `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductVersionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract in its current version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listContractVersions: {
        parameters: {
            query?: {
                /** @description From `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractVersionPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getContractVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractVersionText"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getContractDiff: {
        parameters: {
            query?: {
                /** @description The version before; the predecessor (`previousId`) unless given. */
                against?: string;
            };
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                /** @description The version after. */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractVersionDiff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getContractChanges: {
        parameters: {
            query?: {
                /** @description Entity ref. */
                contract?: string;
                /** @description Entity ref. */
                product?: string;
                /** @description Entity ref; sub-domains are meant too. */
                domain?: string;
                /** @description First moment, a date or a date with time (UTC unless it says otherwise); a year before `to` unless given. */
                from?: string;
                /** @description End, itself not included; now unless given. At most ten years after `from`. */
                to?: string;
                interval?: "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Totals, and the same per interval. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractChangeHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listHealthFindings: {
        parameters: {
            query?: {
                kind?: components["schemas"]["HealthFindingKind"];
                /** @description From `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of findings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthFindingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    runSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was asked for; `GET /v1/health` shows when it ran. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
}
