// Made from data-mesh-backend/src/schema/openapi.yaml by `yarn openapi`. Change that file instead.
/* eslint-disable */
export const openApiDocument = {
  "openapi": "3.1.0",
  "info": {
    "title": "data-mesh",
    "version": "1",
    "description": "Data products, their contracts and how they hang together, as far as the caller may see them in the catalog.",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0.html"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "tags": [
    {
      "name": "Products"
    },
    {
      "name": "Contracts"
    },
    {
      "name": "Domains"
    },
    {
      "name": "Platform"
    },
    {
      "name": "Quality"
    }
  ],
  "paths": {
    "/v1/products": {
      "get": {
        "operationId": "listProducts",
        "tags": [
          "Products"
        ],
        "description": "One page of data products in a stable order.",
        "parameters": [
          {
            "$ref": "#/components/parameters/q"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/lifecycle"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tag"
          },
          {
            "$ref": "#/components/parameters/standard"
          },
          {
            "$ref": "#/components/parameters/classification"
          },
          {
            "$ref": "#/components/parameters/access"
          },
          {
            "name": "sort",
            "in": "query",
            "description": "With a text to search for, `relevance` puts products whose name begins with it first.",
            "schema": {
              "type": "string",
              "enum": [
                "relevance",
                "name",
                "-name",
                "domain",
                "-domain",
                "owner",
                "-owner",
                "changed",
                "-changed"
              ],
              "default": "name"
            }
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "A page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProductPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/product-facets": {
      "get": {
        "operationId": "getProductFacets",
        "tags": [
          "Products"
        ],
        "description": "The values by which products can be narrowed down, each with how many products there are. A facet's own choice does not narrow its counts, the other filters do.",
        "parameters": [
          {
            "$ref": "#/components/parameters/q"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/lifecycle"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/tag"
          },
          {
            "$ref": "#/components/parameters/standard"
          },
          {
            "$ref": "#/components/parameters/classification"
          },
          {
            "$ref": "#/components/parameters/access"
          }
        ],
        "responses": {
          "200": {
            "description": "The facets.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProductFacets"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/products/{namespace}/{name}": {
      "get": {
        "operationId": "getProduct",
        "tags": [
          "Products"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The product.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Product"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/products/{namespace}/{name}/lineage": {
      "get": {
        "operationId": "getProductLineage",
        "tags": [
          "Products"
        ],
        "description": "Products upstream and downstream, joined where one's output port and another's input port name the same contract.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "depth",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 10,
              "default": 2
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "At most so many products; nearest first.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 500,
              "default": 100
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The neighbourhood.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Lineage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/products/{namespace}/{name}/versions": {
      "get": {
        "operationId": "listProductVersions",
        "tags": [
          "Products"
        ],
        "description": "The versions of all contracts that ever stood for the product's output ports, newest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of versions.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProductVersionPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/contracts/{namespace}/{name}": {
      "get": {
        "operationId": "getContract",
        "tags": [
          "Contracts"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The contract in its current version.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Contract"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/contracts/{namespace}/{name}/versions": {
      "get": {
        "operationId": "listContractVersions",
        "tags": [
          "Contracts"
        ],
        "description": "The versions of the contract's line (product and output port), newest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of versions.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContractVersionPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/contracts/{namespace}/{name}/versions/{versionId}": {
      "get": {
        "operationId": "getContractVersion",
        "tags": [
          "Contracts"
        ],
        "description": "One version with its whole text and what is wrong with it.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "versionId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The version.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContractVersionText"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/contracts/{namespace}/{name}/versions/{versionId}/diff": {
      "get": {
        "operationId": "getContractDiff",
        "tags": [
          "Contracts"
        ],
        "description": "What differs between two versions of the contract's line, breaking changes first. `NO_PREDECESSOR` (404) when `against` is left out and the version is the first that can be compared; `NOT_COMPARABLE` (409) when the text of one of the two holds no contract that can be read.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "versionId",
            "in": "path",
            "required": true,
            "description": "The version after.",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "against",
            "in": "query",
            "description": "The version before; the predecessor (`previousId`) unless given.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The difference.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContractVersionDiff"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/contract-changes": {
      "get": {
        "operationId": "getContractChanges",
        "tags": [
          "Contracts"
        ],
        "description": "How often contracts changed and how badly, over time: of one contract's line, one product, one domain with its sub-domains, or of all; as far as the caller may see them. Give at most one of `contract`, `product` and `domain`.",
        "parameters": [
          {
            "name": "contract",
            "in": "query",
            "allowReserved": true,
            "description": "Entity ref.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "product",
            "in": "query",
            "allowReserved": true,
            "description": "Entity ref.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "domain",
            "in": "query",
            "allowReserved": true,
            "description": "Entity ref; sub-domains are meant too.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "from",
            "in": "query",
            "description": "First moment, a date or a date with time (UTC unless it says otherwise); a year before `to` unless given.",
            "schema": {
              "type": "string",
              "maxLength": 40
            }
          },
          {
            "name": "to",
            "in": "query",
            "description": "End, itself not included; now unless given. At most ten years after `from`.",
            "schema": {
              "type": "string",
              "maxLength": 40
            }
          },
          {
            "name": "interval",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "week",
                "month"
              ],
              "default": "month"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Totals, and the same per interval.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContractChangeHistory"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/domains/{namespace}/{name}": {
      "get": {
        "operationId": "getDomain",
        "tags": [
          "Domains"
        ],
        "description": "What a domain, with its sub-domains, holds.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The summary.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DomainSummary"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/health": {
      "get": {
        "operationId": "getHealth",
        "tags": [
          "Platform"
        ],
        "description": "How fresh the suite's copy of the catalog is, and what keeps files from being used. For platform teams.",
        "responses": {
          "200": {
            "description": "The state.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Health"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/health/findings": {
      "get": {
        "operationId": "listHealthFindings",
        "tags": [
          "Platform"
        ],
        "description": "The single findings behind the counts of the health page.",
        "parameters": [
          {
            "name": "kind",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/HealthFindingKind"
            }
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of findings.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/HealthFindingPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/sync": {
      "post": {
        "operationId": "runSync",
        "tags": [
          "Platform"
        ],
        "description": "Compares with the catalog now instead of at the next scheduled time.",
        "responses": {
          "202": {
            "description": "It was asked for; `GET /v1/health` shows when it ran."
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/summary": {
      "get": {
        "operationId": "getQualitySummary",
        "tags": [
          "Quality"
        ],
        "description": "How a product or a contract keeps its word, by dimension. Give one of `product` and `contract`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/qualityProduct"
          },
          {
            "$ref": "#/components/parameters/qualityContract"
          }
        ],
        "responses": {
          "200": {
            "description": "The summary.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/QualitySummary"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/checks": {
      "get": {
        "operationId": "listChecks",
        "tags": [
          "Quality"
        ],
        "description": "One page of the checks of a product or a contract. Give one of `product` and `contract`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/qualityProduct"
          },
          {
            "$ref": "#/components/parameters/qualityContract"
          },
          {
            "name": "q",
            "in": "query",
            "allowReserved": true,
            "description": "Words that all occur in the name, table, column or rule.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "status",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/CheckStatus"
              }
            }
          },
          {
            "name": "dimension",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 20,
              "items": {
                "type": "string",
                "maxLength": 60
              }
            }
          },
          {
            "name": "origin",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 5,
              "items": {
                "$ref": "#/components/schemas/CheckOrigin"
              }
            }
          },
          {
            "name": "tool",
            "in": "query",
            "allowReserved": true,
            "description": "Who gave the results; `data-mesh` for the portal itself.",
            "schema": {
              "type": "array",
              "maxItems": 20,
              "items": {
                "type": "string",
                "maxLength": 100
              }
            }
          },
          {
            "name": "object",
            "in": "query",
            "allowReserved": true,
            "description": "Names of schema objects (tables).",
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "type": "string",
                "maxLength": 500
              }
            }
          },
          {
            "name": "sort",
            "in": "query",
            "description": "`status` puts the worst first, `-changed` what changed its status last.",
            "schema": {
              "type": "string",
              "enum": [
                "status",
                "name",
                "changed",
                "-changed",
                "observed",
                "-observed"
              ],
              "default": "status"
            }
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "A page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/checks/{checkId}": {
      "get": {
        "operationId": "getCheck",
        "tags": [
          "Quality"
        ],
        "description": "One check with where its results come from and what was asked of the data.",
        "parameters": [
          {
            "$ref": "#/components/parameters/checkId"
          }
        ],
        "responses": {
          "200": {
            "description": "The check.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckDetails"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/checks/{checkId}/history": {
      "get": {
        "operationId": "getCheckHistory",
        "tags": [
          "Quality"
        ],
        "description": "The results of one series of a check. Single results as long as they are kept and at most `limit` of them are in the range; else one point per day.",
        "parameters": [
          {
            "$ref": "#/components/parameters/checkId"
          },
          {
            "name": "series",
            "in": "query",
            "description": "Id of a series of the check; the first of them unless given.",
            "schema": {
              "type": "string",
              "maxLength": 20
            }
          },
          {
            "name": "from",
            "in": "query",
            "description": "From this moment; 90 days before `to` unless given.",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "to",
            "in": "query",
            "description": "Up to this moment; now unless given.",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 2000,
              "default": 500
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CheckHistory"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/checks/{checkId}/note": {
      "put": {
        "operationId": "setCheckNote",
        "tags": [
          "Quality"
        ],
        "description": "What the owner says about a check. An empty text takes the note away.",
        "parameters": [
          {
            "$ref": "#/components/parameters/checkId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "text"
                ],
                "additionalProperties": false,
                "properties": {
                  "text": {
                    "type": "string",
                    "maxLength": 1000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "204": {
            "description": "It was kept."
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/plan": {
      "get": {
        "operationId": "getQualityPlan",
        "tags": [
          "Quality"
        ],
        "description": "What a run of a contract would ask of a server, without asking it.",
        "parameters": [
          {
            "name": "contract",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "Entity ref.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "server",
            "in": "query",
            "allowReserved": true,
            "description": "Name of a server of the contract; the first that can be asked unless given.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The plan.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/QualityPlan"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/runs": {
      "get": {
        "operationId": "listQualityRuns",
        "tags": [
          "Quality"
        ],
        "description": "Runs of the portal and of other tools, newest first. Without `product` and `contract`: all, for those who may see the health of the data mesh.",
        "parameters": [
          {
            "$ref": "#/components/parameters/qualityProduct"
          },
          {
            "$ref": "#/components/parameters/qualityContract"
          },
          {
            "name": "state",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/QualityRunState"
              }
            }
          },
          {
            "name": "server",
            "in": "query",
            "allowReserved": true,
            "description": "Name of a server as the configuration calls it.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "A page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/QualityRunPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      },
      "post": {
        "operationId": "startQualityRun",
        "tags": [
          "Quality"
        ],
        "description": "Has the checks of a contract run now, on each of its servers that can be asked. `NO_SERVER` (409) when there is none. A run that waits or is under way is given back instead of a second one.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "contract"
                ],
                "additionalProperties": false,
                "properties": {
                  "contract": {
                    "type": "string",
                    "maxLength": 200,
                    "description": "Entity ref."
                  },
                  "server": {
                    "type": "string",
                    "maxLength": 200,
                    "description": "Name of a server of the contract; all unless given."
                  }
                }
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "They wait or run.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "runs"
                  ],
                  "properties": {
                    "runs": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/QualityRun"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/runs/{runId}": {
      "get": {
        "operationId": "getQualityRun",
        "tags": [
          "Quality"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/runId"
          }
        ],
        "responses": {
          "200": {
            "description": "The run with its results.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/QualityRunDetails"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/runs/{runId}/cancel": {
      "post": {
        "operationId": "cancelQualityRun",
        "tags": [
          "Quality"
        ],
        "description": "Ends a run that waits or is under way; what was measured so far is kept.",
        "parameters": [
          {
            "$ref": "#/components/parameters/runId"
          }
        ],
        "responses": {
          "202": {
            "description": "It was asked for, or the run is over already.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/QualityRun"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/servers": {
      "get": {
        "operationId": "listQualityServers",
        "tags": [
          "Quality"
        ],
        "description": "The servers of the configuration, how they are, and what waits for them.",
        "responses": {
          "200": {
            "description": "All of them; their number is that of the configuration.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/QualityServer"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/slow-runs": {
      "get": {
        "operationId": "listSlowRuns",
        "tags": [
          "Quality"
        ],
        "description": "The runs of the last seven days that took longest, the slowest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "At most `limit` of them.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/QualityRun"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/quality/unmatched": {
      "get": {
        "operationId": "listUnmatchedResults",
        "tags": [
          "Quality"
        ],
        "description": "Reported results for which no contract was found, together by data and reason, the latest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "A page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/UnmatchedPage"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/results": {
      "post": {
        "operationId": "reportResults",
        "tags": [
          "Quality"
        ],
        "description": "Takes the results of another tool: the file as it is, or `multipart/form-data` with a `report` and files that belong to it (`companion`, e.g. the manifest.json of dbt). The same file twice changes nothing. `TOO_LARGE` (413), `NOT_A_REPORT` (400) when nothing in it can be read, `BUSY` (503, with `Retry-After`) when many large ones are being read.",
        "parameters": [
          {
            "name": "format",
            "in": "query",
            "description": "Read as this format, whatever it looks like.",
            "schema": {
              "$ref": "#/components/schemas/ReportFormat"
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {}
            },
            "application/xml": {
              "schema": {
                "type": "string"
              }
            },
            "application/x-ndjson": {
              "schema": {
                "type": "string"
              }
            },
            "multipart/form-data": {
              "schema": {
                "type": "object",
                "required": [
                  "report"
                ],
                "properties": {
                  "report": {
                    "type": "string",
                    "format": "binary"
                  },
                  "companion": {
                    "type": "array",
                    "items": {
                      "type": "string",
                      "format": "binary"
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What became of it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ReportReceipt"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "qualityProduct": {
        "name": "product",
        "in": "query",
        "allowReserved": true,
        "description": "Entity ref of a data product; the contracts of its output ports are meant.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "qualityContract": {
        "name": "contract",
        "in": "query",
        "allowReserved": true,
        "description": "Entity ref of a data contract.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "checkId": {
        "name": "checkId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^[0-9]{1,18}$"
        }
      },
      "runId": {
        "name": "runId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 64
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 63
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 63
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "description": "From `nextCursor` of the page before.",
        "schema": {
          "type": "string",
          "maxLength": 1000
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 100,
          "default": 25
        }
      },
      "q": {
        "name": "q",
        "in": "query",
        "allowReserved": true,
        "description": "Words that all occur in the name, title, description, tags, purpose or contract names; the last one may be unfinished.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "domain": {
        "name": "domain",
        "in": "query",
        "allowReserved": true,
        "description": "Entity refs of domains; their sub-domains are meant too.",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "type": {
        "name": "type",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "lifecycle": {
        "name": "lifecycle",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "owner": {
        "name": "owner",
        "in": "query",
        "allowReserved": true,
        "description": "Entity refs of groups or users.",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "tag": {
        "name": "tag",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "standard": {
        "name": "standard",
        "in": "query",
        "allowReserved": true,
        "description": "Standards of the contracts, e.g. `odcs v3.1.0`; `none` for products without a contract.",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "classification": {
        "name": "classification",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "access": {
        "name": "access",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 5,
          "items": {
            "$ref": "#/components/schemas/Access"
          }
        }
      }
    },
    "responses": {
      "Problem": {
        "description": "It did not work. `code` is stable, `message` is for a person.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      }
    },
    "schemas": {
      "ErrorBody": {
        "type": "object",
        "required": [
          "error"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "code": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      },
      "Access": {
        "type": "string",
        "description": "On what terms a consumer gets in. `open`: a contract has a role that needs no approval; `request`: every role has an approver; `unknown`: there is no contract, or it lists no roles.",
        "enum": [
          "open",
          "request",
          "unknown"
        ]
      },
      "EntityLabel": {
        "type": "object",
        "description": "An entity and what to call it. `exists` is false when the catalog has no such entity (or the caller may not see it).",
        "required": [
          "ref",
          "title",
          "exists"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "exists": {
            "type": "boolean"
          }
        }
      },
      "ProductRow": {
        "type": "object",
        "required": [
          "ref",
          "title",
          "type",
          "lifecycle",
          "tags",
          "outputPorts",
          "contractedPorts",
          "standards",
          "classifications",
          "access",
          "findings"
        ],
        "properties": {
          "ref": {
            "type": "string",
            "description": "Entity ref of the product."
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string",
            "description": "The purpose",
            "else the description; at most 300 characters.": null
          },
          "type": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domain": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "tags": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "outputPorts": {
            "type": "array",
            "description": "What the product offers, in the order of the file; at most 10.",
            "items": {
              "type": "object",
              "required": [
                "name"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "version": {
                  "type": "string"
                },
                "type": {
                  "type": "string"
                }
              }
            }
          },
          "outputPortCount": {
            "type": "integer"
          },
          "contractedPorts": {
            "type": "integer",
            "description": "How many output ports have a contract that exists."
          },
          "consumers": {
            "type": "integer",
            "description": "How many products the caller may see take data from this one."
          },
          "standards": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "classifications": {
            "type": "array",
            "description": "The classifications of all contracts, strictest first.",
            "items": {
              "type": "string"
            }
          },
          "access": {
            "$ref": "#/components/schemas/Access"
          },
          "quality": {
            "$ref": "#/components/schemas/QualitySign"
          },
          "findings": {
            "type": "integer",
            "description": "How many errors and warnings there are about the product and its contracts."
          },
          "changedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the suite last saw it change."
          }
        }
      },
      "ProductPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProductRow"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "FacetValue": {
        "type": "object",
        "required": [
          "value",
          "label",
          "count"
        ],
        "properties": {
          "value": {
            "type": "string"
          },
          "label": {
            "type": "string"
          },
          "count": {
            "type": "integer"
          },
          "parent": {
            "type": "string",
            "description": "For a domain: the value of the domain it belongs to."
          }
        }
      },
      "ProductFacets": {
        "type": "object",
        "required": [
          "domain",
          "type",
          "lifecycle",
          "owner",
          "tag",
          "standard",
          "classification",
          "access"
        ],
        "properties": {
          "domain": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "type": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "lifecycle": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "owner": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "tag": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "standard": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "classification": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "access": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          }
        }
      },
      "Finding": {
        "type": "object",
        "required": [
          "code",
          "severity",
          "message",
          "path"
        ],
        "properties": {
          "code": {
            "type": "string"
          },
          "severity": {
            "type": "string",
            "enum": [
              "error",
              "warning",
              "info"
            ]
          },
          "message": {
            "type": "string"
          },
          "fix": {
            "type": "string"
          },
          "path": {
            "type": "array",
            "items": {
              "type": [
                "string",
                "integer"
              ]
            }
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "against": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Versions of the standard whose structure it violates. Absent for what no schema can say."
          },
          "subject": {
            "type": "string",
            "description": "Entity ref of the contract that it is about, when it is not about the entity asked for."
          }
        }
      },
      "Place": {
        "type": "object",
        "description": "1-based, within the definition's text.",
        "required": [
          "line",
          "column"
        ],
        "properties": {
          "line": {
            "type": "integer"
          },
          "column": {
            "type": "integer"
          }
        }
      },
      "Link": {
        "type": "object",
        "required": [
          "url"
        ],
        "properties": {
          "url": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string"
          }
        }
      },
      "SupportChannel": {
        "type": "object",
        "required": [
          "channel"
        ],
        "properties": {
          "channel": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "tool": {
            "type": "string"
          },
          "scope": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "invitationUrl": {
            "type": "string"
          }
        }
      },
      "Person": {
        "type": "object",
        "required": [
          "username"
        ],
        "properties": {
          "username": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "role": {
            "type": "string"
          },
          "entityRef": {
            "type": "string",
            "description": "The user in the catalog, when one carries this name or e-mail address."
          }
        }
      },
      "ContractLabel": {
        "type": "object",
        "required": [
          "ref",
          "title",
          "exists"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "exists": {
            "type": "boolean"
          },
          "version": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "standard": {
            "type": "string"
          },
          "classifications": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "access": {
            "$ref": "#/components/schemas/Access"
          },
          "quality": {
            "$ref": "#/components/schemas/QualitySign"
          }
        }
      },
      "Port": {
        "type": "object",
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "contract": {
            "$ref": "#/components/schemas/ContractLabel"
          },
          "products": {
            "type": "array",
            "description": "For an input port: the products whose output port the contract belongs to. For an output port: the products that take data under its contract.",
            "items": {
              "$ref": "#/components/schemas/EntityLabel"
            }
          }
        }
      },
      "Product": {
        "type": "object",
        "required": [
          "ref",
          "title",
          "type",
          "lifecycle",
          "tags",
          "inputPorts",
          "outputPorts",
          "managementPorts",
          "support",
          "people",
          "links",
          "findings"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "purpose": {
            "type": "string"
          },
          "limitations": {
            "type": "string"
          },
          "usage": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "description": "As the file has it."
          },
          "version": {
            "type": "string"
          },
          "productId": {
            "type": "string"
          },
          "standard": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domain": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domainPath": {
            "type": "array",
            "description": "From the topmost domain to the product's own.",
            "items": {
              "$ref": "#/components/schemas/EntityLabel"
            }
          },
          "tags": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "quality": {
            "$ref": "#/components/schemas/QualitySign"
          },
          "classifications": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "access": {
            "$ref": "#/components/schemas/Access"
          },
          "inputPorts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Port"
            }
          },
          "outputPorts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Port"
            }
          },
          "managementPorts": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "content"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "content": {
                  "type": "string"
                },
                "type": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                },
                "channel": {
                  "type": "string"
                },
                "description": {
                  "type": "string"
                }
              }
            }
          },
          "support": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SupportChannel"
            }
          },
          "people": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Person"
            }
          },
          "links": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Link"
            }
          },
          "findings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Finding"
            }
          },
          "sourceUrl": {
            "type": "string",
            "description": "Where the file can be looked at, when it has a URL."
          },
          "changedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "LineageNode": {
        "type": "object",
        "required": [
          "ref",
          "title",
          "direction",
          "distance"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domain": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "direction": {
            "type": "string",
            "enum": [
              "self",
              "upstream",
              "downstream",
              "both"
            ]
          },
          "distance": {
            "type": "integer",
            "description": "Steps from the product asked for."
          }
        }
      },
      "LineageEdge": {
        "type": "object",
        "description": "Data flows from the output port of `from` to the input port of `to`, under `contract`.",
        "required": [
          "from",
          "to",
          "contract"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "contract": {
            "type": "string"
          },
          "outputPort": {
            "type": "string"
          },
          "inputPort": {
            "type": "string"
          }
        }
      },
      "Lineage": {
        "type": "object",
        "required": [
          "nodes",
          "edges",
          "complete"
        ],
        "properties": {
          "nodes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LineageNode"
            }
          },
          "edges": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LineageEdge"
            }
          },
          "complete": {
            "type": "boolean",
            "description": "False when depth or limit cut something off."
          }
        }
      },
      "Contract": {
        "type": "object",
        "required": [
          "ref",
          "title",
          "contractId",
          "version",
          "lifecycle",
          "standard",
          "providers",
          "consumers",
          "versionId",
          "model",
          "findings",
          "schemaObjects",
          "fields"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "contractId": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "status": {
            "type": "string"
          },
          "standard": {
            "type": "string",
            "description": "E.g. `odcs v3.1.0`."
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domain": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "classifications": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "access": {
            "$ref": "#/components/schemas/Access"
          },
          "providers": {
            "type": "array",
            "description": "Products of which an output port is under this contract.",
            "items": {
              "$ref": "#/components/schemas/PortUse"
            }
          },
          "consumers": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PortUse"
            }
          },
          "versionId": {
            "type": "string"
          },
          "schemaObjects": {
            "type": "integer"
          },
          "fields": {
            "type": "integer",
            "description": "Properties at every depth."
          },
          "model": {
            "type": "object",
            "description": "The contract in the normalised model of `@backstage-data-mesh/contract` (type `Contract`).",
            "additionalProperties": true
          },
          "findings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Finding"
            }
          },
          "sourceUrl": {
            "type": "string"
          },
          "changedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "PortUse": {
        "type": "object",
        "required": [
          "product",
          "port"
        ],
        "properties": {
          "product": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "port": {
            "type": "string"
          },
          "portVersion": {
            "type": "string"
          }
        }
      },
      "Verdict": {
        "type": "string",
        "description": "What a change does to those who read the data. `breaking`: a consumer that was right before may fail or be wrong now; `dangerous`: a consumer should look; `compatible`: nothing that held before fails.",
        "enum": [
          "breaking",
          "dangerous",
          "compatible"
        ]
      },
      "VersionJudgement": {
        "type": "string",
        "description": "How the declared version number goes with what changed. `fits`; `too-low`: it promises more than is true; `unchanged`: the text changed and its version did not; `lower`: lower than the one before; `unknown`: one of them is no semantic version; `none`: nothing changed.",
        "enum": [
          "fits",
          "too-low",
          "unchanged",
          "lower",
          "unknown",
          "none"
        ]
      },
      "ContractVersion": {
        "type": "object",
        "required": [
          "id",
          "version",
          "contract",
          "seenAt",
          "source",
          "current",
          "findingCounts"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "version": {
            "type": "string",
            "description": "As written in the text."
          },
          "contract": {
            "type": "string",
            "description": "Entity ref under which it was read."
          },
          "contractId": {
            "type": "string"
          },
          "status": {
            "type": "string"
          },
          "standard": {
            "type": "string"
          },
          "seenAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it came into force: the date the text carries, else when the suite first saw it."
          },
          "source": {
            "type": "string",
            "enum": [
              "catalog",
              "history"
            ],
            "description": "Read from the catalog, or imported from a history file."
          },
          "current": {
            "type": "boolean"
          },
          "findingCounts": {
            "$ref": "#/components/schemas/FindingCounts"
          },
          "previousId": {
            "type": "string",
            "description": "The version before it in its line; absent for the first, and when the caller may not see that one."
          },
          "changes": {
            "$ref": "#/components/schemas/ContractVersionChanges"
          }
        }
      },
      "FindingCounts": {
        "type": "object",
        "description": "What is wrong with the text.",
        "required": [
          "error",
          "warning",
          "info"
        ],
        "properties": {
          "error": {
            "type": "integer"
          },
          "warning": {
            "type": "integer"
          },
          "info": {
            "type": "integer"
          }
        }
      },
      "ContractVersionChanges": {
        "type": "object",
        "description": "What changed since the version before (`previousId`). Absent without one, and for a short while after a version came in, until it is worked out.",
        "required": [
          "breaking",
          "dangerous",
          "compatible",
          "kinds",
          "judgement"
        ],
        "properties": {
          "verdict": {
            "$ref": "#/components/schemas/Verdict",
            "description": "The worst; absent when nothing changed that has a meaning."
          },
          "breaking": {
            "type": "integer",
            "description": "How many changes."
          },
          "dangerous": {
            "type": "integer"
          },
          "compatible": {
            "type": "integer"
          },
          "kinds": {
            "type": "array",
            "description": "The kinds of change that occur, worst first, e.g. `property-removed`.",
            "items": {
              "type": "string"
            }
          },
          "judgement": {
            "$ref": "#/components/schemas/VersionJudgement"
          },
          "honestVersion": {
            "type": "string",
            "description": "The smallest version number that tells the truth; absent when the version before is no semantic version."
          }
        }
      },
      "ProductVersion": {
        "allOf": [
          {
            "$ref": "#/components/schemas/ContractVersion"
          },
          {
            "type": "object",
            "required": [
              "ports"
            ],
            "properties": {
              "ports": {
                "type": "array",
                "description": "The output ports of the product for which the version's contract stands or stood.",
                "items": {
                  "type": "string"
                }
              }
            }
          }
        ]
      },
      "ProductVersionPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProductVersion"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ContractChange": {
        "type": "object",
        "description": "One difference, in terms of the model (type `Change` of `@backstage-data-mesh/contract`).",
        "required": [
          "kind",
          "verdict",
          "subject",
          "message",
          "reason",
          "path"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "description": "Stable, e.g. `property-removed`."
          },
          "action": {
            "type": "string",
            "enum": [
              "added",
              "removed",
              "changed",
              "moved"
            ],
            "description": "`moved`: members of a list are in another order."
          },
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "subject": {
            "type": "string",
            "description": "What it is about, as a person names it: `orders.customer.id`."
          },
          "message": {
            "type": "string",
            "description": "One sentence: what was, what is."
          },
          "reason": {
            "type": "string",
            "description": "One sentence: why this verdict."
          },
          "path": {
            "type": "array",
            "description": "The way in the model; members of a list by what identifies them there.",
            "items": {
              "anyOf": [
                {
                  "type": "string"
                },
                {
                  "type": "object",
                  "required": [
                    "key"
                  ],
                  "properties": {
                    "key": {
                      "type": "string"
                    }
                  }
                }
              ]
            }
          },
          "before": {
            "type": "string",
            "description": "The value before: a text as it is, all else as JSON; cut after 1,000 characters (then it ends with …). Absent when it was added."
          },
          "after": {
            "type": "string",
            "description": "The value after, likewise; absent when it was removed."
          },
          "placeBefore": {
            "$ref": "#/components/schemas/Place",
            "description": "In the text of the version before."
          },
          "placeAfter": {
            "$ref": "#/components/schemas/Place",
            "description": "In the text of the version after."
          }
        }
      },
      "ContractVersionDiff": {
        "type": "object",
        "required": [
          "before",
          "after",
          "changes",
          "counts",
          "totalChanges",
          "version"
        ],
        "properties": {
          "before": {
            "$ref": "#/components/schemas/ContractVersion"
          },
          "after": {
            "$ref": "#/components/schemas/ContractVersion"
          },
          "verdict": {
            "$ref": "#/components/schemas/Verdict",
            "description": "The worst of the changes; absent when there are none."
          },
          "changes": {
            "type": "array",
            "description": "Breaking ones first; at most 2,000.",
            "items": {
              "$ref": "#/components/schemas/ContractChange"
            }
          },
          "counts": {
            "$ref": "#/components/schemas/ChangeCounts"
          },
          "totalChanges": {
            "type": "integer",
            "description": "How many there are, listed or not."
          },
          "version": {
            "type": "object",
            "required": [
              "before",
              "declared",
              "judgement"
            ],
            "properties": {
              "before": {
                "type": "string"
              },
              "declared": {
                "type": "string"
              },
              "honest": {
                "type": "string"
              },
              "judgement": {
                "$ref": "#/components/schemas/VersionJudgement"
              }
            }
          }
        }
      },
      "ChangeCounts": {
        "type": "object",
        "description": "Single changes.",
        "required": [
          "breaking",
          "dangerous",
          "compatible"
        ],
        "properties": {
          "breaking": {
            "type": "integer"
          },
          "dangerous": {
            "type": "integer"
          },
          "compatible": {
            "type": "integer"
          }
        }
      },
      "ContractChangeCounts": {
        "type": "object",
        "description": "Versions that came into force, and how many of them were breaking, dangerous or compatible at worst. First versions, and those in which nothing changed, are none of the three.",
        "required": [
          "versions",
          "breaking",
          "dangerous",
          "compatible",
          "changes"
        ],
        "properties": {
          "versions": {
            "type": "integer"
          },
          "breaking": {
            "type": "integer"
          },
          "dangerous": {
            "type": "integer"
          },
          "compatible": {
            "type": "integer"
          },
          "changes": {
            "$ref": "#/components/schemas/ChangeCounts"
          }
        }
      },
      "ContractChangeHistory": {
        "type": "object",
        "required": [
          "from",
          "to",
          "interval",
          "totals",
          "buckets"
        ],
        "properties": {
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "to": {
            "type": "string",
            "format": "date-time"
          },
          "interval": {
            "type": "string",
            "enum": [
              "week",
              "month"
            ]
          },
          "totals": {
            "$ref": "#/components/schemas/ContractChangeCounts"
          },
          "buckets": {
            "type": "array",
            "description": "Every interval of the range, oldest first, also those without a version. Weeks begin on Monday, in UTC; the first and the last may lie in the range only in part.",
            "items": {
              "allOf": [
                {
                  "$ref": "#/components/schemas/ContractChangeCounts"
                },
                {
                  "type": "object",
                  "required": [
                    "start"
                  ],
                  "properties": {
                    "start": {
                      "type": "string",
                      "format": "date-time"
                    }
                  }
                }
              ]
            }
          }
        }
      },
      "ContractVersionPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ContractVersion"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ContractVersionText": {
        "allOf": [
          {
            "$ref": "#/components/schemas/ContractVersion"
          },
          {
            "type": "object",
            "required": [
              "text",
              "findings"
            ],
            "properties": {
              "text": {
                "type": "string"
              },
              "findings": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Finding"
                }
              }
            }
          }
        ]
      },
      "DomainSummary": {
        "type": "object",
        "required": [
          "ref",
          "title",
          "products",
          "byType",
          "byLifecycle",
          "contractedPorts",
          "outputPorts",
          "findings",
          "subdomains"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "products": {
            "type": "integer",
            "description": "In the domain and its sub-domains, as far as the caller may see them."
          },
          "byType": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "byLifecycle": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "outputPorts": {
            "type": "integer"
          },
          "contractedPorts": {
            "type": "integer"
          },
          "findings": {
            "type": "integer"
          },
          "subdomains": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "ref",
                "title",
                "products"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "products": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "HealthFindingKind": {
        "type": "string",
        "enum": [
          "broken-file",
          "file-warning",
          "unmapped-owner",
          "unmapped-domain",
          "missing-contract",
          "circular-domain",
          "contract-without-product"
        ]
      },
      "Health": {
        "type": "object",
        "required": [
          "products",
          "contracts",
          "contractVersions",
          "domains",
          "counts"
        ],
        "properties": {
          "lastSync": {
            "type": "object",
            "required": [
              "startedAt",
              "finishedAt",
              "ok",
              "changed",
              "removed",
              "unchanged"
            ],
            "properties": {
              "startedAt": {
                "type": "string",
                "format": "date-time"
              },
              "finishedAt": {
                "type": "string",
                "format": "date-time"
              },
              "ok": {
                "type": "boolean"
              },
              "changed": {
                "type": "integer"
              },
              "removed": {
                "type": "integer"
              },
              "unchanged": {
                "type": "integer"
              },
              "error": {
                "type": "string"
              }
            }
          },
          "lagSeconds": {
            "type": "number",
            "description": "Seconds since the last successful sync began; absent before the first."
          },
          "products": {
            "type": "integer"
          },
          "contracts": {
            "type": "integer"
          },
          "contractVersions": {
            "type": "integer"
          },
          "domains": {
            "type": "integer"
          },
          "counts": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "kind",
                "count"
              ],
              "properties": {
                "kind": {
                  "$ref": "#/components/schemas/HealthFindingKind"
                },
                "count": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "HealthFinding": {
        "type": "object",
        "required": [
          "id",
          "kind",
          "message"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/HealthFindingKind"
          },
          "message": {
            "type": "string"
          },
          "fix": {
            "type": "string"
          },
          "entity": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "file": {
            "type": "string"
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "field": {
            "type": "string"
          },
          "since": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "HealthFindingPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/HealthFinding"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ResultStatus": {
        "type": "string",
        "description": "The words of the Open Observability Results Standard.",
        "enum": [
          "pass",
          "warn",
          "fail",
          "error",
          "skip",
          "unknown"
        ]
      },
      "CheckStatus": {
        "type": "string",
        "description": "How a check stands. `not-measured` when nobody ever measured it.",
        "enum": [
          "pass",
          "warn",
          "fail",
          "error",
          "skip",
          "unknown",
          "not-measured"
        ]
      },
      "CheckOrigin": {
        "type": "string",
        "description": "A quality rule, the schema itself, a service level, or a check that only another tool has.",
        "enum": [
          "rule",
          "schema",
          "service-level",
          "reported"
        ]
      },
      "QualityRunState": {
        "type": "string",
        "description": "`failed`: it could not be carried out. A run whose checks fail is `finished`.",
        "enum": [
          "queued",
          "running",
          "finished",
          "cancelled",
          "failed"
        ]
      },
      "ReportFormat": {
        "type": "string",
        "enum": [
          "dbt-run-results",
          "dbt-freshness",
          "great-expectations",
          "soda",
          "openlineage",
          "datacontract-cli",
          "junit",
          "oors",
          "batch"
        ]
      },
      "QualitySign": {
        "type": "object",
        "description": "Data quality in a word. `fail` and `error` when a check of that kind exists, else `warn`, else `pass`; `not-measured` when no check was ever measured. `passed` + `warned` + `failed` + `errors` ≤ `total`, the rest was not measured.",
        "required": [
          "status",
          "passed",
          "warned",
          "failed",
          "errors",
          "total"
        ],
        "properties": {
          "status": {
            "type": "string",
            "enum": [
              "pass",
              "warn",
              "fail",
              "error",
              "not-measured"
            ]
          },
          "passed": {
            "type": "integer"
          },
          "warned": {
            "type": "integer"
          },
          "failed": {
            "type": "integer"
          },
          "errors": {
            "type": "integer"
          },
          "total": {
            "type": "integer"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "The latest result."
          }
        }
      },
      "QualityDimension": {
        "type": "object",
        "required": [
          "dimension",
          "passed",
          "warned",
          "failed",
          "errors",
          "notMeasured",
          "total"
        ],
        "properties": {
          "dimension": {
            "type": "string"
          },
          "passed": {
            "type": "integer"
          },
          "warned": {
            "type": "integer"
          },
          "failed": {
            "type": "integer"
          },
          "errors": {
            "type": "integer"
          },
          "notMeasured": {
            "type": "integer"
          },
          "total": {
            "type": "integer"
          }
        }
      },
      "QualityContract": {
        "type": "object",
        "description": "A contract of the product and the servers on which it can be checked.",
        "required": [
          "contract",
          "sign",
          "servers",
          "mayRun"
        ],
        "properties": {
          "contract": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "ports": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "sign": {
            "$ref": "#/components/schemas/QualitySign"
          },
          "servers": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ContractServer"
            }
          },
          "mayRun": {
            "type": "boolean",
            "description": "Whether the caller may have its checks run and write notes."
          },
          "activeRuns": {
            "type": "array",
            "description": "Runs that wait or are under way.",
            "items": {
              "$ref": "#/components/schemas/QualityRun"
            }
          }
        }
      },
      "ContractServer": {
        "type": "object",
        "required": [
          "server",
          "type",
          "engine"
        ],
        "properties": {
          "server": {
            "type": "string",
            "description": "Name in the contract."
          },
          "type": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "engine": {
            "type": "string",
            "description": "Name of the server in the configuration; empty when none is configured for it."
          },
          "why": {
            "type": "string",
            "description": "Why it cannot be asked, for a person."
          },
          "schedule": {
            "type": "string",
            "description": "When its checks run by themselves, for a person."
          },
          "nextRunAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "QualitySummary": {
        "type": "object",
        "required": [
          "sign",
          "dimensions",
          "contracts",
          "tools",
          "objects",
          "coverage"
        ],
        "properties": {
          "sign": {
            "$ref": "#/components/schemas/QualitySign"
          },
          "coverage": {
            "type": "object",
            "description": "How much of what is promised is measured. `executable`: checks that can be run on data; `measured`: with a result of the last 30 days; `tables`, `tablesMeasured`: schema objects.",
            "required": [
              "checks",
              "executable",
              "measured",
              "tables",
              "tablesMeasured"
            ],
            "properties": {
              "checks": {
                "type": "integer"
              },
              "executable": {
                "type": "integer"
              },
              "measured": {
                "type": "integer"
              },
              "tables": {
                "type": "integer"
              },
              "tablesMeasured": {
                "type": "integer"
              }
            }
          },
          "dimensions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/QualityDimension"
            }
          },
          "contracts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/QualityContract"
            }
          },
          "tools": {
            "type": "array",
            "description": "Whose results there are.",
            "items": {
              "type": "string"
            }
          },
          "objects": {
            "type": "array",
            "description": "Names of schema objects, at most 200.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "CheckRow": {
        "type": "object",
        "required": [
          "id",
          "contract",
          "origin",
          "kind",
          "name",
          "status",
          "recent",
          "tools",
          "executable"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "contract": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "checkKey": {
            "type": "string",
            "description": "Stable id within the contract."
          },
          "origin": {
            "$ref": "#/components/schemas/CheckOrigin"
          },
          "kind": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "object": {
            "type": "string"
          },
          "property": {
            "type": "string"
          },
          "dimension": {
            "type": "string"
          },
          "severity": {
            "type": "string"
          },
          "ruleId": {
            "type": "string"
          },
          "executable": {
            "type": "boolean"
          },
          "why": {
            "type": "string",
            "description": "Why it is not measured, for a person."
          },
          "status": {
            "$ref": "#/components/schemas/CheckStatus"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "Since when the status is this one."
          },
          "observedAt": {
            "type": "string",
            "format": "date-time"
          },
          "measure": {
            "type": "number"
          },
          "unit": {
            "type": "string"
          },
          "threshold": {
            "type": "string"
          },
          "rowCount": {
            "type": "integer"
          },
          "failedRowCount": {
            "type": "integer"
          },
          "reason": {
            "type": "string"
          },
          "tools": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "recent": {
            "type": "array",
            "description": "The last results of the series that decides, oldest first, at most 30.",
            "items": {
              "type": "object",
              "required": [
                "at",
                "status"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "status": {
                  "$ref": "#/components/schemas/ResultStatus"
                }
              }
            }
          },
          "note": {
            "$ref": "#/components/schemas/CheckNote"
          }
        }
      },
      "CheckNote": {
        "type": "object",
        "required": [
          "text",
          "by",
          "at"
        ],
        "properties": {
          "text": {
            "type": "string"
          },
          "by": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "at": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "CheckPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckRow"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "CheckSeries": {
        "type": "object",
        "description": "The results of one tool on one server.",
        "required": [
          "id",
          "tool",
          "status",
          "decides"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "tool": {
            "type": "string"
          },
          "toolCheck": {
            "type": "string",
            "description": "The tool's own name of the check."
          },
          "server": {
            "type": "string",
            "description": "Name of the server in the contract."
          },
          "environment": {
            "type": "string"
          },
          "decides": {
            "type": "boolean",
            "description": "Whether it counts for the status of the check."
          },
          "matchedBy": {
            "type": "string",
            "description": "How a reported result was found to belong here."
          },
          "status": {
            "$ref": "#/components/schemas/ResultStatus"
          },
          "since": {
            "type": "string",
            "format": "date-time"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time"
          },
          "measure": {
            "type": "number"
          },
          "unit": {
            "type": "string"
          },
          "threshold": {
            "type": "string"
          },
          "rowCount": {
            "type": "integer"
          },
          "failedRowCount": {
            "type": "integer"
          },
          "reason": {
            "type": "string"
          },
          "runId": {
            "type": "string"
          },
          "backfilled": {
            "type": "boolean"
          },
          "statement": {
            "type": "string",
            "description": "What the engine was asked."
          }
        }
      },
      "CheckDetails": {
        "type": "object",
        "required": [
          "check",
          "series",
          "mayRun"
        ],
        "properties": {
          "check": {
            "$ref": "#/components/schemas/CheckRow"
          },
          "thresholds": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "series": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckSeries"
            }
          },
          "mayRun": {
            "type": "boolean"
          }
        }
      },
      "CheckHistory": {
        "type": "object",
        "required": [
          "points",
          "resolution"
        ],
        "properties": {
          "series": {
            "type": "string"
          },
          "unit": {
            "type": "string"
          },
          "resolution": {
            "type": "string",
            "enum": [
              "result",
              "day"
            ]
          },
          "points": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "at",
                "status"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "status": {
                  "$ref": "#/components/schemas/ResultStatus",
                  "description": "Of a day the worst."
                },
                "measure": {
                  "type": "number",
                  "description": "Of a day the last."
                },
                "lowest": {
                  "type": "number"
                },
                "highest": {
                  "type": "number"
                },
                "threshold": {
                  "type": "string"
                },
                "rowCount": {
                  "type": "integer"
                },
                "failedRowCount": {
                  "type": "integer"
                },
                "reason": {
                  "type": "string"
                },
                "runId": {
                  "type": "string"
                },
                "backfilled": {
                  "type": "boolean"
                },
                "results": {
                  "type": "integer",
                  "description": "Of a day how many."
                }
              }
            }
          }
        }
      },
      "QualityRun": {
        "type": "object",
        "required": [
          "id",
          "contract",
          "tool",
          "trigger",
          "state",
          "createdAt",
          "done",
          "total",
          "counts"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "contract": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "tool": {
            "type": "string",
            "description": "`data-mesh` for the portal itself."
          },
          "server": {
            "type": "string",
            "description": "Name in the contract."
          },
          "engine": {
            "type": "string",
            "description": "Name in the configuration."
          },
          "trigger": {
            "type": "string",
            "enum": [
              "schedule",
              "person",
              "backfill",
              "report"
            ]
          },
          "requestedBy": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "state": {
            "$ref": "#/components/schemas/QualityRunState"
          },
          "asOf": {
            "type": "string",
            "format": "date-time",
            "description": "The moment as of which data was looked at afterwards."
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "startedAt": {
            "type": "string",
            "format": "date-time"
          },
          "finishedAt": {
            "type": "string",
            "format": "date-time"
          },
          "durationMs": {
            "type": "integer"
          },
          "attempts": {
            "type": "integer"
          },
          "statements": {
            "type": "integer"
          },
          "done": {
            "type": "integer"
          },
          "total": {
            "type": "integer"
          },
          "counts": {
            "type": "object",
            "required": [
              "pass",
              "warn",
              "fail",
              "error",
              "skip",
              "unknown"
            ],
            "properties": {
              "pass": {
                "type": "integer"
              },
              "warn": {
                "type": "integer"
              },
              "fail": {
                "type": "integer"
              },
              "error": {
                "type": "integer"
              },
              "skip": {
                "type": "integer"
              },
              "unknown": {
                "type": "integer"
              }
            }
          },
          "problem": {
            "type": "string",
            "description": "Why it failed, for a person."
          },
          "mayCancel": {
            "type": "boolean"
          }
        }
      },
      "QualityRunPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/QualityRun"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "QualityRunDetails": {
        "type": "object",
        "required": [
          "run",
          "results",
          "truncated"
        ],
        "properties": {
          "run": {
            "$ref": "#/components/schemas/QualityRun"
          },
          "results": {
            "type": "array",
            "description": "The worst first, at most 500.",
            "items": {
              "type": "object",
              "required": [
                "checkId",
                "name",
                "status"
              ],
              "properties": {
                "checkId": {
                  "type": "string"
                },
                "name": {
                  "type": "string"
                },
                "object": {
                  "type": "string"
                },
                "property": {
                  "type": "string"
                },
                "status": {
                  "$ref": "#/components/schemas/ResultStatus"
                },
                "measure": {
                  "type": "number"
                },
                "unit": {
                  "type": "string"
                },
                "threshold": {
                  "type": "string"
                },
                "rowCount": {
                  "type": "integer"
                },
                "failedRowCount": {
                  "type": "integer"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          },
          "truncated": {
            "type": "boolean"
          }
        }
      },
      "QualityPlan": {
        "type": "object",
        "required": [
          "contract",
          "server",
          "dialect",
          "verified",
          "scans",
          "refused",
          "notExecutable"
        ],
        "properties": {
          "contract": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "server": {
            "type": "string"
          },
          "engine": {
            "type": "string"
          },
          "dialect": {
            "type": "string"
          },
          "verified": {
            "type": "boolean",
            "description": "Whether the statements of this dialect were ever run against the engine."
          },
          "scans": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "kind",
                "statement",
                "checks"
              ],
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": [
                    "columns",
                    "rows",
                    "keys",
                    "reference",
                    "query"
                  ]
                },
                "object": {
                  "type": "string"
                },
                "statement": {
                  "type": "string"
                },
                "checks": {
                  "type": "array",
                  "items": {
                    "type": "string",
                    "description": "Name of a check."
                  }
                }
              }
            }
          },
          "refused": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanGap"
            }
          },
          "notExecutable": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanGap"
            }
          }
        }
      },
      "PlanGap": {
        "type": "object",
        "required": [
          "check",
          "why"
        ],
        "properties": {
          "check": {
            "type": "string"
          },
          "why": {
            "type": "string"
          }
        }
      },
      "QualityServer": {
        "type": "object",
        "required": [
          "name",
          "engine",
          "state",
          "contracts",
          "queued",
          "running",
          "concurrency"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "engine": {
            "type": "string"
          },
          "dialect": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "up",
              "down",
              "unknown"
            ]
          },
          "since": {
            "type": "string",
            "format": "date-time"
          },
          "problem": {
            "type": "string",
            "description": "Why it is down, for a person."
          },
          "retryAt": {
            "type": "string",
            "format": "date-time"
          },
          "schedule": {
            "type": "string"
          },
          "contracts": {
            "type": "integer"
          },
          "queued": {
            "type": "integer"
          },
          "running": {
            "type": "integer"
          },
          "concurrency": {
            "type": "integer"
          },
          "lastRunAt": {
            "type": "string",
            "format": "date-time"
          },
          "oldestQueuedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "UnmatchedGroup": {
        "type": "object",
        "required": [
          "tool",
          "dataset",
          "why",
          "hint",
          "results",
          "lastAt",
          "checks"
        ],
        "properties": {
          "tool": {
            "type": "string"
          },
          "dataset": {
            "type": "string",
            "description": "The tool's own name of the data; empty when it says none."
          },
          "contractId": {
            "type": "string"
          },
          "why": {
            "type": "string"
          },
          "hint": {
            "type": "string"
          },
          "results": {
            "type": "integer"
          },
          "lastAt": {
            "type": "string",
            "format": "date-time"
          },
          "checks": {
            "type": "array",
            "description": "Names of some of its checks.",
            "items": {
              "type": "string"
            }
          },
          "mapping": {
            "type": "string",
            "description": "Lines of configuration that would map it, as YAML."
          }
        }
      },
      "UnmatchedPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/UnmatchedGroup"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ReportReceipt": {
        "type": "object",
        "required": [
          "results",
          "stored",
          "repeated",
          "unmatched",
          "problems"
        ],
        "properties": {
          "format": {
            "$ref": "#/components/schemas/ReportFormat"
          },
          "results": {
            "type": "integer",
            "description": "Read from the file."
          },
          "stored": {
            "type": "integer"
          },
          "repeated": {
            "type": "integer",
            "description": "Known already."
          },
          "unmatched": {
            "type": "integer",
            "description": "Kept until it is known where they belong."
          },
          "problems": {
            "type": "array",
            "description": "What could not be read or was read otherwise than written, at most 100.",
            "items": {
              "type": "object",
              "required": [
                "code",
                "message"
              ],
              "properties": {
                "code": {
                  "type": "string"
                },
                "message": {
                  "type": "string"
                },
                "path": {
                  "type": "string"
                },
                "line": {
                  "type": "integer"
                },
                "column": {
                  "type": "integer"
                }
              }
            }
          }
        }
      }
    }
  }
} as const;
