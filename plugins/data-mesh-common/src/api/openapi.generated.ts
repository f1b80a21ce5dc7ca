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
    "/v1/contracts/{namespace}/{name}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What would change for those who read the data if a text took the place of the contract's current one, and which products that touches. Nothing is stored. */
        post: operations["proposeContract"];
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
    "/v1/search-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What there is to be found, for the search backend of the portal; no person and no external token gets it. */
        get: operations["listSearchDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How a product or a contract keeps its word, by dimension. Give one of `product` and `contract`. */
        get: operations["getQualitySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One page of the checks of a product or a contract. Give one of `product` and `contract`. */
        get: operations["listChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/checks/{checkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One check with where its results come from and what was asked of the data. */
        get: operations["getCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/checks/{checkId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The results of one series of a check. Single results as long as they are kept and at most `limit` of them are in the range; else one point per day. */
        get: operations["getCheckHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/checks/{checkId}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description What the owner says about a check. An empty text takes the note away. */
        put: operations["setCheckNote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What a run of a contract would ask of a server, without asking it. */
        get: operations["getQualityPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Runs of the portal and of other tools, newest first. Without `product` and `contract`: all, for those who may see the health of the data mesh. */
        get: operations["listQualityRuns"];
        put?: never;
        /** @description Has the checks of a contract run now, on each of its servers that can be asked. `NO_SERVER` (409) when there is none. A run that waits or is under way is given back instead of a second one. */
        post: operations["startQualityRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getQualityRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/runs/{runId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends a run that waits or is under way; what was measured so far is kept. */
        post: operations["cancelQualityRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The servers of the configuration, how they are, and what waits for them. */
        get: operations["listQualityServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/slow-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The runs of the last seven days that took longest, the slowest first. */
        get: operations["listSlowRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quality/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Reported results for which no contract was found, together by data and reason, the latest first. */
        get: operations["listUnmatchedResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One page of what products and their contracts promise, and how it stands. Without a filter: all that the caller may see. */
        get: operations["listObjectives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-levels/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How many promises stand how, and open incidents. The same filters as the list; without one all. */
        get: operations["getServiceLevelSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-levels/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What someone who answers for products reads in the morning: products by risk, what changed, and the trend. Of domains (with sub-domains), of owners, or of all products that the caller may see. */
        get: operations["getServiceLevelBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-levels/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Each promise over a month, quarter or year against the one before. Give one of `product`, `domain` (with sub-domains) and `owner`. */
        get: operations["getSlaScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-levels/scorecard.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The same, a line per promise, for spreadsheets. */
        get: operations["getSlaScorecardCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-levels/{objectiveId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getObjective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-levels/{objectiveId}/slices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Slices of a promise with the budget as it was at the end of each; the newest `limit` of the range, oldest first. */
        get: operations["listSlices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/badge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What a badge says about the product; as `shields.io` reads it. `/badges/{namespace}/{name}.svg` draws it. */
        get: operations["getProductBadge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFollowing"];
        /** @description The caller wants to hear of the incidents of this product, or no more. */
        put: operations["setFollowing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/excuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Maintenance and agreed freezes of the last year and to come, newest first. */
        get: operations["listExcuses"];
        put?: never;
        /** @description A time for which nothing is promised. At most 92 days long; of what is over, it says so beside each slice. */
        post: operations["addExcuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/excuses/{excuseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeExcuse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who hears of incidents of this product, how, and after how long. */
        get: operations["getEscalation"];
        put?: never;
        /** @description Sends a message that says it is a test along the first step of the policy, to see that it arrives. */
        post: operations["testEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Incidents that the caller may see, newest first. */
        get: operations["listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes an incident, resolves it by hand, opens it again, or adds a note. `CONFLICT` (409) with a sentence when that cannot be in the state it is in. */
        post: operations["addIncidentEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Scorecards and policies that the caller may see in the catalog, by title, each with how the products stand that the caller may see. */
        get: operations["listRuleSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{kind}/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A scorecard or policy with its rules and how often each holds, over the products of domains (with sub-domains) or owners, or all that the caller may see. */
        get: operations["getRuleSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{kind}/{namespace}/{name}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The products that a scorecard or policy applies to, with their scores. */
        get: operations["listScoredProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-sets/{kind}/{namespace}/{name}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The domains that a scorecard or policy about domains applies to, with their scores; none for one about products. */
        get: operations["listScoredDomains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every scorecard and policy that applies to the product and why, its score, each rule with the facts that it saw, and what would raise it. With `at`: as it was at that moment. */
        get: operations["getProductScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/score-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What became of the scores of a product and why, newest first. */
        get: operations["listScoreChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{namespace}/{name}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The facts on which every rule is evaluated for this product, for those who write rules. */
        get: operations["getProductView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scores/roll-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Scores summed up over domains (each with its sub-domains) or over owners. */
        get: operations["getScoreRollUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scores/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What someone who answers for products needs of their scores: how they stand, where they go, which moved most, and what to do next. Of domains (with sub-domains), of owners, or of all products that the caller may see. */
        get: operations["getScoreBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Policy by domain, with a trend. A domain counts with its sub-domains. */
        get: operations["getCompliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compliance.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The same, a line per policy and domain, for spreadsheets. */
        get: operations["getComplianceCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Rules of policies that products and domains break, also those that are waived. */
        get: operations["listViolations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Exceptions that were asked for, newest first. */
        get: operations["listWaivers"];
        put?: never;
        /** @description Asks for an exception: that a rule need not hold for a product or a domain until a day, which is at most a year away. Nothing changes until it is approved by someone else. */
        post: operations["requestWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/waivers/{waiverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWaiver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/waivers/{waiverId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approves, rejects or withdraws what was asked for, or revokes what was approved. Whoever asked may withdraw; others decide, and nobody approves what they asked for themselves. */
        post: operations["addWaiverEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Judges a product that is not there yet by the policies that would apply to it, as far as the caller may see them. Nothing is stored. */
        post: operations["checkDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What a draft of a scorecard or policy would change for the products that the caller may see, before it is merged. Nothing is stored. A draft of one that exists (by kind and name) is compared with it, another one with nothing. */
        post: operations["simulateRuleSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Campaigns of the scorecards that the caller may see, those with the nearest deadline first. */
        get: operations["listCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{namespace}/{name}/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A campaign of a scorecard, with how it went and who is ahead. */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{namespace}/{name}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every scorecard and policy about domains that applies to the domain and why, its score, each rule with the facts that it saw, and what would raise it, over all its products and those of the domains below it. With `at`: as it was at that moment. */
        get: operations["getDomainScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{namespace}/{name}/score-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What became of the scores of a domain and why, newest first. */
        get: operations["listDomainScoreChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{namespace}/{name}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the domain says of itself along the principles of data mesh, newest first. */
        get: operations["getDomainSurvey"];
        put?: never;
        /** @description Adds an answer; those before stay. For those who may assess the domain. */
        post: operations["answerDomainSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is wrong with the rules of scorecards and policies that the caller may see, and where it stands, errors first. */
        get: operations["listRuleProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Servers whose tables may be looked at to draft contracts for them. */
        get: operations["listBrowsableServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding/servers/{server}/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Schemas of a server, or folders where it has files. */
        get: operations["listServerSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding/servers/{server}/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tables of a schema. */
        get: operations["listServerTables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Has tables looked at, many at once. What was found is kept for some time, for whoever asked alone. Audited. */
        post: operations["startTableProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding/profiles/{profileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How far it is. */
        get: operations["getTableProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding/profiles/{profileId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends it; what was found so far stays. */
        post: operations["cancelTableProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding/profiles/{profileId}/drafts/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The draft of a contract for a table that was looked at, line by line. */
        get: operations["getTableDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The templates that say which version they are, how often they ran and how that ended, and from which versions there is something in the catalog. For platform teams. */
        get: operations["reportTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates/{namespace}/{name}/outdated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What was made from an older version of a template, each with what changed since. */
        get: operations["listOutdatedRepositories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes the results of another tool: the file as it is, or `multipart/form-data` with a `report` and files that belong to it (`companion`, e.g. the manifest.json of dbt). The same file twice changes nothing. `TOO_LARGE` (413), `NOT_A_REPORT` (400) when nothing in it can be read, `BUSY` (503, with `Retry-After`) when many large ones are being read. */
        post: operations["reportResults"];
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
        BrowsableServerList: {
            servers: {
                name: string;
                engine: string;
                /** @description Why it cannot be asked, for a person. */
                problem?: string;
            }[];
        };
        ServerSchemaPage: {
            schemas: string[];
            more: boolean;
        };
        ServerTablePage: {
            tables: {
                schema: string;
                table: string;
                /** @enum {string} */
                kind: "table" | "view" | "files";
                /** @description About how many. */
                rows?: number;
                comment?: string;
            }[];
            more: boolean;
        };
        TableName: {
            schema: string;
            table: string;
        };
        TableProfileJob: {
            id: string;
            server: string;
            /** @description UTC milliseconds. */
            startedAt: number;
            /** @enum {string} */
            state: "running" | "ended";
            tables: {
                schema: string;
                table: string;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed" | "cancelled";
                /** @description Why it failed, for a person. */
                problem?: string;
            }[];
        };
        TableDraftAnswer: {
            /** @description The `TableDraft` of `packages/contract`. */
            draft: {
                [key: string]: unknown;
            };
        };
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
            quality?: components["schemas"]["QualitySign"];
            serviceLevels?: components["schemas"]["ServiceLevelSign"];
            scores?: components["schemas"]["ScoreSign"];
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
            quality: components["schemas"]["FacetValue"][];
            level: components["schemas"]["FacetValue"][];
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
            quality?: components["schemas"]["QualitySign"];
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
            quality?: components["schemas"]["QualitySign"];
            serviceLevels?: components["schemas"]["ServiceLevelSign"];
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
            owner?: components["schemas"]["EntityLabel"];
            port: string;
            portVersion?: string;
            /** @description What an input port says it takes, `column` or `table.column`: only changes of these concern it. Missing when it does not say. */
            columns?: string[];
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
        ContractProposal: {
            diff: {
                verdict?: components["schemas"]["Verdict"];
                changes: components["schemas"]["ContractChange"][];
                counts: components["schemas"]["ChangeCounts"];
                totalChanges: number;
                version: {
                    before: string;
                    declared: string;
                    honest?: string;
                    judgement: components["schemas"]["VersionJudgement"];
                };
            };
            /** @description Products behind the one that offers it, nearest first. */
            affected: components["schemas"]["LineageNode"][];
            /** @description False when more are affected. */
            complete: boolean;
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
        TemplateChange: {
            version: string;
            text: string;
        };
        TemplateUse: {
            template: components["schemas"]["EntityLabel"];
            description?: string;
            type?: string;
            version: string;
            /** @description What the template says of its versions, newest first. */
            changes: components["schemas"]["TemplateChange"][];
            runs: {
                started: number;
                completed: number;
                failed: number;
                cancelled: number;
                underWay: number;
                /** @description Completed of those that completed or failed, 0 to 1. */
                successRate?: number;
                /** @description Half of those that completed took at most so long. */
                medianSeconds?: number;
                /** Format: date-time */
                lastStartedAt?: string;
            };
            /** @description Entities in the catalog that it made. */
            made: number;
            /** @description Those of them made by an older version, or by one that nobody knows. */
            outdated: number;
            /** @description By which versions they were made, newest first. */
            versions: {
                version?: string;
                made: number;
                isOlder: boolean;
                /** @description What the template declares to have changed since. */
                changes: components["schemas"]["TemplateChange"][];
            }[];
        };
        TemplateReport: {
            /** @description All of these templates together. */
            totals: {
                started: number;
                /** @description Completed of those that completed or failed, 0 to 1. */
                successRate?: number;
                made: number;
                outdated: number;
            };
            templates: components["schemas"]["TemplateUse"][];
            runs: {
                read: number;
                /** @description There are no older ones than those that were read. */
                complete: boolean;
                /**
                 * @description Why no runs could be read.
                 * @enum {string}
                 */
                problem?: "not-allowed" | "unavailable";
            };
            /** @description How long people need from their first try until they have a data product. Absent unless all runs were read. */
            firstProduct?: {
                people: number;
                reached: number;
                medianSeconds?: number;
            };
        };
        TemplateRepositoryPage: {
            items: {
                entity: components["schemas"]["EntityLabel"];
                owner?: components["schemas"]["EntityLabel"];
                version?: string;
                changes: components["schemas"]["TemplateChange"][];
            }[];
            totalItems: number;
            nextCursor?: string;
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
        /** @enum {string} */
        SearchDocumentType: "data-product" | "data-contract" | "data-field" | "data-rule" | "data-term";
        /** @description Declared by `DataMeshDocument` of data-mesh-common. */
        SearchDocument: {
            [key: string]: unknown;
        };
        SearchDocumentPage: {
            items: components["schemas"]["SearchDocument"][];
            nextCursor?: string;
        };
        HealthFindingPage: {
            items: components["schemas"]["HealthFinding"][];
            nextCursor?: string;
        };
        /**
         * @description The words of the Open Observability Results Standard.
         * @enum {string}
         */
        ResultStatus: "pass" | "warn" | "fail" | "error" | "skip" | "unknown";
        /**
         * @description How a check stands. `not-measured` when nobody ever measured it.
         * @enum {string}
         */
        CheckStatus: "pass" | "warn" | "fail" | "error" | "skip" | "unknown" | "not-measured";
        /**
         * @description A quality rule, the schema itself, a service level, or a check that only another tool has.
         * @enum {string}
         */
        CheckOrigin: "rule" | "schema" | "service-level" | "reported";
        /**
         * @description `failed`: it could not be carried out. A run whose checks fail is `finished`.
         * @enum {string}
         */
        QualityRunState: "queued" | "running" | "finished" | "cancelled" | "failed";
        /** @enum {string} */
        ReportFormat: "dbt-run-results" | "dbt-freshness" | "great-expectations" | "soda" | "openlineage" | "datacontract-cli" | "junit" | "oors" | "batch";
        /** @enum {string} */
        QualitySignStatus: "pass" | "warn" | "fail" | "error" | "not-measured";
        /** @description Data quality in a word. `fail` and `error` when a check of that kind exists, else `warn`, else `pass`; `not-measured` when no check was ever measured. `passed` + `warned` + `failed` + `errors` ≤ `total`, the rest was not measured. */
        QualitySign: {
            status: components["schemas"]["QualitySignStatus"];
            passed: number;
            warned: number;
            failed: number;
            errors: number;
            total: number;
            /**
             * Format: date-time
             * @description The latest result.
             */
            observedAt?: string;
        };
        QualityDimension: {
            dimension: string;
            passed: number;
            warned: number;
            failed: number;
            errors: number;
            notMeasured: number;
            total: number;
        };
        /** @description A contract of the product and the servers on which it can be checked. */
        QualityContract: {
            contract: components["schemas"]["EntityLabel"];
            ports?: string[];
            sign: components["schemas"]["QualitySign"];
            servers: components["schemas"]["ContractServer"][];
            /** @description Whether the caller may have its checks run and write notes. */
            mayRun: boolean;
            /** @description Runs that wait or are under way. */
            activeRuns?: components["schemas"]["QualityRun"][];
        };
        ContractServer: {
            /** @description Name in the contract. */
            server: string;
            type: string;
            environment?: string;
            /** @description Name of the server in the configuration; empty when none is configured for it. */
            engine: string;
            /** @description Why it cannot be asked, for a person. */
            why?: string;
            /** @description When its checks run by themselves: a cron expression (UTC) or an ISO 8601 duration. */
            schedule?: string;
            /** Format: date-time */
            nextRunAt?: string;
        };
        QualitySummary: {
            sign: components["schemas"]["QualitySign"];
            /** @description How much of what is promised is measured. `executable`: checks that can be run on data; `measured`: with a result of the last 30 days; `tables`, `tablesMeasured`: schema objects. */
            coverage: {
                checks: number;
                executable: number;
                measured: number;
                tables: number;
                tablesMeasured: number;
            };
            dimensions: components["schemas"]["QualityDimension"][];
            contracts: components["schemas"]["QualityContract"][];
            /** @description Whose results there are. */
            tools: string[];
            /** @description Names of schema objects, at most 200. */
            objects: string[];
        };
        CheckRow: {
            id: string;
            contract: components["schemas"]["EntityLabel"];
            /** @description Stable id within the contract. */
            checkKey?: string;
            origin: components["schemas"]["CheckOrigin"];
            kind: string;
            name: string;
            description?: string;
            object?: string;
            property?: string;
            dimension?: string;
            severity?: string;
            ruleId?: string;
            executable: boolean;
            /** @description Why it is not measured, for a person. */
            why?: string;
            /** @description It was measured once and no more since `observedAt`; what that result said does not count now. */
            stale?: boolean;
            status: components["schemas"]["CheckStatus"];
            /**
             * Format: date-time
             * @description Since when the status is this one.
             */
            since?: string;
            /** Format: date-time */
            observedAt?: string;
            measure?: number;
            unit?: string;
            threshold?: string;
            rowCount?: number;
            failedRowCount?: number;
            reason?: string;
            tools: string[];
            /** @description The last results of the series that decides, oldest first, at most 30. */
            recent: {
                /** Format: date-time */
                at: string;
                status: components["schemas"]["ResultStatus"];
            }[];
            note?: components["schemas"]["CheckNote"];
        };
        CheckNote: {
            text: string;
            by: components["schemas"]["EntityLabel"];
            /** Format: date-time */
            at: string;
        };
        CheckPage: {
            items: components["schemas"]["CheckRow"][];
            totalItems: number;
            nextCursor?: string;
        };
        /** @description The results of one tool on one server. */
        CheckSeries: {
            id: string;
            tool: string;
            /** @description The tool's own name of the check. */
            toolCheck?: string;
            /** @description Name of the server in the contract. */
            server?: string;
            environment?: string;
            /** @description Whether it counts for the status of the check. */
            decides: boolean;
            /** @description No result has come for so long that it does not count any more. */
            stale?: boolean;
            /** @description How a reported result was found to belong here. */
            matchedBy?: string;
            status: components["schemas"]["ResultStatus"];
            /** Format: date-time */
            since?: string;
            /** Format: date-time */
            observedAt?: string;
            measure?: number;
            unit?: string;
            threshold?: string;
            rowCount?: number;
            failedRowCount?: number;
            reason?: string;
            runId?: string;
            backfilled?: boolean;
            /** @description What the engine was asked. */
            statement?: string;
        };
        CheckDetails: {
            check: components["schemas"]["CheckRow"];
            thresholds?: string[];
            place?: components["schemas"]["Place"];
            /** @description Where the schema of the contract shows what is checked; absent when it is not of a table. */
            inSchema?: {
                /** @description Its key. */
                table: string;
                /** @description The way from the table to the field, e.g. `lines/[]/sku`. */
                field?: string;
            };
            series: components["schemas"]["CheckSeries"][];
            mayRun: boolean;
        };
        CheckHistory: {
            series?: string;
            unit?: string;
            /** @enum {string} */
            resolution: "result" | "day";
            points: {
                /** Format: date-time */
                at: string;
                /** @description Of a day the worst. */
                status: components["schemas"]["ResultStatus"];
                /** @description Of a day the last. */
                measure?: number;
                lowest?: number;
                highest?: number;
                threshold?: string;
                rowCount?: number;
                failedRowCount?: number;
                reason?: string;
                runId?: string;
                backfilled?: boolean;
                /** @description How often it was corrected, as its sender counts; missing for the first version. */
                revision?: number;
                /** @description What it said before, the first version first. */
                corrections?: {
                    revision: number;
                    status: components["schemas"]["ResultStatus"];
                    measure?: number;
                    threshold?: string;
                    rowCount?: number;
                    failedRowCount?: number;
                    reason?: string;
                    /**
                     * Format: date-time
                     * @description When the next version took its place.
                     */
                    correctedAt: string;
                }[];
                /** @description Of a day how many. */
                results?: number;
                /** @description Of a day how many of them correct an earlier version; missing when none does. */
                corrected?: number;
            }[];
        };
        QualityRun: {
            id: string;
            contract: components["schemas"]["EntityLabel"];
            /** @description `data-mesh` for the portal itself. */
            tool: string;
            /** @description Name in the contract. */
            server?: string;
            /** @description Name in the configuration. */
            engine?: string;
            /** @enum {string} */
            trigger: "schedule" | "person" | "backfill" | "report";
            requestedBy?: components["schemas"]["EntityLabel"];
            state: components["schemas"]["QualityRunState"];
            /**
             * Format: date-time
             * @description The moment as of which data was looked at afterwards.
             */
            asOf?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            finishedAt?: string;
            durationMs?: number;
            attempts?: number;
            statements?: number;
            done: number;
            total: number;
            counts: {
                pass: number;
                warn: number;
                fail: number;
                error: number;
                skip: number;
                unknown: number;
            };
            /** @description Why it failed, for a person. */
            problem?: string;
            mayCancel?: boolean;
        };
        QualityRunPage: {
            items: components["schemas"]["QualityRun"][];
            nextCursor?: string;
        };
        QualityRunDetails: {
            run: components["schemas"]["QualityRun"];
            /** @description The worst first, at most 500. */
            results: {
                checkId: string;
                name: string;
                object?: string;
                property?: string;
                status: components["schemas"]["ResultStatus"];
                measure?: number;
                unit?: string;
                threshold?: string;
                rowCount?: number;
                failedRowCount?: number;
                reason?: string;
            }[];
            truncated: boolean;
        };
        QualityPlan: {
            contract: components["schemas"]["EntityLabel"];
            server: string;
            engine?: string;
            dialect: string;
            /** @description Whether the statements of this dialect were ever run against the engine. */
            verified: boolean;
            scans: {
                /** @enum {string} */
                kind: "columns" | "rows" | "keys" | "reference" | "query";
                object?: string;
                statement: string;
                checks: string[];
            }[];
            refused: components["schemas"]["PlanGap"][];
            notExecutable: components["schemas"]["PlanGap"][];
        };
        PlanGap: {
            check: string;
            why: string;
        };
        QualityServer: {
            name: string;
            engine: string;
            dialect?: string;
            /** @enum {string} */
            state: "up" | "down" | "unknown";
            /** Format: date-time */
            since?: string;
            /** @description Why it is down, for a person. */
            problem?: string;
            /** Format: date-time */
            retryAt?: string;
            /** @description A cron expression (UTC) or an ISO 8601 duration. */
            schedule?: string;
            contracts: number;
            queued: number;
            running: number;
            concurrency: number;
            /** Format: date-time */
            lastRunAt?: string;
            /** Format: date-time */
            oldestQueuedAt?: string;
        };
        UnmatchedGroup: {
            tool: string;
            /** @description The tool's own name of the data; empty when it says none. */
            dataset: string;
            contractId?: string;
            why: string;
            hint: string;
            results: number;
            /** Format: date-time */
            lastAt: string;
            /** @description Names of some of its checks. */
            checks: string[];
            /** @description Lines of configuration that would map it, as YAML. */
            mapping?: string;
        };
        UnmatchedPage: {
            items: components["schemas"]["UnmatchedGroup"][];
            nextCursor?: string;
        };
        ReportReceipt: {
            format?: components["schemas"]["ReportFormat"];
            /** @description Read from the file. */
            results: number;
            stored: number;
            /** @description Known already. */
            repeated: number;
            /** @description Took the place of an earlier revision. */
            corrected: number;
            /** @description Kept until it is known where they belong. */
            unmatched: number;
            /** @description What could not be read or was read otherwise than written, at most 100. */
            problems: {
                code: string;
                message: string;
                path?: string;
                line?: number;
                column?: number;
            }[];
        };
        /**
         * @description `broken`: more slices of the window were bad than may be, or a promised day has passed; `at-risk`: the budget burns, nothing is left of it, or a promised day is near; `not-measured`: no slice of the window was; `not-measurable`: nobody can, and `why` says why.
         * @enum {string}
         */
        ObjectiveStanding: "broken" | "at-risk" | "kept" | "not-measured" | "not-measurable";
        /**
         * @description `pending` while it runs and nothing is decided.
         * @enum {string}
         */
        SliceState: "good" | "bad" | "not-measured" | "excused" | "pending";
        /** @enum {string} */
        IncidentState: "open" | "acknowledged" | "resolved";
        /** @description When a slice is good. Limits are in seconds, percent or rows, as `unit` of the promise says; `minute` is of the day in `zone`. */
        LevelRule: {
            /** @enum {string} */
            type: "at-most" | "at-least" | "between" | "mean-at-most" | "mean-at-least" | "by" | "happens";
            limit?: number;
            min?: number;
            max?: number;
            minute?: number;
            zone?: string;
        };
        LevelWindow: {
            /** @enum {string} */
            type: "rolling" | "calendar";
            /** @description Of a rolling window. */
            days?: number;
            /** @enum {string} */
            unit?: "month" | "quarter" | "year";
            zone?: string;
        };
        /** @description What a slice is. */
        LevelCadence: {
            /** @enum {string} */
            type: "every" | "days" | "months" | "cron";
            seconds?: number;
            days?: number;
            months?: number;
            cron?: string;
            zone?: string;
        };
        /**
         * @description Who says so.
         * @enum {string}
         */
        SettingSource: "promise" | "contract" | "product" | "domain" | "default";
        Slice: {
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
            state: components["schemas"]["SliceState"];
        };
        JudgedSlice: components["schemas"]["Slice"] & {
            /** @description What was measured; of several the one that decided. */
            value?: number;
            measurements?: number;
            /** @description Of the contract by which it was judged. */
            version: string;
            /** @description Slices that might still be bad in the window that ended with it; negative when too many were. */
            left: number;
            /** @description Why nothing was promised. */
            excuse?: string;
            /** @description Results of its time that were corrected after they had come, where there are any. */
            corrected?: number;
        };
        SliceList: {
            items: components["schemas"]["JudgedSlice"][];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description Slices of a window that may be bad. */
            allowed: number;
        };
        /** @description Counted in slices of the window; excused ones do not count. */
        ErrorBudget: {
            /** @description 0 to 1. */
            target: number;
            /** @description Of the window, those to come and those not measured included. */
            slices: number;
            good: number;
            bad: number;
            notMeasured: number;
            excused: number;
            pending: number;
            /** @description May be bad. */
            allowed: number;
            /** @description Of these still; negative when too many were bad. */
            left: number;
            leftWhole: number;
            /** @description At most 1; missing when nothing may be bad. */
            leftShare?: number;
            /** @description Good ones of those measured, 0 to 1. */
            attainment?: number;
            /** @description 1 uses the budget up in one window. */
            burnRate?: number;
            /** @description Nothing may be bad and something was. */
            burnsAtOnce?: boolean;
            /**
             * Format: date-time
             * @description When nothing is left if it goes on like this.
             */
            exhaustedAt?: string;
        };
        Objective: {
            id: string;
            product?: components["schemas"]["EntityLabel"];
            contract?: components["schemas"]["EntityLabel"];
            /** @description Of the product. */
            port?: string;
            /** @enum {string} */
            type: "objective" | "milestone" | "not-measurable";
            indicator?: string;
            /** @description The name as written. */
            property: string;
            /** @description Value and unit as written. */
            text: string;
            elements: string[];
            driver?: string;
            description?: string;
            /** @description What was not understood or not possible and what counts instead. */
            notes: string[];
            /** @description Why it cannot be measured. */
            why?: string;
            /**
             * @description Of limits and values.
             * @enum {string}
             */
            unit?: "seconds" | "percent" | "rows";
            rule?: components["schemas"]["LevelRule"];
            window?: components["schemas"]["LevelWindow"];
            cadence?: components["schemas"]["LevelCadence"];
            standing: components["schemas"]["ObjectiveStanding"];
            budget?: components["schemas"]["ErrorBudget"];
            alert?: {
                /** @enum {string} */
                rule: "fast" | "steady" | "slow";
                /** @enum {string} */
                severity: "page" | "ticket";
                /** Format: date-time */
                since: string;
            };
            /** @description The last 30 at most, oldest first. */
            recent: components["schemas"]["Slice"][];
            lastValue?: number;
            /** Format: date-time */
            lastAt?: string;
            /** @description The promise is broken right now. */
            fault?: {
                /** Format: date-time */
                since: string;
                why: string;
            };
            milestone?: {
                date: string;
                /** @enum {string} */
                state: "ahead" | "near" | "passed";
                daysLeft: number;
            };
            /** @description Whether what the inputs promise lets it be kept; missing when not known. */
            feasible?: boolean;
            /** @description The one that is not over. */
            incident?: {
                id: string;
                state: components["schemas"]["IncidentState"];
                /** @description It began at another product. */
                upstream: boolean;
            };
            /**
             * Format: date-time
             * @description Since when it stands so.
             */
            changedAt: string;
        };
        ObjectivePage: {
            items: components["schemas"]["Objective"][];
            nextCursor?: string;
            total: number;
        };
        ObjectiveDetails: components["schemas"]["Objective"] & {
            /** @description Who says what counts. */
            settings: {
                target?: components["schemas"]["SettingSource"];
                window?: components["schemas"]["SettingSource"];
                /** @enum {string} */
                cadence?: "frequency" | "schedule" | "latency" | "default";
            };
            /** @description By what slices were and are judged, newest first. */
            terms: {
                version: string;
                /** Format: date-time */
                from: string;
                rule: components["schemas"]["LevelRule"];
                cadence: components["schemas"]["LevelCadence"];
                target: number;
                window: components["schemas"]["LevelWindow"];
            }[];
            feasibility?: components["schemas"]["Feasibility"];
        };
        /** @description What can be kept if all inputs keep what they promise. */
        Feasibility: {
            feasible: boolean;
            /** @enum {string} */
            unit: "seconds" | "percent";
            reachable: number;
            promised: number;
            /** @description Some intervals are not known. */
            isLowerBound?: boolean;
            /** @description From the input that decides to the product. */
            chain: {
                product: components["schemas"]["EntityLabel"];
                /** @description Age that it adds, or its availability in percent. */
                adds: number;
            }[];
        };
        ServiceLevelSummary: {
            broken: number;
            atRisk: number;
            kept: number;
            notMeasured: number;
            notMeasurable: number;
            /** @description That began here. */
            openIncidents: number;
            upstreamIncidents: number;
            /** @description Promises that cannot be kept. */
            infeasible: number;
            /** @description Of one product: whether the caller may take incidents and excuse times. */
            mayManage?: boolean;
        };
        /** @description How a product stands by the scorecards that the caller may see, in a word. */
        ScoreSign: {
            /** @description How many apply. */
            scorecards: number;
            /** @description Mean of the scores, 0 to 100; missing when nothing could be measured. */
            score?: number;
            /** @description Mean share of the weight that could be measured, 0 to 1. */
            coverage: number;
        };
        /** @description Service levels of a product in a word. */
        ServiceLevelSign: {
            standing: components["schemas"]["ObjectiveStanding"];
            promises: number;
            broken: number;
            atRisk: number;
            /** @description The smallest. */
            leftShare?: number;
            openIncident: boolean;
            upstreamIncident: boolean;
        };
        BoardProduct: {
            product: components["schemas"]["EntityLabel"];
            domain?: components["schemas"]["EntityLabel"];
            owner?: components["schemas"]["EntityLabel"];
            sign: components["schemas"]["ServiceLevelSign"];
            worst?: components["schemas"]["Objective"];
            /** @description Good slices of those measured in the windows of all its promises. */
            attainment?: number;
        };
        ServiceLevelBoard: {
            summary: components["schemas"]["ServiceLevelSummary"];
            products: {
                items: components["schemas"]["BoardProduct"][];
                nextCursor?: string;
                total: number;
            };
            /** @description Those not over, at most 20, those that began here first. */
            incidents: components["schemas"]["Incident"][];
            /** @description Newest first, at most 50. */
            changes: {
                /** Format: date-time */
                at: string;
                product: components["schemas"]["EntityLabel"];
                objective: {
                    id: string;
                    property: string;
                    text: string;
                    indicator?: string;
                };
                from: components["schemas"]["ObjectiveStanding"];
                to: components["schemas"]["ObjectiveStanding"];
                why: string;
            }[];
            /** @description The last four and the running one, oldest first. */
            quarters: {
                /** @description `2026-Q4` */
                period: string;
                good: number;
                bad: number;
                attainment?: number;
                /** @description Opened in it that began here. */
                incidents: number;
            }[];
        };
        ScorecardLine: {
            objectiveId: string;
            product: components["schemas"]["EntityLabel"];
            contract?: components["schemas"]["EntityLabel"];
            indicator?: string;
            property: string;
            text: string;
            driver?: string;
            /** @enum {string} */
            unit?: "seconds" | "percent" | "rows";
            rule?: components["schemas"]["LevelRule"];
            cadence?: components["schemas"]["LevelCadence"];
            target: number;
            good: number;
            bad: number;
            notMeasured: number;
            excused: number;
            slices: number;
            attainment?: number;
            /** @description Of the period before. */
            attainmentBefore?: number;
            allowed: number;
            left: number;
            /** @enum {string} */
            verdict: "kept" | "broken" | "not-measured";
            incidents: number;
            /** @description Mean, in seconds. */
            timeToDetect?: number;
            /** @description Mean, in seconds. */
            timeToRepair?: number;
        };
        SlaScorecard: {
            of: components["schemas"]["EntityLabel"];
            period: string;
            /** @description The period that it is compared with. */
            before?: string;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
            /** @description The period is not over. */
            running: boolean;
            kept: number;
            broken: number;
            notMeasured: number;
            attainment?: number;
            attainmentBefore?: number;
            incidents: number;
            incidentsBefore?: number;
            /** @description Mean, in seconds. */
            timeToDetect?: number;
            /** @description Mean, in seconds. */
            timeToRepair?: number;
            /** @description The worst first, at most 2,000; `truncated` when there are more. */
            lines: components["schemas"]["ScorecardLine"][];
            truncated?: boolean;
        };
        Badge: {
            /** @enum {integer} */
            schemaVersion: 1;
            label: string;
            message: string;
            color: string;
        };
        Following: {
            following: boolean;
            followers: number;
        };
        Excuse: {
            id: string;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
            reason: string;
            createdBy: components["schemas"]["EntityLabel"];
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @description As whom someone hears of an incident; `named` by the configuration.
         * @enum {string}
         */
        TellRole: "owner" | "on-call" | "domain-owner" | "platform" | "consumer" | "follower" | "named" | "webhook";
        Escalation: {
            /** @description Name in the configuration. */
            policy: string;
            /** @description Hours in which only what cannot wait is told; the rest waits for their end. */
            quiet?: {
                from: string;
                to: string;
                zone: string;
            };
            steps: {
                /** @description After it was opened, unless someone has taken it. */
                afterSeconds: number;
                recipients: {
                    role: components["schemas"]["TellRole"];
                    who?: components["schemas"]["EntityLabel"];
                    /** @description Name in the configuration. */
                    webhook?: string;
                }[];
            }[];
            mayTest: boolean;
        };
        IncidentMessage: {
            id: string;
            /** @enum {string} */
            reason: "opened" | "reopened" | "escalated" | "upstream" | "resolved" | "budget" | "milestone" | "infeasible" | "test";
            role: components["schemas"]["TellRole"];
            who?: components["schemas"]["EntityLabel"];
            /** @description `notification` or the name of a webhook. */
            channel: string;
            /** @enum {string} */
            state: "waiting" | "sent" | "dropped" | "failed";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            sentAt?: string;
            /** @description Why it was not sent, for a person. */
            problem?: string;
        };
        IncidentEvent: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            type: "opened" | "seen" | "calm" | "acknowledged" | "resolved" | "reopened" | "noted";
            by?: components["schemas"]["EntityLabel"];
            why?: string;
        };
        Incident: {
            id: string;
            /** @description Of a contract that is of no product, the contract. */
            product: components["schemas"]["EntityLabel"];
            contract?: components["schemas"]["EntityLabel"];
            domain?: components["schemas"]["EntityLabel"];
            owner?: components["schemas"]["EntityLabel"];
            state: components["schemas"]["IncidentState"];
            /** @enum {string} */
            severity: "page" | "ticket";
            title: string;
            /**
             * Format: date-time
             * @description When the fault began.
             */
            since: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            acknowledgedAt?: string;
            acknowledgedBy?: components["schemas"]["EntityLabel"];
            /** Format: date-time */
            resolvedAt?: string;
            reopened: number;
            /** @description It began at another product; its people were not told. */
            upstream: boolean;
            /** @description Where it began, as far as the caller may see; the product itself when nothing upstream explains it. */
            roots: components["schemas"]["EntityLabel"][];
        };
        IncidentPage: {
            items: components["schemas"]["Incident"][];
            nextCursor?: string;
            total: number;
        };
        IncidentDetails: components["schemas"]["Incident"] & {
            /** @description Oldest first. */
            timeline: components["schemas"]["IncidentEvent"][];
            /** @description The promises that it broke. */
            objectives: {
                id: string;
                indicator?: string;
                property: string;
                text: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to?: string;
            }[];
            /** @description From the nearest root to the product. */
            path: components["schemas"]["EntityLabel"][];
            /** @description Products with an incident that began at this one, and direct consumers without, at most 100. */
            downstream: {
                product: components["schemas"]["EntityLabel"];
                /** @description It has an incident. */
                hit: boolean;
                incidentId?: string;
            }[];
            /** @description Who was told, for those who may manage it. */
            messages: components["schemas"]["IncidentMessage"][];
            /** @description Seconds. */
            timeToDetect?: number;
            /** @description Seconds. */
            timeToAcknowledge?: number;
            /** @description Seconds. */
            timeToRepair?: number;
            mayManage: boolean;
        };
        /**
         * @description A scorecard or a policy, by the kind of its entity.
         * @enum {string}
         */
        RuleSetKind: "datascorecard" | "datapolicy";
        /**
         * @description What came of a rule for a product. `not-measured` and `error` are never a pass; `waived` does not hold and need not for now; `not-applicable`: the rule is not meant for the product.
         * @enum {string}
         */
        RuleStatus: "pass" | "fail" | "not-measured" | "error" | "waived" | "not-applicable";
        DraftCheck: {
            /** @description Whether a rule that blocks does not hold. */
            blocked: boolean;
            policies: (components["schemas"]["EntityLabel"] & {
                /** @description Why it applies. */
                why: string;
            })[];
            /** @description Strictest first. */
            violations: {
                policy: components["schemas"]["EntityLabel"];
                rule: string;
                title: string;
                severity: components["schemas"]["RuleSeverity"];
                enforcement: components["schemas"]["Enforcement"];
                message: string;
                why?: string;
                howToFix?: string;
            }[];
            /** @description What policies ask for, whether the draft answers it or not. */
            needs: {
                policy: components["schemas"]["EntityLabel"];
                rule: string;
                enforcement: components["schemas"]["Enforcement"];
                /** @description Facts that answer it, e.g. `ownership.support`. */
                paths: string[];
            }[];
            /** @description What keeps the text from being a product. */
            problems: {
                message: string;
                line?: number;
            }[];
        };
        /** @enum {string} */
        RuleSeverity: "critical" | "high" | "medium" | "low";
        /**
         * @description What happens when a rule of a policy does not hold. `advise`: it is told. `warn`: it is a violation. `block`: it is a violation, and a pull request that brings it about is stopped.
         * @enum {string}
         */
        Enforcement: "advise" | "warn" | "block";
        /** @enum {string} */
        ViolationState: "open" | "waived";
        /**
         * @description `active` until it expires; an expired or revoked one lets the rule count again.
         * @enum {string}
         */
        WaiverState: "requested" | "active" | "rejected" | "withdrawn" | "expired" | "revoked";
        /**
         * @description `done`: every product is there; `missed`: the deadline is over and some are not.
         * @enum {string}
         */
        CampaignState: "planned" | "running" | "done" | "missed";
        /**
         * @description Why a score is another one. `rule`: the rules changed; `waiver`: an exception began or ended; `ownership`: the product has another owner or domain; `data`: the product changed, or time passed; `first`: it was not scored before.
         * @enum {string}
         */
        ScoreCause: "first" | "data" | "rule" | "waiver" | "ownership";
        RuleSetLabel: {
            /** @description Entity ref. */
            ref: string;
            kind: components["schemas"]["RuleSetKind"];
            title: string;
        };
        /** @description How many outcomes there are of each status. */
        RuleCounts: {
            pass: number;
            fail: number;
            notMeasured: number;
            error: number;
            waived: number;
            notApplicable: number;
        };
        NamedCount: {
            /** @description `none` for products without. */
            name: string;
            title: string;
            count: number;
        };
        /** @description Something wrong with a rule, or with a scorecard or policy as a whole. */
        RuleProblem: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            message: string;
            fix?: string;
            /** @description E.g. `spec.rules[2].check`. */
            field?: string;
            /** @description Id of the rule. */
            rule?: string;
            file?: string;
            line?: number;
            column?: number;
        };
        RuleProblemPage: {
            items: (components["schemas"]["RuleProblem"] & {
                ruleSet: components["schemas"]["RuleSetLabel"];
            })[];
            total: number;
            nextCursor?: string;
        };
        RuleSetRow: {
            /** @description Entity ref. */
            ref: string;
            kind: components["schemas"]["RuleSetKind"];
            /** @enum {string} */
            about?: "product" | "domain";
            title: string;
            description?: string;
            type?: string;
            lifecycle?: string;
            owner?: components["schemas"]["EntityLabel"];
            /** @description Missing for one of the whole company. */
            domain?: components["schemas"]["EntityLabel"];
            /** @description Whom it applies to */
            scope?: string;
            rules: number;
            /** @description To how many products it applies that the caller may see. */
            products: number;
            /** @description Mean of the scores, 0 to 100; missing when nothing is scored. */
            score?: number;
            /** @description Mean share of the weight that could be measured, 0 to 1. */
            coverage?: number;
            /** @description Of the mean score against 30 days ago, of products that were scored then, without what changed with the rules themselves. */
            change?: number;
            /** @description Lowest first, `none` before them; empty when it has no levels. */
            levels: components["schemas"]["NamedCount"][];
            /** @description Best first. */
            bands: components["schemas"]["NamedCount"][];
            counts: components["schemas"]["RuleCounts"];
            /** @description Products of which no rule fails or errs. */
            compliant?: number;
            /** @description Errors and warnings in its rules. */
            problems: number;
            /** Format: date-time */
            evaluatedAt?: string;
            /** @description Products that are to be evaluated again, of all. */
            pending?: number;
        };
        RuleSetPage: {
            items: components["schemas"]["RuleSetRow"][];
            total: number;
            nextCursor?: string;
        };
        /** @description Where a person reads how to fix it. */
        RuleLink: {
            url: string;
            title?: string;
        };
        /** @description A rule, for a person. */
        RuleText: {
            id: string;
            title: string;
            category?: string;
            /** @description The level that needs it. */
            level?: string;
            weight: number;
            severity?: components["schemas"]["RuleSeverity"];
            enforcement?: components["schemas"]["Enforcement"];
            /** @description What is asked, in CEL. */
            condition?: string;
            /** @description What is asked, in words. */
            expects?: string;
            /** @description Why there is such a rule. */
            why?: string;
            /** @description Where that is from. */
            source?: string;
            howToFix?: string;
            links?: components["schemas"]["RuleLink"][];
        };
        RuleSetRule: components["schemas"]["RuleText"] & {
            /** @description False for a rule with an error; it is `error` for every product. */
            usable: boolean;
            counts: components["schemas"]["RuleCounts"];
        };
        ScorePoint: {
            /** Format: date-time */
            at: string;
            products: number;
            score?: number;
            coverage?: number;
            compliant?: number;
            /** @description The rules became others between the point before and this one. */
            ruleChange?: boolean;
        };
        RuleSetDetails: components["schemas"]["RuleSetRow"] & {
            ruleList: components["schemas"]["RuleSetRule"][];
            categories: string[];
            /** @description Lowest first. */
            levelList: {
                id: string;
                title: string;
                description?: string;
            }[];
            /** @description Best first. */
            bandList: {
                id: string;
                title: string;
                /** @description Score from which on, 0 to 100. */
                from: number;
            }[];
            /** @description The last 13 weeks, oldest first, of products as they are owned now. */
            trend: components["schemas"]["ScorePoint"][];
            problemList: components["schemas"]["RuleProblem"][];
            campaigns: components["schemas"]["Campaign"][];
            source?: {
                file: string;
                line?: number;
            };
        };
        ScoredProduct: {
            product: components["schemas"]["EntityLabel"];
            owner?: components["schemas"]["EntityLabel"];
            domain?: components["schemas"]["EntityLabel"];
            lifecycle?: string;
            /** @description 0 to 100; missing when no rule could be measured. */
            score?: number;
            band?: string;
            level?: string;
            /** @description What the scorecard calls the level, where products are of several. */
            levelTitle?: string;
            /** @description 0 to 1. */
            coverage?: number;
            counts: components["schemas"]["RuleCounts"];
            /**
             * Format: date-time
             * @description Since when it has this score.
             */
            since: string;
        };
        ScoredProductPage: {
            items: components["schemas"]["ScoredProduct"][];
            total: number;
            nextCursor?: string;
        };
        ScoredDomain: {
            domain: components["schemas"]["EntityLabel"];
            owner?: components["schemas"]["EntityLabel"];
            /** @description Entity ref of the domain above it. */
            parent?: string;
            /** @description Products that the caller may see, with those of sub-domains; its score is over all there are. */
            products: number;
            /** @description 0 to 100. */
            score?: number;
            band?: string;
            level?: string;
            /** @description 0 to 1. */
            coverage?: number;
            counts: components["schemas"]["RuleCounts"];
            /** @description Points against 30 days ago, less what came with the rules. */
            change?: number;
            /** Format: date-time */
            since: string;
        };
        ScoredDomainPage: {
            items: components["schemas"]["ScoredDomain"][];
            total: number;
            nextCursor?: string;
        };
        /** @description A fact that a rule read, as it was. Times are UTC milliseconds, durations milliseconds. */
        SeenFact: {
            path: string;
            /** @description A text, number, truth value or list of texts; missing when there is none. */
            value?: unknown;
            /** @description Of a path through a list, those for which the rule does not hold first. */
            members?: {
                name: string;
                /** @description As above. */
                value?: unknown;
            }[];
            /** @enum {string} */
            absent?: "missing" | "not-measured";
            /** @description How many members there are besides these. */
            more?: number;
        };
        RuleOutcome: components["schemas"]["RuleText"] & {
            status: components["schemas"]["RuleStatus"];
            /** @description What is wrong, or what was seen. */
            message?: string;
            facts: components["schemas"]["SeenFact"][];
            waiver?: {
                id: string;
                /** Format: date-time */
                expiresAt: string;
            };
            /** @description Id of a waiver that is asked for. */
            openWaiver?: string;
        };
        /** @description What would raise it. */
        NextStep: {
            /** @description The level that would be reached. */
            level?: string;
            /** @description Ids of the rules that would have to hold. */
            rules: string[];
            score: number;
        };
        DomainScore: {
            ruleSet: components["schemas"]["RuleSetLabel"];
            owner?: components["schemas"]["EntityLabel"];
            mayRequestWaiver: boolean;
            mayApproveWaiver: boolean;
            /** @description Why it applies, in words. */
            why: string;
            score?: number;
            band?: string;
            level?: string;
            /** @description The rule of a policy that keeps it from a higher level. */
            cappedBy?: string;
            coverage?: number;
            counts: components["schemas"]["RuleCounts"];
            rules: components["schemas"]["RuleOutcome"][];
            next: components["schemas"]["NextStep"][];
            levelList?: {
                id: string;
                title: string;
            }[];
            /** Format: date-time */
            since: string;
            cause?: components["schemas"]["ScoreCause"];
            /** Format: date-time */
            evaluatedAt: string;
        };
        DomainScores: {
            /** Format: date-time */
            at?: string;
            /** @description Something changed that is not evaluated yet. */
            pending?: boolean;
            /** @description The domain has products that the caller may not see. Its scores are over all of them; what was seen of them is not told. */
            partlyHidden?: boolean;
            items: components["schemas"]["DomainScore"][];
        };
        ProductScore: components["schemas"]["DomainScore"];
        ProductScores: {
            /** Format: date-time */
            at?: string;
            /** @description Something changed that is not evaluated yet. */
            pending?: boolean;
            items: components["schemas"]["ProductScore"][];
        };
        ScoreChange: {
            ruleSet: components["schemas"]["RuleSetLabel"];
            /** Format: date-time */
            at: string;
            cause: components["schemas"]["ScoreCause"];
            /** @description All of them; the first is the weightiest. */
            causes: components["schemas"]["ScoreCause"][];
            score?: number;
            scoreBefore?: number;
            band?: string;
            level?: string;
            levelBefore?: string;
            coverage?: number;
            /** @description Rules with another outcome than before, at most 50. */
            rules: {
                id: string;
                title: string;
                from?: components["schemas"]["RuleStatus"];
                to?: components["schemas"]["RuleStatus"];
            }[];
        };
        ScoreChangePage: {
            items: components["schemas"]["ScoreChange"][];
            nextCursor?: string;
        };
        ProductFacts: {
            /** Format: date-time */
            madeAt: string;
            /** @description As `packages/governance` declares it. */
            view: {
                [key: string]: unknown;
            };
        };
        RollUpRow: {
            entity: components["schemas"]["EntityLabel"];
            /** @description Entity ref of the domain that it belongs to. */
            parent?: string;
            products: number;
            score?: number;
            coverage?: number;
            change?: number;
            compliant?: number;
            levels: components["schemas"]["NamedCount"][];
            counts: components["schemas"]["RuleCounts"];
        };
        ScoreRollUp: {
            items: components["schemas"]["RollUpRow"][];
            total?: components["schemas"]["RollUpTotal"];
        };
        RollUpTotal: {
            products: number;
            score?: number;
            coverage?: number;
            compliant?: number;
        };
        ScoreMover: {
            product: components["schemas"]["EntityLabel"];
            ruleSet: components["schemas"]["RuleSetLabel"];
            score?: number;
            scoreBefore?: number;
            level?: string;
            levelBefore?: string;
            /** Format: date-time */
            at?: string;
            cause: components["schemas"]["ScoreCause"];
        };
        /** @description A rule that most products do not keep yet. */
        NextAction: {
            ruleSet: components["schemas"]["RuleSetLabel"];
            rule: string;
            title: string;
            links?: components["schemas"]["RuleLink"][];
            products: number;
            /** @description By how much the mean score of the scorecard would rise. */
            gain: number;
            /** @description At most three of the products. */
            examples?: components["schemas"]["EntityLabel"][];
        };
        ScoreBoard: {
            products: number;
            score?: number;
            scoreBefore?: number;
            coverage?: number;
            /** @description Scorecards that count here, each with its mean. */
            ruleSets: {
                ruleSet: components["schemas"]["RuleSetLabel"];
                products: number;
                score?: number;
                scoreBefore?: number;
                coverage?: number;
            }[];
            /** @description Of `levelsOf`. */
            levels: components["schemas"]["NamedCount"][];
            /** @description The scorecard that is configured as the primary one, else the one with levels that most products are under. */
            levelsOf?: components["schemas"]["RuleSetLabel"];
            trend: components["schemas"]["ScorePoint"][];
            worst: (components["schemas"]["ScoredProduct"] & {
                ruleSet: components["schemas"]["RuleSetLabel"];
            })[];
            rising: components["schemas"]["ScoreMover"][];
            falling: components["schemas"]["ScoreMover"][];
            actions: components["schemas"]["NextAction"][];
            violations: {
                open: number;
                blocking: number;
                waived: number;
            };
            waivers: {
                requested: number;
                active: number;
                /** @description Within 30 days. */
                expiring: number;
            };
            survey?: components["schemas"]["SurveyAnswer"];
        };
        ComplianceCell: {
            /** @description Entity ref. */
            policy: string;
            /** @description Entity ref; empty for products without a domain. */
            domain: string;
            /** @description To which the policy applies; of a policy about domains: domains. */
            products: number;
            compliant: number;
            /** @description Compliant of all, 0 to 1; missing without products. */
            share?: number;
            /** @description Open ones. */
            violations: number;
            blocking: number;
            waived: number;
            /** @description Products of which something could not be measured. */
            notMeasured: number;
        };
        Compliance: {
            policies: (components["schemas"]["RuleSetLabel"] & {
                /** @enum {string} */
                about: "product" | "domain";
                enforcement: components["schemas"]["Enforcement"];
                domain?: components["schemas"]["EntityLabel"];
            })[];
            /** @description Those with products first that belong to no other. */
            domains: (components["schemas"]["EntityLabel"] & {
                parent?: string;
            })[];
            cells: components["schemas"]["ComplianceCell"][];
            /** @description The last 13 weeks, oldest first; `products` counts pairs of product and policy. */
            trend: components["schemas"]["ScorePoint"][];
            total: {
                /** @description Of a product and a policy that applies to it. */
                pairs: number;
                compliant: number;
                share?: number;
                violations: number;
                blocking: number;
                waived: number;
            };
        };
        Violation: {
            id: string;
            /** @description The product or domain that breaks it. */
            subject: components["schemas"]["EntityLabel"];
            owner?: components["schemas"]["EntityLabel"];
            /** @description That the product or domain belongs to. */
            domain?: components["schemas"]["EntityLabel"];
            policy: components["schemas"]["RuleSetLabel"];
            rule: string;
            title: string;
            /** @description Not told of a domain with products that the caller may not see. */
            message?: string;
            severity: components["schemas"]["RuleSeverity"];
            enforcement: components["schemas"]["Enforcement"];
            state: components["schemas"]["ViolationState"];
            /** Format: date-time */
            since: string;
            cause?: components["schemas"]["ScoreCause"];
            waiver?: {
                id: string;
                /** Format: date-time */
                expiresAt: string;
            };
        };
        ViolationPage: {
            items: components["schemas"]["Violation"][];
            total: number;
            nextCursor?: string;
        };
        Waiver: {
            id: string;
            /** @description The product or domain for which it need not hold. */
            subject: components["schemas"]["EntityLabel"];
            ruleSet: components["schemas"]["RuleSetLabel"];
            rule: string;
            /** @description Of the rule. */
            title: string;
            reason: string;
            state: components["schemas"]["WaiverState"];
            /** Format: date-time */
            requestedAt: string;
            requestedBy: components["schemas"]["EntityLabel"];
            /** Format: date-time */
            decidedAt?: string;
            decidedBy?: components["schemas"]["EntityLabel"];
            /** Format: date-time */
            expiresAt: string;
            /** @description Oldest first. */
            events: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                type: "request" | "approve" | "reject" | "withdraw" | "revoke" | "expire";
                by?: components["schemas"]["EntityLabel"];
                comment?: string;
            }[];
            /** @description Whether the caller may approve and reject or revoke. */
            mayDecide: boolean;
            mayWithdraw: boolean;
        };
        WaiverPage: {
            items: components["schemas"]["Waiver"][];
            total: number;
            nextCursor?: string;
        };
        SimulatedScore: {
            score?: number;
            band?: string;
            level?: string;
            coverage?: number;
            compliant?: boolean;
        };
        Simulation: {
            ruleSet?: components["schemas"]["RuleSetLabel"];
            problems: components["schemas"]["RuleProblem"][];
            /** @description There is none with this kind and name. */
            isNew: boolean;
            /** @description To how many it would apply. */
            products: number;
            /** @description With another score or level. */
            changed: number;
            better: number;
            worse: number;
            /** @description There are more changes than are listed. */
            truncated: boolean;
            before: components["schemas"]["SimulatedSummary"];
            after: components["schemas"]["SimulatedSummary"];
            /** @description The largest first, at most 200. */
            changes: {
                product: components["schemas"]["EntityLabel"];
                domain?: components["schemas"]["EntityLabel"];
                before?: components["schemas"]["SimulatedScore"];
                after?: components["schemas"]["SimulatedScore"];
                rules: {
                    id: string;
                    title: string;
                    from?: components["schemas"]["RuleStatus"];
                    to?: components["schemas"]["RuleStatus"];
                    message?: string;
                }[];
            }[];
        };
        SimulatedSummary: {
            products: number;
            score?: number;
            compliant: number;
            levels: components["schemas"]["NamedCount"][];
            bands: components["schemas"]["NamedCount"][];
        };
        Campaign: {
            /** @description Within the scorecard. */
            id: string;
            scorecard: components["schemas"]["RuleSetLabel"];
            title: string;
            description?: string;
            targetLevel?: string;
            targetScore?: number;
            /** Format: date-time */
            startsAt?: string;
            /** Format: date-time */
            deadline: string;
            state: components["schemas"]["CampaignState"];
            /** @description In scope. */
            products: number;
            done: number;
        };
        CampaignDetails: components["schemas"]["Campaign"] & {
            /** @description Oldest first, at most 60 points. */
            burnDown: {
                /** Format: date-time */
                at: string;
                remaining: number;
            }[];
            /** @description By domain, those that are furthest first. */
            leaderboard: {
                domain: components["schemas"]["EntityLabel"];
                products: number;
                done: number;
            }[];
            remaining: components["schemas"]["ScoredProductPage"];
        };
        SurveyAnswer: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["EntityLabel"];
            /** @description Entity ref. */
            scorecard: string;
            /** @description Grades by question. */
            answers: {
                [key: string]: number;
            };
            comment?: string;
        };
        SurveyQuestion: {
            id: string;
            text: string;
            category?: string;
            /** @description The lowest grade first. */
            answers: {
                grade: number;
                text: string;
            }[];
        };
        DomainSurvey: {
            /** @description What may be asked of the domain. */
            surveys: {
                scorecard: components["schemas"]["RuleSetLabel"];
                questions: components["schemas"]["SurveyQuestion"][];
            }[];
            items: components["schemas"]["SurveyAnswer"][];
            mayAnswer: boolean;
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
        /** @description Name in the configuration. */
        browsedServer: string;
        /** @description Part of a name, without regard to case. */
        browsedSearch: string;
        /** @description The name after which the page begins. */
        browsedAfter: string;
        browsedLimit: number;
        profileId: string;
        /** @description Entity ref of a data product; the contracts of its output ports are meant. */
        qualityProduct: string;
        /** @description Entity ref of a data contract. */
        qualityContract: string;
        checkId: string;
        runId: string;
        /** @description Entity ref of a data product; what it and the contracts of its output ports promise is meant. */
        levelProduct: string;
        /** @description Entity ref of a data contract. */
        levelContract: string;
        objectiveId: string;
        incidentId: string;
        ruleSetKind: components["schemas"]["RuleSetKind"];
        ruleSetKinds: components["schemas"]["RuleSetKind"][];
        /** @description Entity refs of scorecards or policies. */
        ruleSet: string[];
        /** @description Entity ref of a data product or domain. */
        governedSubject: string;
        waiverId: string;
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
        /** @description Levels of scorecards: the entity ref of the scorecard, `/` and the level. */
        scoreLevel: string[];
        quality: components["schemas"]["QualitySignStatus"][];
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
                quality?: components["parameters"]["quality"];
                /** @description Levels of scorecards: the entity ref of the scorecard, `/` and the level. */
                level?: components["parameters"]["scoreLevel"];
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
                quality?: components["parameters"]["quality"];
                /** @description Levels of scorecards: the entity ref of the scorecard, `/` and the level. */
                level?: components["parameters"]["scoreLevel"];
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
    proposeContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The whole new text, YAML or JSON. */
                    definition: string;
                };
            };
        };
        responses: {
            /** @description What would follow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractProposal"];
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
    listSearchDocuments: {
        parameters: {
            query: {
                type: components["schemas"]["SearchDocumentType"];
                /** @description From `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; how many documents it has depends on how large contracts are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchDocumentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getQualitySummary: {
        parameters: {
            query?: {
                /** @description Entity ref of a data product; the contracts of its output ports are meant. */
                product?: components["parameters"]["qualityProduct"];
                /** @description Entity ref of a data contract. */
                contract?: components["parameters"]["qualityContract"];
            };
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["QualitySummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listChecks: {
        parameters: {
            query?: {
                /** @description Entity ref of a data product; the contracts of its output ports are meant. */
                product?: components["parameters"]["qualityProduct"];
                /** @description Entity ref of a data contract. */
                contract?: components["parameters"]["qualityContract"];
                /** @description Words that all occur in the name, table, column or rule. */
                q?: string;
                status?: components["schemas"]["CheckStatus"][];
                dimension?: string[];
                origin?: components["schemas"]["CheckOrigin"][];
                /** @description Who gave the results; `data-mesh` for the portal itself. */
                tool?: string[];
                /** @description Names of schema objects (tables). */
                object?: string[];
                /** @description `status` puts the worst first, `-changed` what changed its status last. */
                sort?: "status" | "name" | "changed" | "-changed" | "observed" | "-observed";
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
                    "application/json": components["schemas"]["CheckPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkId: components["parameters"]["checkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The check. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCheckHistory: {
        parameters: {
            query?: {
                /** @description Id of a series of the check; the first of them unless given. */
                series?: string;
                /** @description From this moment; 90 days before `to` unless given. */
                from?: string;
                /** @description Up to this moment; now unless given. */
                to?: string;
                limit?: number;
            };
            header?: never;
            path: {
                checkId: components["parameters"]["checkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setCheckNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkId: components["parameters"]["checkId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description It was kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getQualityPlan: {
        parameters: {
            query: {
                /** @description Entity ref. */
                contract: string;
                /** @description Name of a server of the contract; the first that can be asked unless given. */
                server?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listQualityRuns: {
        parameters: {
            query?: {
                /** @description Entity ref of a data product; the contracts of its output ports are meant. */
                product?: components["parameters"]["qualityProduct"];
                /** @description Entity ref of a data contract. */
                contract?: components["parameters"]["qualityContract"];
                state?: components["schemas"]["QualityRunState"][];
                /** @description Name of a server as the configuration calls it. */
                server?: string;
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
                    "application/json": components["schemas"]["QualityRunPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startQualityRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Entity ref. */
                    contract: string;
                    /** @description Name of a server of the contract; all unless given. */
                    server?: string;
                };
            };
        };
        responses: {
            /** @description They wait or run. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runs: components["schemas"]["QualityRun"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getQualityRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: components["parameters"]["runId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run with its results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityRunDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelQualityRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: components["parameters"]["runId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was asked for, or the run is over already. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listQualityServers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them; their number is that of the configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QualityServer"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSlowRuns: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most `limit` of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QualityRun"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUnmatchedResults: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["UnmatchedPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listObjectives: {
        parameters: {
            query?: {
                /** @description Entity ref of a data product; what it and the contracts of its output ports promise is meant. */
                product?: components["parameters"]["levelProduct"];
                /** @description Entity ref of a data contract. */
                contract?: components["parameters"]["levelContract"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description Words that all occur in the promise or the name of its product. */
                q?: string;
                standing?: components["schemas"]["ObjectiveStanding"][];
                indicator?: string[];
                /** @description `false`: only what the inputs of a product do not allow it to keep. */
                feasible?: boolean;
                /** @description `risk` puts first what needs someone most; `-changed` what changed its standing last. */
                sort?: "risk" | "product" | "-changed";
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
                    "application/json": components["schemas"]["ObjectivePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceLevelSummary: {
        parameters: {
            query?: {
                /** @description Entity ref of a data product; what it and the contracts of its output ports promise is meant. */
                product?: components["parameters"]["levelProduct"];
                /** @description Entity ref of a data contract. */
                contract?: components["parameters"]["levelContract"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceLevelSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getServiceLevelBoard: {
        parameters: {
            query?: {
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description What changed from this moment on; a day ago unless given. */
                since?: string;
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
            /** @description The board; with a cursor only `products` goes on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceLevelBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSlaScorecard: {
        parameters: {
            query?: {
                /** @description Entity ref of a data product; what it and the contracts of its output ports promise is meant. */
                product?: components["parameters"]["levelProduct"];
                domain?: string;
                owner?: string;
                /** @description `2026-11`, `2026-Q4` or `2026`; the running month unless given. */
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scorecard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaScorecard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSlaScorecardCsv: {
        parameters: {
            query?: {
                /** @description Entity ref of a data product; what it and the contracts of its output ports promise is meant. */
                product?: components["parameters"]["levelProduct"];
                domain?: string;
                owner?: string;
                /** @description `2026-11`, `2026-Q4` or `2026`; the running month unless given. */
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scorecard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getObjective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objectiveId: components["parameters"]["objectiveId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The promise with where its settings come from, and what its inputs allow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectiveDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSlices: {
        parameters: {
            query?: {
                /** @description From this moment; the start of the window unless given. */
                from?: string;
                /** @description Up to this moment; now unless given. */
                to?: string;
                limit?: number;
            };
            header?: never;
            path: {
                objectiveId: components["parameters"]["objectiveId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SliceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProductBadge: {
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
            /** @description The badge. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Badge"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getFollowing: {
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
            /** @description Whether the caller hears of the incidents of this product. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Following"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setFollowing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    following: boolean;
                };
            };
        };
        responses: {
            /** @description It was kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Following"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listExcuses: {
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
            /** @description At most 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Excuse"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addExcuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    start: string;
                    /** Format: date-time */
                    end: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It was kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Excuse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeExcuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                excuseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getEscalation: {
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
            /** @description The policy that applies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Escalation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testEscalation: {
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
            /** @description What was sent to whom. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: components["schemas"]["IncidentMessage"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description Entity ref of a data product; what it and the contracts of its output ports promise is meant. */
                product?: components["parameters"]["levelProduct"];
                /** @description Entity ref of a data contract. */
                contract?: components["parameters"]["levelContract"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                state?: components["schemas"]["IncidentState"][];
                /** @description `false` leaves out those that began at another product. */
                upstream?: boolean;
                /** @description Opened, or not over, at this moment or later. */
                from?: string;
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
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["parameters"]["incidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incident with its timeline, where it began and whom it reaches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addIncidentEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["parameters"]["incidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "acknowledged" | "resolved" | "reopened" | "noted";
                    why?: string;
                };
            };
        };
        responses: {
            /** @description The incident as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRuleSets: {
        parameters: {
            query?: {
                kind?: components["parameters"]["ruleSetKinds"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description Words that all occur in the title or the description. */
                q?: string;
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
                    "application/json": components["schemas"]["RuleSetPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRuleSet: {
        parameters: {
            query?: {
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
            };
            header?: never;
            path: {
                kind: components["parameters"]["ruleSetKind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scorecard or policy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listScoredProducts: {
        parameters: {
            query?: {
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description Ids of levels; `none` for products that reach none. */
                level?: string[];
                band?: string[];
                /** @description With `status`; products for which this rule has one of these outcomes. */
                rule?: string;
                status?: components["schemas"]["RuleStatus"][];
                sort?: "score" | "-score" | "name" | "-changed";
                /** @description From `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                kind: components["parameters"]["ruleSetKind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
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
                    "application/json": components["schemas"]["ScoredProductPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listScoredDomains: {
        parameters: {
            query?: {
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description Ids of levels; `none` for domains that reach none. */
                level?: string[];
                band?: string[];
                /** @description With `status`; domains for which this rule has one of these outcomes. */
                rule?: string;
                status?: components["schemas"]["RuleStatus"][];
                sort?: "score" | "-score" | "name" | "-changed";
                /** @description From `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                kind: components["parameters"]["ruleSetKind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
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
                    "application/json": components["schemas"]["ScoredDomainPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProductScores: {
        parameters: {
            query?: {
                at?: string;
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
            /** @description The scores, those of scorecards first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductScores"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listScoreChanges: {
        parameters: {
            query?: {
                /** @description Entity refs of scorecards or policies. */
                ruleSet?: components["parameters"]["ruleSet"];
                from?: string;
                to?: string;
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
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreChangePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getProductView: {
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
            /** @description The view as it was last made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFacts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getScoreRollUp: {
        parameters: {
            query?: {
                by?: "domain" | "owner";
                /** @description Entity refs of scorecards or policies. */
                ruleSet?: components["parameters"]["ruleSet"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 500, those with the most products first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreRollUp"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getScoreBoard: {
        parameters: {
            query?: {
                /** @description Entity refs of scorecards or policies. */
                ruleSet?: components["parameters"]["ruleSet"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description Movers are counted from this moment on; 30 days ago unless given. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCompliance: {
        parameters: {
            query?: {
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description Entity refs of scorecards or policies. */
                ruleSet?: components["parameters"]["ruleSet"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 100 policies by 200 domains. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Compliance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getComplianceCsv: {
        parameters: {
            query?: {
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description Entity refs of scorecards or policies. */
                ruleSet?: components["parameters"]["ruleSet"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Comma-separated values with a line of headings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listViolations: {
        parameters: {
            query?: {
                /** @description Entity refs of scorecards or policies. */
                ruleSet?: components["parameters"]["ruleSet"];
                /** @description Entity ref of a data product or domain. */
                subject?: components["parameters"]["governedSubject"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                rule?: string;
                severity?: components["schemas"]["RuleSeverity"][];
                enforcement?: components["schemas"]["Enforcement"][];
                /** @description Open ones unless given. */
                state?: components["schemas"]["ViolationState"][];
                /** @description `severity`: the worst first, the oldest of them first. */
                sort?: "severity" | "since" | "-since";
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
                    "application/json": components["schemas"]["ViolationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWaivers: {
        parameters: {
            query?: {
                /** @description Entity refs of scorecards or policies. */
                ruleSet?: components["parameters"]["ruleSet"];
                /** @description Entity ref of a data product or domain. */
                subject?: components["parameters"]["governedSubject"];
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                state?: components["schemas"]["WaiverState"][];
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
                    "application/json": components["schemas"]["WaiverPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    requestWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Entity ref of the product or domain. */
                    subject: string;
                    ruleSet: string;
                    rule: string;
                    reason: string;
                    /** Format: date-time */
                    expiresAt: string;
                };
            };
        };
        responses: {
            /** @description It was asked for. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiver"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waiverId: components["parameters"]["waiverId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The waiver with all that was decided. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiver"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addWaiverEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waiverId: components["parameters"]["waiverId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "approve" | "reject" | "withdraw" | "revoke";
                    comment?: string;
                    /**
                     * Format: date-time
                     * @description Of `approve`: an earlier end than was asked for.
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description The waiver as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiver"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The descriptor (ODPS), YAML. */
                    product: string;
                    /** @description Contracts of its output ports (ODCS), YAML. */
                    contracts: string[];
                    /** @description As if it were in this stage. Default: production. */
                    lifecycle?: string;
                };
            };
        };
        responses: {
            /** @description What policies say of it, and what they ask of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulateRuleSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YAML of the entity. */
                    definition: string;
                    domain?: string[];
                };
            };
        };
        responses: {
            /** @description What it would change; with `problems` when the draft cannot be used. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                state?: components["schemas"]["CampaignState"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 100. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Campaign"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCampaign: {
        parameters: {
            query?: {
                /** @description Entity refs of domains; their sub-domains are meant too. */
                domain?: components["parameters"]["domain"];
                /** @description Entity refs of groups or users. */
                owner?: components["parameters"]["owner"];
                /** @description From `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign; with a cursor only `remaining` goes on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDomainScores: {
        parameters: {
            query?: {
                at?: string;
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
            /** @description The scores, those of scorecards first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainScores"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDomainScoreChanges: {
        parameters: {
            query?: {
                /** @description Entity refs of scorecards or policies. */
                ruleSet?: components["parameters"]["ruleSet"];
                from?: string;
                to?: string;
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
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreChangePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDomainSurvey: {
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
            /** @description At most 50 answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainSurvey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerDomainSurvey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Entity ref of the scorecard whose questions these are. */
                    scorecard: string;
                    /** @description Grades by question; each has to be one of its answers, and none may be missing. */
                    answers: {
                        [key: string]: number;
                    };
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description It was kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRuleProblems: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["RuleProblemPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listBrowsableServers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowsableServerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listServerSchemas: {
        parameters: {
            query?: {
                /** @description Part of a name, without regard to case. */
                search?: components["parameters"]["browsedSearch"];
                /** @description The name after which the page begins. */
                after?: components["parameters"]["browsedAfter"];
                limit?: components["parameters"]["browsedLimit"];
            };
            header?: never;
            path: {
                /** @description Name in the configuration. */
                server: components["parameters"]["browsedServer"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerSchemaPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listServerTables: {
        parameters: {
            query: {
                schema: string;
                /** @description Part of a name, without regard to case. */
                search?: components["parameters"]["browsedSearch"];
                /** @description The name after which the page begins. */
                after?: components["parameters"]["browsedAfter"];
                limit?: components["parameters"]["browsedLimit"];
            };
            header?: never;
            path: {
                /** @description Name in the configuration. */
                server: components["parameters"]["browsedServer"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerTablePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startTableProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    server: string;
                    tables: components["schemas"]["TableName"][];
                };
            };
        };
        responses: {
            /** @description It began. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableProfileJob"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTableProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: components["parameters"]["profileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each table with its state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableProfileJob"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelTableProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: components["parameters"]["profileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableProfileJob"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTableDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: components["parameters"]["profileId"];
                /** @description Of the table, from 0. */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableDraftAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reportTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As far as the caller may see it in the catalog and in the scaffolder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOutdatedRepositories: {
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
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateRepositoryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reportResults: {
        parameters: {
            query?: {
                /** @description Read as this format, whatever it looks like. */
                format?: components["schemas"]["ReportFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
                "application/xml": string;
                "application/x-ndjson": string;
                "multipart/form-data": {
                    /** Format: binary */
                    report: string;
                    companion?: string[];
                };
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
