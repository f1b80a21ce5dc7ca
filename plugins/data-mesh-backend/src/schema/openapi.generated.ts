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
    },
    {
      "name": "Service levels"
    },
    {
      "name": "Governance"
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
            "$ref": "#/components/parameters/quality"
          },
          {
            "$ref": "#/components/parameters/scoreLevel"
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
          },
          {
            "$ref": "#/components/parameters/quality"
          },
          {
            "$ref": "#/components/parameters/scoreLevel"
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
    "/v1/contracts/{namespace}/{name}/proposals": {
      "post": {
        "operationId": "proposeContract",
        "tags": [
          "Contracts"
        ],
        "description": "What would change for those who read the data if a text took the place of the contract's current one, and which products that touches. Nothing is stored.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "definition"
                ],
                "additionalProperties": false,
                "properties": {
                  "definition": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 1000000,
                    "description": "The whole new text, YAML or JSON."
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What would follow.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContractProposal"
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
    "/v1/search-documents": {
      "get": {
        "operationId": "listSearchDocuments",
        "tags": [
          "Platform"
        ],
        "description": "What there is to be found, for the search backend of the portal; no person and no external token gets it.",
        "parameters": [
          {
            "name": "type",
            "in": "query",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/SearchDocumentType"
            }
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "A page; how many documents it has depends on how large contracts are.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SearchDocumentPage"
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
    "/v1/service-levels": {
      "get": {
        "operationId": "listObjectives",
        "tags": [
          "Service levels"
        ],
        "description": "One page of what products and their contracts promise, and how it stands. Without a filter: all that the caller may see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/levelProduct"
          },
          {
            "$ref": "#/components/parameters/levelContract"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "q",
            "in": "query",
            "allowReserved": true,
            "description": "Words that all occur in the promise or the name of its product.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "standing",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/ObjectiveStanding"
              }
            }
          },
          {
            "name": "indicator",
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
            "name": "feasible",
            "in": "query",
            "description": "`false`: only what the inputs of a product do not allow it to keep.",
            "schema": {
              "type": "boolean"
            }
          },
          {
            "name": "sort",
            "in": "query",
            "description": "`risk` puts first what needs someone most; `-changed` what changed its standing last.",
            "schema": {
              "type": "string",
              "enum": [
                "risk",
                "product",
                "-changed"
              ],
              "default": "risk"
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
                  "$ref": "#/components/schemas/ObjectivePage"
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
    "/v1/service-levels/summary": {
      "get": {
        "operationId": "getServiceLevelSummary",
        "tags": [
          "Service levels"
        ],
        "description": "How many promises stand how, and open incidents. The same filters as the list; without one all.",
        "parameters": [
          {
            "$ref": "#/components/parameters/levelProduct"
          },
          {
            "$ref": "#/components/parameters/levelContract"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          }
        ],
        "responses": {
          "200": {
            "description": "The counts.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServiceLevelSummary"
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
    "/v1/service-levels/board": {
      "get": {
        "operationId": "getServiceLevelBoard",
        "tags": [
          "Service levels"
        ],
        "description": "What someone who answers for products reads in the morning: products by risk, what changed, and the trend. Of domains (with sub-domains), of owners, or of all products that the caller may see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "since",
            "in": "query",
            "description": "What changed from this moment on; a day ago unless given.",
            "schema": {
              "type": "string",
              "format": "date-time"
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
            "description": "The board; with a cursor only `products` goes on.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServiceLevelBoard"
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
    "/v1/service-levels/scorecard": {
      "get": {
        "operationId": "getSlaScorecard",
        "tags": [
          "Service levels"
        ],
        "description": "Each promise over a month, quarter or year against the one before. Give one of `product`, `domain` (with sub-domains) and `owner`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/levelProduct"
          },
          {
            "name": "domain",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "period",
            "in": "query",
            "description": "`2026-11`, `2026-Q4` or `2026`; the running month unless given.",
            "schema": {
              "type": "string",
              "pattern": "^\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The scorecard.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SlaScorecard"
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
    "/v1/service-levels/scorecard.csv": {
      "get": {
        "operationId": "getSlaScorecardCsv",
        "tags": [
          "Service levels"
        ],
        "description": "The same, a line per promise, for spreadsheets.",
        "parameters": [
          {
            "$ref": "#/components/parameters/levelProduct"
          },
          {
            "name": "domain",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "period",
            "in": "query",
            "description": "`2026-11`, `2026-Q4` or `2026`; the running month unless given.",
            "schema": {
              "type": "string",
              "pattern": "^\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The scorecard.",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
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
    "/v1/service-levels/{objectiveId}": {
      "get": {
        "operationId": "getObjective",
        "tags": [
          "Service levels"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/objectiveId"
          }
        ],
        "responses": {
          "200": {
            "description": "The promise with where its settings come from, and what its inputs allow.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ObjectiveDetails"
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
    "/v1/service-levels/{objectiveId}/slices": {
      "get": {
        "operationId": "listSlices",
        "tags": [
          "Service levels"
        ],
        "description": "Slices of a promise with the budget as it was at the end of each; the newest `limit` of the range, oldest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/objectiveId"
          },
          {
            "name": "from",
            "in": "query",
            "description": "From this moment; the start of the window unless given.",
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
              "default": 800
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SliceList"
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
    "/v1/products/{namespace}/{name}/badge": {
      "get": {
        "operationId": "getProductBadge",
        "tags": [
          "Service levels"
        ],
        "description": "What a badge says about the product; as `shields.io` reads it. `/badges/{namespace}/{name}.svg` draws it.",
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
            "description": "The badge.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Badge"
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
    "/v1/products/{namespace}/{name}/following": {
      "get": {
        "operationId": "getFollowing",
        "tags": [
          "Service levels"
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
            "description": "Whether the caller hears of the incidents of this product.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Following"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      },
      "put": {
        "operationId": "setFollowing",
        "tags": [
          "Service levels"
        ],
        "description": "The caller wants to hear of the incidents of this product, or no more.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "following"
                ],
                "additionalProperties": false,
                "properties": {
                  "following": {
                    "type": "boolean"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "It was kept.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Following"
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
    "/v1/products/{namespace}/{name}/excuses": {
      "get": {
        "operationId": "listExcuses",
        "tags": [
          "Service levels"
        ],
        "description": "Maintenance and agreed freezes of the last year and to come, newest first.",
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
            "description": "At most 200.",
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
                        "$ref": "#/components/schemas/Excuse"
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
      },
      "post": {
        "operationId": "addExcuse",
        "tags": [
          "Service levels"
        ],
        "description": "A time for which nothing is promised. At most 92 days long; of what is over, it says so beside each slice.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "start",
                  "end",
                  "reason"
                ],
                "additionalProperties": false,
                "properties": {
                  "start": {
                    "type": "string",
                    "format": "date-time"
                  },
                  "end": {
                    "type": "string",
                    "format": "date-time"
                  },
                  "reason": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 500
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It was kept.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Excuse"
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
    "/v1/products/{namespace}/{name}/excuses/{excuseId}": {
      "delete": {
        "operationId": "removeExcuse",
        "tags": [
          "Service levels"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "excuseId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 64
            }
          }
        ],
        "responses": {
          "204": {
            "description": "It is gone."
          },
          "default": {
            "$ref": "#/components/responses/Problem"
          }
        }
      }
    },
    "/v1/products/{namespace}/{name}/escalation": {
      "get": {
        "operationId": "getEscalation",
        "tags": [
          "Service levels"
        ],
        "description": "Who hears of incidents of this product, how, and after how long.",
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
            "description": "The policy that applies.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Escalation"
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
        "operationId": "testEscalation",
        "tags": [
          "Service levels"
        ],
        "description": "Sends a message that says it is a test along the first step of the policy, to see that it arrives.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "202": {
            "description": "What was sent to whom.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "messages"
                  ],
                  "properties": {
                    "messages": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/IncidentMessage"
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
    "/v1/incidents": {
      "get": {
        "operationId": "listIncidents",
        "tags": [
          "Service levels"
        ],
        "description": "Incidents that the caller may see, newest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/levelProduct"
          },
          {
            "$ref": "#/components/parameters/levelContract"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "state",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 3,
              "items": {
                "$ref": "#/components/schemas/IncidentState"
              }
            }
          },
          {
            "name": "upstream",
            "in": "query",
            "description": "`false` leaves out those that began at another product.",
            "schema": {
              "type": "boolean",
              "default": true
            }
          },
          {
            "name": "from",
            "in": "query",
            "description": "Opened, or not over, at this moment or later.",
            "schema": {
              "type": "string",
              "format": "date-time"
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
                  "$ref": "#/components/schemas/IncidentPage"
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
    "/v1/incidents/{incidentId}": {
      "get": {
        "operationId": "getIncident",
        "tags": [
          "Service levels"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/incidentId"
          }
        ],
        "responses": {
          "200": {
            "description": "The incident with its timeline, where it began and whom it reaches.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IncidentDetails"
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
    "/v1/incidents/{incidentId}/events": {
      "post": {
        "operationId": "addIncidentEvent",
        "tags": [
          "Service levels"
        ],
        "description": "Takes an incident, resolves it by hand, opens it again, or adds a note. `CONFLICT` (409) with a sentence when that cannot be in the state it is in.",
        "parameters": [
          {
            "$ref": "#/components/parameters/incidentId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "type"
                ],
                "additionalProperties": false,
                "properties": {
                  "type": {
                    "type": "string",
                    "enum": [
                      "acknowledged",
                      "resolved",
                      "reopened",
                      "noted"
                    ]
                  },
                  "why": {
                    "type": "string",
                    "maxLength": 1000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The incident as it is now.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IncidentDetails"
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
    "/v1/rule-sets": {
      "get": {
        "operationId": "listRuleSets",
        "tags": [
          "Governance"
        ],
        "description": "Scorecards and policies that the caller may see in the catalog, by title, each with how the products stand that the caller may see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/ruleSetKinds"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "q",
            "in": "query",
            "allowReserved": true,
            "description": "Words that all occur in the title or the description.",
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
                  "$ref": "#/components/schemas/RuleSetPage"
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
    "/v1/rule-sets/{kind}/{namespace}/{name}": {
      "get": {
        "operationId": "getRuleSet",
        "tags": [
          "Governance"
        ],
        "description": "A scorecard or policy with its rules and how often each holds, over the products of domains (with sub-domains) or owners, or all that the caller may see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/ruleSetKind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          }
        ],
        "responses": {
          "200": {
            "description": "The scorecard or policy.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RuleSetDetails"
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
    "/v1/rule-sets/{kind}/{namespace}/{name}/products": {
      "get": {
        "operationId": "listScoredProducts",
        "tags": [
          "Governance"
        ],
        "description": "The products that a scorecard or policy applies to, with their scores.",
        "parameters": [
          {
            "$ref": "#/components/parameters/ruleSetKind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "level",
            "in": "query",
            "allowReserved": true,
            "description": "Ids of levels; `none` for products that reach none.",
            "schema": {
              "type": "array",
              "maxItems": 20,
              "items": {
                "type": "string",
                "maxLength": 63
              }
            }
          },
          {
            "name": "band",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 20,
              "items": {
                "type": "string",
                "maxLength": 63
              }
            }
          },
          {
            "name": "rule",
            "in": "query",
            "description": "With `status`; products for which this rule has one of these outcomes.",
            "schema": {
              "type": "string",
              "maxLength": 63
            }
          },
          {
            "name": "status",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/RuleStatus"
              }
            }
          },
          {
            "name": "sort",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "score",
                "-score",
                "name",
                "-changed"
              ],
              "default": "score"
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
                  "$ref": "#/components/schemas/ScoredProductPage"
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
    "/v1/rule-sets/{kind}/{namespace}/{name}/domains": {
      "get": {
        "operationId": "listScoredDomains",
        "tags": [
          "Governance"
        ],
        "description": "The domains that a scorecard or policy about domains applies to, with their scores; none for one about products.",
        "parameters": [
          {
            "$ref": "#/components/parameters/ruleSetKind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "level",
            "in": "query",
            "allowReserved": true,
            "description": "Ids of levels; `none` for domains that reach none.",
            "schema": {
              "type": "array",
              "maxItems": 20,
              "items": {
                "type": "string",
                "maxLength": 63
              }
            }
          },
          {
            "name": "band",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 20,
              "items": {
                "type": "string",
                "maxLength": 63
              }
            }
          },
          {
            "name": "rule",
            "in": "query",
            "description": "With `status`; domains for which this rule has one of these outcomes.",
            "schema": {
              "type": "string",
              "maxLength": 63
            }
          },
          {
            "name": "status",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/RuleStatus"
              }
            }
          },
          {
            "name": "sort",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "score",
                "-score",
                "name",
                "-changed"
              ],
              "default": "-score"
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
                  "$ref": "#/components/schemas/ScoredDomainPage"
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
    "/v1/products/{namespace}/{name}/scores": {
      "get": {
        "operationId": "getProductScores",
        "tags": [
          "Governance"
        ],
        "description": "Every scorecard and policy that applies to the product and why, its score, each rule with the facts that it saw, and what would raise it. With `at`: as it was at that moment.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "at",
            "in": "query",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The scores, those of scorecards first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProductScores"
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
    "/v1/products/{namespace}/{name}/score-history": {
      "get": {
        "operationId": "listScoreChanges",
        "tags": [
          "Governance"
        ],
        "description": "What became of the scores of a product and why, newest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/ruleSet"
          },
          {
            "name": "from",
            "in": "query",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "to",
            "in": "query",
            "schema": {
              "type": "string",
              "format": "date-time"
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
                  "$ref": "#/components/schemas/ScoreChangePage"
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
    "/v1/products/{namespace}/{name}/view": {
      "get": {
        "operationId": "getProductView",
        "tags": [
          "Governance"
        ],
        "description": "The facts on which every rule is evaluated for this product, for those who write rules.",
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
            "description": "The view as it was last made.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProductFacts"
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
    "/v1/scores/roll-up": {
      "get": {
        "operationId": "getScoreRollUp",
        "tags": [
          "Governance"
        ],
        "description": "Scores summed up over domains (each with its sub-domains) or over owners.",
        "parameters": [
          {
            "name": "by",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "domain",
                "owner"
              ],
              "default": "domain"
            }
          },
          {
            "$ref": "#/components/parameters/ruleSet"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          }
        ],
        "responses": {
          "200": {
            "description": "At most 500, those with the most products first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScoreRollUp"
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
    "/v1/scores/board": {
      "get": {
        "operationId": "getScoreBoard",
        "tags": [
          "Governance"
        ],
        "description": "What someone who answers for products needs of their scores: how they stand, where they go, which moved most, and what to do next. Of domains (with sub-domains), of owners, or of all products that the caller may see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/ruleSet"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "since",
            "in": "query",
            "description": "Movers are counted from this moment on; 30 days ago unless given.",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The board.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScoreBoard"
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
    "/v1/compliance": {
      "get": {
        "operationId": "getCompliance",
        "tags": [
          "Governance"
        ],
        "description": "Policy by domain, with a trend. A domain counts with its sub-domains.",
        "parameters": [
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/ruleSet"
          }
        ],
        "responses": {
          "200": {
            "description": "At most 100 policies by 200 domains.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Compliance"
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
    "/v1/compliance.csv": {
      "get": {
        "operationId": "getComplianceCsv",
        "tags": [
          "Governance"
        ],
        "description": "The same, a line per policy and domain, for spreadsheets.",
        "parameters": [
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/ruleSet"
          }
        ],
        "responses": {
          "200": {
            "description": "Comma-separated values with a line of headings.",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
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
    "/v1/violations": {
      "get": {
        "operationId": "listViolations",
        "tags": [
          "Governance"
        ],
        "description": "Rules of policies that products and domains break, also those that are waived.",
        "parameters": [
          {
            "$ref": "#/components/parameters/ruleSet"
          },
          {
            "$ref": "#/components/parameters/governedSubject"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "rule",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 63
            }
          },
          {
            "name": "severity",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 5,
              "items": {
                "$ref": "#/components/schemas/RuleSeverity"
              }
            }
          },
          {
            "name": "enforcement",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 5,
              "items": {
                "$ref": "#/components/schemas/Enforcement"
              }
            }
          },
          {
            "name": "state",
            "in": "query",
            "description": "Open ones unless given.",
            "schema": {
              "type": "array",
              "maxItems": 3,
              "items": {
                "$ref": "#/components/schemas/ViolationState"
              }
            }
          },
          {
            "name": "sort",
            "in": "query",
            "description": "`severity`: the worst first, the oldest of them first.",
            "schema": {
              "type": "string",
              "enum": [
                "severity",
                "since",
                "-since"
              ],
              "default": "severity"
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
                  "$ref": "#/components/schemas/ViolationPage"
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
    "/v1/waivers": {
      "get": {
        "operationId": "listWaivers",
        "tags": [
          "Governance"
        ],
        "description": "Exceptions that were asked for, newest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/ruleSet"
          },
          {
            "$ref": "#/components/parameters/governedSubject"
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "state",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/WaiverState"
              }
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
                  "$ref": "#/components/schemas/WaiverPage"
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
        "operationId": "requestWaiver",
        "tags": [
          "Governance"
        ],
        "description": "Asks for an exception: that a rule need not hold for a product or a domain until a day, which is at most a year away. Nothing changes until it is approved by someone else.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "subject",
                  "ruleSet",
                  "rule",
                  "reason",
                  "expiresAt"
                ],
                "additionalProperties": false,
                "properties": {
                  "subject": {
                    "type": "string",
                    "maxLength": 200,
                    "description": "Entity ref of the product or domain."
                  },
                  "ruleSet": {
                    "type": "string",
                    "maxLength": 200
                  },
                  "rule": {
                    "type": "string",
                    "maxLength": 63
                  },
                  "reason": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 2000
                  },
                  "expiresAt": {
                    "type": "string",
                    "format": "date-time"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It was asked for.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Waiver"
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
    "/v1/waivers/{waiverId}": {
      "get": {
        "operationId": "getWaiver",
        "tags": [
          "Governance"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/waiverId"
          }
        ],
        "responses": {
          "200": {
            "description": "The waiver with all that was decided.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Waiver"
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
    "/v1/waivers/{waiverId}/events": {
      "post": {
        "operationId": "addWaiverEvent",
        "tags": [
          "Governance"
        ],
        "description": "Approves, rejects or withdraws what was asked for, or revokes what was approved. Whoever asked may withdraw; others decide, and nobody approves what they asked for themselves.",
        "parameters": [
          {
            "$ref": "#/components/parameters/waiverId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "type"
                ],
                "additionalProperties": false,
                "properties": {
                  "type": {
                    "type": "string",
                    "enum": [
                      "approve",
                      "reject",
                      "withdraw",
                      "revoke"
                    ]
                  },
                  "comment": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 2000
                  },
                  "expiresAt": {
                    "type": "string",
                    "format": "date-time",
                    "description": "Of `approve`: an earlier end than was asked for."
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The waiver as it is now.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Waiver"
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
    "/v1/drafts/check": {
      "post": {
        "operationId": "checkDraft",
        "tags": [
          "Governance"
        ],
        "description": "Judges a product that is not there yet by the policies that would apply to it, as far as the caller may see them. Nothing is stored.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "product",
                  "contracts"
                ],
                "additionalProperties": false,
                "properties": {
                  "product": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 1000000,
                    "description": "The descriptor (ODPS), YAML."
                  },
                  "contracts": {
                    "type": "array",
                    "maxItems": 100,
                    "description": "Contracts of its output ports (ODCS), YAML.",
                    "items": {
                      "type": "string",
                      "maxLength": 1000000
                    }
                  },
                  "lifecycle": {
                    "type": "string",
                    "maxLength": 100,
                    "description": "As if it were in this stage. Default: production."
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What policies say of it, and what they ask of it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DraftCheck"
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
    "/v1/simulations": {
      "post": {
        "operationId": "simulateRuleSet",
        "tags": [
          "Governance"
        ],
        "description": "What a draft of a scorecard or policy would change for the products that the caller may see, before it is merged. Nothing is stored. A draft of one that exists (by kind and name) is compared with it, another one with nothing.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "definition"
                ],
                "additionalProperties": false,
                "properties": {
                  "definition": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 200000,
                    "description": "YAML of the entity."
                  },
                  "domain": {
                    "type": "array",
                    "maxItems": 50,
                    "items": {
                      "type": "string",
                      "maxLength": 200
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What it would change; with `problems` when the draft cannot be used.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Simulation"
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
    "/v1/campaigns": {
      "get": {
        "operationId": "listCampaigns",
        "tags": [
          "Governance"
        ],
        "description": "Campaigns of the scorecards that the caller may see, those with the nearest deadline first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "state",
            "in": "query",
            "schema": {
              "type": "array",
              "maxItems": 5,
              "items": {
                "$ref": "#/components/schemas/CampaignState"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "At most 100.",
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
                        "$ref": "#/components/schemas/Campaign"
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
    "/v1/campaigns/{namespace}/{name}/{campaignId}": {
      "get": {
        "operationId": "getCampaign",
        "tags": [
          "Governance"
        ],
        "description": "A campaign of a scorecard, with how it went and who is ahead.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "campaignId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 63
            }
          },
          {
            "$ref": "#/components/parameters/domain"
          },
          {
            "$ref": "#/components/parameters/owner"
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
            "description": "The campaign; with a cursor only `remaining` goes on.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CampaignDetails"
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
    "/v1/domains/{namespace}/{name}/scores": {
      "get": {
        "operationId": "getDomainScores",
        "tags": [
          "Governance"
        ],
        "description": "Every scorecard and policy about domains that applies to the domain and why, its score, each rule with the facts that it saw, and what would raise it, over all its products and those of the domains below it. With `at`: as it was at that moment.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "at",
            "in": "query",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The scores, those of scorecards first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DomainScores"
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
    "/v1/domains/{namespace}/{name}/score-history": {
      "get": {
        "operationId": "listDomainScoreChanges",
        "tags": [
          "Governance"
        ],
        "description": "What became of the scores of a domain and why, newest first.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/ruleSet"
          },
          {
            "name": "from",
            "in": "query",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "to",
            "in": "query",
            "schema": {
              "type": "string",
              "format": "date-time"
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
                  "$ref": "#/components/schemas/ScoreChangePage"
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
    "/v1/domains/{namespace}/{name}/survey": {
      "get": {
        "operationId": "getDomainSurvey",
        "tags": [
          "Governance"
        ],
        "description": "What the domain says of itself along the principles of data mesh, newest first.",
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
            "description": "At most 50 answers.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DomainSurvey"
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
        "operationId": "answerDomainSurvey",
        "tags": [
          "Governance"
        ],
        "description": "Adds an answer; those before stay. For those who may assess the domain.",
        "parameters": [
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "scorecard",
                  "answers"
                ],
                "additionalProperties": false,
                "properties": {
                  "scorecard": {
                    "type": "string",
                    "maxLength": 200,
                    "description": "Entity ref of the scorecard whose questions these are."
                  },
                  "answers": {
                    "type": "object",
                    "description": "Grades by question; each has to be one of its answers, and none may be missing.",
                    "additionalProperties": {
                      "type": "number"
                    }
                  },
                  "comment": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 2000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It was kept.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SurveyAnswer"
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
    "/v1/rule-problems": {
      "get": {
        "operationId": "listRuleProblems",
        "tags": [
          "Governance"
        ],
        "description": "What is wrong with the rules of scorecards and policies that the caller may see, and where it stands, errors first.",
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
                  "$ref": "#/components/schemas/RuleProblemPage"
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
    "/v1/onboarding/servers": {
      "get": {
        "operationId": "listBrowsableServers",
        "tags": [
          "Onboarding"
        ],
        "description": "Servers whose tables may be looked at to draft contracts for them.",
        "responses": {
          "200": {
            "description": "In the order of the configuration.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/BrowsableServerList"
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
    "/v1/onboarding/servers/{server}/schemas": {
      "get": {
        "operationId": "listServerSchemas",
        "tags": [
          "Onboarding"
        ],
        "description": "Schemas of a server, or folders where it has files.",
        "parameters": [
          {
            "$ref": "#/components/parameters/browsedServer"
          },
          {
            "$ref": "#/components/parameters/browsedSearch"
          },
          {
            "$ref": "#/components/parameters/browsedAfter"
          },
          {
            "$ref": "#/components/parameters/browsedLimit"
          }
        ],
        "responses": {
          "200": {
            "description": "In the order of names.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServerSchemaPage"
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
    "/v1/onboarding/servers/{server}/tables": {
      "get": {
        "operationId": "listServerTables",
        "tags": [
          "Onboarding"
        ],
        "description": "Tables of a schema.",
        "parameters": [
          {
            "$ref": "#/components/parameters/browsedServer"
          },
          {
            "name": "schema",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "$ref": "#/components/parameters/browsedSearch"
          },
          {
            "$ref": "#/components/parameters/browsedAfter"
          },
          {
            "$ref": "#/components/parameters/browsedLimit"
          }
        ],
        "responses": {
          "200": {
            "description": "In the order of names.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServerTablePage"
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
    "/v1/onboarding/profiles": {
      "post": {
        "operationId": "startTableProfile",
        "tags": [
          "Onboarding"
        ],
        "description": "Has tables looked at, many at once. What was found is kept for some time, for whoever asked alone. Audited.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "server",
                  "tables"
                ],
                "additionalProperties": false,
                "properties": {
                  "server": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 200
                  },
                  "tables": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 100,
                    "items": {
                      "$ref": "#/components/schemas/TableName"
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It began.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TableProfileJob"
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
    "/v1/onboarding/profiles/{profileId}": {
      "get": {
        "operationId": "getTableProfile",
        "tags": [
          "Onboarding"
        ],
        "description": "How far it is.",
        "parameters": [
          {
            "$ref": "#/components/parameters/profileId"
          }
        ],
        "responses": {
          "200": {
            "description": "Each table with its state.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TableProfileJob"
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
    "/v1/onboarding/profiles/{profileId}/cancel": {
      "post": {
        "operationId": "cancelTableProfile",
        "tags": [
          "Onboarding"
        ],
        "description": "Ends it; what was found so far stays.",
        "parameters": [
          {
            "$ref": "#/components/parameters/profileId"
          }
        ],
        "responses": {
          "200": {
            "description": "How far it was.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TableProfileJob"
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
    "/v1/onboarding/profiles/{profileId}/drafts/{position}": {
      "get": {
        "operationId": "getTableDraft",
        "tags": [
          "Onboarding"
        ],
        "description": "The draft of a contract for a table that was looked at, line by line.",
        "parameters": [
          {
            "$ref": "#/components/parameters/profileId"
          },
          {
            "name": "position",
            "in": "path",
            "required": true,
            "description": "Of the table, from 0.",
            "schema": {
              "type": "string",
              "pattern": "^[0-9]{1,3}$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The draft.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TableDraftAnswer"
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
    "/v1/templates": {
      "get": {
        "operationId": "reportTemplates",
        "tags": [
          "Platform"
        ],
        "description": "The templates that say which version they are, how often they ran and how that ended, and from which versions there is something in the catalog. For platform teams.",
        "responses": {
          "200": {
            "description": "As far as the caller may see it in the catalog and in the scaffolder.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TemplateReport"
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
    "/v1/templates/{namespace}/{name}/outdated": {
      "get": {
        "operationId": "listOutdatedRepositories",
        "tags": [
          "Platform"
        ],
        "description": "What was made from an older version of a template, each with what changed since.",
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
            "description": "A page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TemplateRepositoryPage"
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
      "browsedServer": {
        "name": "server",
        "in": "path",
        "required": true,
        "description": "Name in the configuration.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "browsedSearch": {
        "name": "search",
        "in": "query",
        "description": "Part of a name, without regard to case.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "browsedAfter": {
        "name": "after",
        "in": "query",
        "description": "The name after which the page begins.",
        "schema": {
          "type": "string",
          "maxLength": 500
        }
      },
      "browsedLimit": {
        "name": "limit",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 200,
          "default": 50
        }
      },
      "profileId": {
        "name": "profileId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 50
        }
      },
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
      "levelProduct": {
        "name": "product",
        "in": "query",
        "allowReserved": true,
        "description": "Entity ref of a data product; what it and the contracts of its output ports promise is meant.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "levelContract": {
        "name": "contract",
        "in": "query",
        "allowReserved": true,
        "description": "Entity ref of a data contract.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "objectiveId": {
        "name": "objectiveId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^[0-9]{1,18}$"
        }
      },
      "incidentId": {
        "name": "incidentId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 64
        }
      },
      "ruleSetKind": {
        "name": "kind",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/RuleSetKind"
        }
      },
      "ruleSetKinds": {
        "name": "kind",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 2,
          "items": {
            "$ref": "#/components/schemas/RuleSetKind"
          }
        }
      },
      "ruleSet": {
        "name": "ruleSet",
        "in": "query",
        "allowReserved": true,
        "description": "Entity refs of scorecards or policies.",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 200
          }
        }
      },
      "governedSubject": {
        "name": "subject",
        "in": "query",
        "allowReserved": true,
        "description": "Entity ref of a data product or domain.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "waiverId": {
        "name": "waiverId",
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
      },
      "scoreLevel": {
        "name": "level",
        "in": "query",
        "allowReserved": true,
        "description": "Levels of scorecards: the entity ref of the scorecard, `/` and the level.",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "quality": {
        "name": "quality",
        "in": "query",
        "schema": {
          "type": "array",
          "maxItems": 5,
          "items": {
            "$ref": "#/components/schemas/QualitySignStatus"
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
      "BrowsableServerList": {
        "type": "object",
        "required": [
          "servers"
        ],
        "properties": {
          "servers": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "name",
                "engine"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "engine": {
                  "type": "string"
                },
                "problem": {
                  "type": "string",
                  "description": "Why it cannot be asked, for a person."
                }
              }
            }
          }
        }
      },
      "ServerSchemaPage": {
        "type": "object",
        "required": [
          "schemas",
          "more"
        ],
        "properties": {
          "schemas": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "more": {
            "type": "boolean"
          }
        }
      },
      "ServerTablePage": {
        "type": "object",
        "required": [
          "tables",
          "more"
        ],
        "properties": {
          "tables": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "schema",
                "table",
                "kind"
              ],
              "properties": {
                "schema": {
                  "type": "string"
                },
                "table": {
                  "type": "string"
                },
                "kind": {
                  "type": "string",
                  "enum": [
                    "table",
                    "view",
                    "files"
                  ]
                },
                "rows": {
                  "type": "number",
                  "description": "About how many."
                },
                "comment": {
                  "type": "string"
                }
              }
            }
          },
          "more": {
            "type": "boolean"
          }
        }
      },
      "TableName": {
        "type": "object",
        "required": [
          "schema",
          "table"
        ],
        "additionalProperties": false,
        "properties": {
          "schema": {
            "type": "string",
            "maxLength": 500
          },
          "table": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500
          }
        }
      },
      "TableProfileJob": {
        "type": "object",
        "required": [
          "id",
          "server",
          "startedAt",
          "state",
          "tables"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "server": {
            "type": "string"
          },
          "startedAt": {
            "type": "number",
            "description": "UTC milliseconds."
          },
          "state": {
            "type": "string",
            "enum": [
              "running",
              "ended"
            ]
          },
          "tables": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "schema",
                "table",
                "state"
              ],
              "properties": {
                "schema": {
                  "type": "string"
                },
                "table": {
                  "type": "string"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "waiting",
                    "running",
                    "done",
                    "failed",
                    "cancelled"
                  ]
                },
                "problem": {
                  "type": "string",
                  "description": "Why it failed, for a person."
                }
              }
            }
          }
        }
      },
      "TableDraftAnswer": {
        "type": "object",
        "required": [
          "draft"
        ],
        "properties": {
          "draft": {
            "type": "object",
            "description": "The `TableDraft` of `packages/contract`.",
            "additionalProperties": true
          }
        }
      },
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
          "serviceLevels": {
            "$ref": "#/components/schemas/ServiceLevelSign"
          },
          "scores": {
            "$ref": "#/components/schemas/ScoreSign"
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
          "access",
          "quality",
          "level"
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
          },
          "quality": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "level": {
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
          "serviceLevels": {
            "$ref": "#/components/schemas/ServiceLevelSign"
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
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "port": {
            "type": "string"
          },
          "portVersion": {
            "type": "string"
          },
          "columns": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "What an input port says it takes, `column` or `table.column`: only changes of these concern it. Missing when it does not say."
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
      "ContractProposal": {
        "type": "object",
        "required": [
          "diff",
          "affected",
          "complete"
        ],
        "properties": {
          "diff": {
            "type": "object",
            "required": [
              "changes",
              "counts",
              "totalChanges",
              "version"
            ],
            "properties": {
              "verdict": {
                "$ref": "#/components/schemas/Verdict"
              },
              "changes": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ContractChange"
                }
              },
              "counts": {
                "$ref": "#/components/schemas/ChangeCounts"
              },
              "totalChanges": {
                "type": "integer"
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
          "affected": {
            "type": "array",
            "description": "Products behind the one that offers it, nearest first.",
            "items": {
              "$ref": "#/components/schemas/LineageNode"
            }
          },
          "complete": {
            "type": "boolean",
            "description": "False when more are affected."
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
      "TemplateChange": {
        "type": "object",
        "required": [
          "version",
          "text"
        ],
        "properties": {
          "version": {
            "type": "string"
          },
          "text": {
            "type": "string"
          }
        }
      },
      "TemplateUse": {
        "type": "object",
        "required": [
          "template",
          "version",
          "changes",
          "runs",
          "made",
          "outdated",
          "versions"
        ],
        "properties": {
          "template": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "description": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "changes": {
            "type": "array",
            "description": "What the template says of its versions, newest first.",
            "items": {
              "$ref": "#/components/schemas/TemplateChange"
            }
          },
          "runs": {
            "type": "object",
            "required": [
              "started",
              "completed",
              "failed",
              "cancelled",
              "underWay"
            ],
            "properties": {
              "started": {
                "type": "integer"
              },
              "completed": {
                "type": "integer"
              },
              "failed": {
                "type": "integer"
              },
              "cancelled": {
                "type": "integer"
              },
              "underWay": {
                "type": "integer"
              },
              "successRate": {
                "type": "number",
                "description": "Completed of those that completed or failed, 0 to 1."
              },
              "medianSeconds": {
                "type": "number",
                "description": "Half of those that completed took at most so long."
              },
              "lastStartedAt": {
                "type": "string",
                "format": "date-time"
              }
            }
          },
          "made": {
            "type": "integer",
            "description": "Entities in the catalog that it made."
          },
          "outdated": {
            "type": "integer",
            "description": "Those of them made by an older version, or by one that nobody knows."
          },
          "versions": {
            "type": "array",
            "description": "By which versions they were made, newest first.",
            "items": {
              "type": "object",
              "required": [
                "made",
                "isOlder",
                "changes"
              ],
              "properties": {
                "version": {
                  "type": "string"
                },
                "made": {
                  "type": "integer"
                },
                "isOlder": {
                  "type": "boolean"
                },
                "changes": {
                  "type": "array",
                  "description": "What the template declares to have changed since.",
                  "items": {
                    "$ref": "#/components/schemas/TemplateChange"
                  }
                }
              }
            }
          }
        }
      },
      "TemplateReport": {
        "type": "object",
        "required": [
          "templates",
          "totals",
          "runs"
        ],
        "properties": {
          "totals": {
            "type": "object",
            "description": "All of these templates together.",
            "required": [
              "started",
              "made",
              "outdated"
            ],
            "properties": {
              "started": {
                "type": "integer"
              },
              "successRate": {
                "type": "number",
                "description": "Completed of those that completed or failed, 0 to 1."
              },
              "made": {
                "type": "integer"
              },
              "outdated": {
                "type": "integer"
              }
            }
          },
          "templates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TemplateUse"
            }
          },
          "runs": {
            "type": "object",
            "required": [
              "read",
              "complete"
            ],
            "properties": {
              "read": {
                "type": "integer"
              },
              "complete": {
                "type": "boolean",
                "description": "There are no older ones than those that were read."
              },
              "problem": {
                "type": "string",
                "description": "Why no runs could be read.",
                "enum": [
                  "not-allowed",
                  "unavailable"
                ]
              }
            }
          },
          "firstProduct": {
            "type": "object",
            "description": "How long people need from their first try until they have a data product. Absent unless all runs were read.",
            "required": [
              "people",
              "reached"
            ],
            "properties": {
              "people": {
                "type": "integer"
              },
              "reached": {
                "type": "integer"
              },
              "medianSeconds": {
                "type": "number"
              }
            }
          }
        }
      },
      "TemplateRepositoryPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "entity",
                "changes"
              ],
              "properties": {
                "entity": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "owner": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "version": {
                  "type": "string"
                },
                "changes": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/TemplateChange"
                  }
                }
              }
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
      "SearchDocumentType": {
        "type": "string",
        "enum": [
          "data-product",
          "data-contract",
          "data-field",
          "data-rule",
          "data-term"
        ]
      },
      "SearchDocument": {
        "type": "object",
        "description": "Declared by `DataMeshDocument` of data-mesh-common.",
        "additionalProperties": true
      },
      "SearchDocumentPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SearchDocument"
            }
          },
          "nextCursor": {
            "type": "string"
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
      "QualitySignStatus": {
        "type": "string",
        "enum": [
          "pass",
          "warn",
          "fail",
          "error",
          "not-measured"
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
            "$ref": "#/components/schemas/QualitySignStatus"
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
            "description": "When its checks run by themselves: a cron expression (UTC) or an ISO 8601 duration."
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
          "stale": {
            "type": "boolean",
            "description": "It was measured once and no more since `observedAt`; what that result said does not count now."
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
          "stale": {
            "type": "boolean",
            "description": "No result has come for so long that it does not count any more."
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
          "inSchema": {
            "type": "object",
            "description": "Where the schema of the contract shows what is checked; absent when it is not of a table.",
            "required": [
              "table"
            ],
            "properties": {
              "table": {
                "type": "string",
                "description": "Its key."
              },
              "field": {
                "type": "string",
                "description": "The way from the table to the field, e.g. `lines/[]/sku`."
              }
            }
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
                "revision": {
                  "type": "integer",
                  "description": "How often it was corrected, as its sender counts; missing for the first version."
                },
                "corrections": {
                  "type": "array",
                  "description": "What it said before, the first version first.",
                  "items": {
                    "type": "object",
                    "required": [
                      "revision",
                      "status",
                      "correctedAt"
                    ],
                    "properties": {
                      "revision": {
                        "type": "integer"
                      },
                      "status": {
                        "$ref": "#/components/schemas/ResultStatus"
                      },
                      "measure": {
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
                      "correctedAt": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When the next version took its place."
                      }
                    }
                  }
                },
                "results": {
                  "type": "integer",
                  "description": "Of a day how many."
                },
                "corrected": {
                  "type": "integer",
                  "description": "Of a day how many of them correct an earlier version; missing when none does."
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
            "type": "string",
            "description": "A cron expression (UTC) or an ISO 8601 duration."
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
          "corrected",
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
          "corrected": {
            "type": "integer",
            "description": "Took the place of an earlier revision."
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
      },
      "ObjectiveStanding": {
        "type": "string",
        "description": "`broken`: more slices of the window were bad than may be, or a promised day has passed; `at-risk`: the budget burns, nothing is left of it, or a promised day is near; `not-measured`: no slice of the window was; `not-measurable`: nobody can, and `why` says why.",
        "enum": [
          "broken",
          "at-risk",
          "kept",
          "not-measured",
          "not-measurable"
        ]
      },
      "SliceState": {
        "type": "string",
        "description": "`pending` while it runs and nothing is decided.",
        "enum": [
          "good",
          "bad",
          "not-measured",
          "excused",
          "pending"
        ]
      },
      "IncidentState": {
        "type": "string",
        "enum": [
          "open",
          "acknowledged",
          "resolved"
        ]
      },
      "LevelRule": {
        "type": "object",
        "description": "When a slice is good. Limits are in seconds, percent or rows, as `unit` of the promise says; `minute` is of the day in `zone`.",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "at-most",
              "at-least",
              "between",
              "mean-at-most",
              "mean-at-least",
              "by",
              "happens"
            ]
          },
          "limit": {
            "type": "number"
          },
          "min": {
            "type": "number"
          },
          "max": {
            "type": "number"
          },
          "minute": {
            "type": "integer"
          },
          "zone": {
            "type": "string"
          }
        }
      },
      "LevelWindow": {
        "type": "object",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "rolling",
              "calendar"
            ]
          },
          "days": {
            "type": "integer",
            "description": "Of a rolling window."
          },
          "unit": {
            "type": "string",
            "enum": [
              "month",
              "quarter",
              "year"
            ]
          },
          "zone": {
            "type": "string"
          }
        }
      },
      "LevelCadence": {
        "type": "object",
        "description": "What a slice is.",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "every",
              "days",
              "months",
              "cron"
            ]
          },
          "seconds": {
            "type": "integer"
          },
          "days": {
            "type": "integer"
          },
          "months": {
            "type": "integer"
          },
          "cron": {
            "type": "string"
          },
          "zone": {
            "type": "string"
          }
        }
      },
      "SettingSource": {
        "type": "string",
        "description": "Who says so.",
        "enum": [
          "promise",
          "contract",
          "product",
          "domain",
          "default"
        ]
      },
      "Slice": {
        "type": "object",
        "required": [
          "start",
          "end",
          "state"
        ],
        "properties": {
          "start": {
            "type": "string",
            "format": "date-time"
          },
          "end": {
            "type": "string",
            "format": "date-time"
          },
          "state": {
            "$ref": "#/components/schemas/SliceState"
          }
        }
      },
      "JudgedSlice": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Slice"
          },
          {
            "type": "object",
            "required": [
              "version",
              "left"
            ],
            "properties": {
              "value": {
                "type": "number",
                "description": "What was measured; of several the one that decided."
              },
              "measurements": {
                "type": "integer"
              },
              "version": {
                "type": "string",
                "description": "Of the contract by which it was judged."
              },
              "left": {
                "type": "number",
                "description": "Slices that might still be bad in the window that ended with it; negative when too many were."
              },
              "excuse": {
                "type": "string",
                "description": "Why nothing was promised."
              },
              "corrected": {
                "type": "integer",
                "minimum": 1,
                "description": "Results of its time that were corrected after they had come, where there are any."
              }
            }
          }
        ]
      },
      "SliceList": {
        "type": "object",
        "required": [
          "items",
          "from",
          "to",
          "allowed"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/JudgedSlice"
            }
          },
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "to": {
            "type": "string",
            "format": "date-time"
          },
          "allowed": {
            "type": "number",
            "description": "Slices of a window that may be bad."
          }
        }
      },
      "ErrorBudget": {
        "type": "object",
        "description": "Counted in slices of the window; excused ones do not count.",
        "required": [
          "target",
          "slices",
          "good",
          "bad",
          "notMeasured",
          "excused",
          "pending",
          "allowed",
          "left",
          "leftWhole"
        ],
        "properties": {
          "target": {
            "type": "number",
            "description": "0 to 1."
          },
          "slices": {
            "type": "integer",
            "description": "Of the window, those to come and those not measured included."
          },
          "good": {
            "type": "integer"
          },
          "bad": {
            "type": "integer"
          },
          "notMeasured": {
            "type": "integer"
          },
          "excused": {
            "type": "integer"
          },
          "pending": {
            "type": "integer"
          },
          "allowed": {
            "type": "number",
            "description": "May be bad."
          },
          "left": {
            "type": "number",
            "description": "Of these still; negative when too many were bad."
          },
          "leftWhole": {
            "type": "integer"
          },
          "leftShare": {
            "type": "number",
            "description": "At most 1; missing when nothing may be bad."
          },
          "attainment": {
            "type": "number",
            "description": "Good ones of those measured, 0 to 1."
          },
          "burnRate": {
            "type": "number",
            "description": "1 uses the budget up in one window."
          },
          "burnsAtOnce": {
            "type": "boolean",
            "description": "Nothing may be bad and something was."
          },
          "exhaustedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When nothing is left if it goes on like this."
          }
        }
      },
      "Objective": {
        "type": "object",
        "required": [
          "id",
          "type",
          "property",
          "text",
          "elements",
          "notes",
          "standing",
          "recent",
          "changedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "product": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "contract": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "port": {
            "type": "string",
            "description": "Of the product."
          },
          "type": {
            "type": "string",
            "enum": [
              "objective",
              "milestone",
              "not-measurable"
            ]
          },
          "indicator": {
            "type": "string"
          },
          "property": {
            "type": "string",
            "description": "The name as written."
          },
          "text": {
            "type": "string",
            "description": "Value and unit as written."
          },
          "elements": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "driver": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "notes": {
            "type": "array",
            "description": "What was not understood or not possible and what counts instead.",
            "items": {
              "type": "string"
            }
          },
          "why": {
            "type": "string",
            "description": "Why it cannot be measured."
          },
          "unit": {
            "type": "string",
            "enum": [
              "seconds",
              "percent",
              "rows"
            ],
            "description": "Of limits and values."
          },
          "rule": {
            "$ref": "#/components/schemas/LevelRule"
          },
          "window": {
            "$ref": "#/components/schemas/LevelWindow"
          },
          "cadence": {
            "$ref": "#/components/schemas/LevelCadence"
          },
          "standing": {
            "$ref": "#/components/schemas/ObjectiveStanding"
          },
          "budget": {
            "$ref": "#/components/schemas/ErrorBudget"
          },
          "alert": {
            "type": "object",
            "required": [
              "rule",
              "severity",
              "since"
            ],
            "properties": {
              "rule": {
                "type": "string",
                "enum": [
                  "fast",
                  "steady",
                  "slow"
                ]
              },
              "severity": {
                "type": "string",
                "enum": [
                  "page",
                  "ticket"
                ]
              },
              "since": {
                "type": "string",
                "format": "date-time"
              }
            }
          },
          "recent": {
            "type": "array",
            "description": "The last 30 at most, oldest first.",
            "items": {
              "$ref": "#/components/schemas/Slice"
            }
          },
          "lastValue": {
            "type": "number"
          },
          "lastAt": {
            "type": "string",
            "format": "date-time"
          },
          "fault": {
            "type": "object",
            "description": "The promise is broken right now.",
            "required": [
              "since",
              "why"
            ],
            "properties": {
              "since": {
                "type": "string",
                "format": "date-time"
              },
              "why": {
                "type": "string"
              }
            }
          },
          "milestone": {
            "type": "object",
            "required": [
              "date",
              "state",
              "daysLeft"
            ],
            "properties": {
              "date": {
                "type": "string"
              },
              "state": {
                "type": "string",
                "enum": [
                  "ahead",
                  "near",
                  "passed"
                ]
              },
              "daysLeft": {
                "type": "integer"
              }
            }
          },
          "feasible": {
            "type": "boolean",
            "description": "Whether what the inputs promise lets it be kept; missing when not known."
          },
          "incident": {
            "type": "object",
            "description": "The one that is not over.",
            "required": [
              "id",
              "state",
              "upstream"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "state": {
                "$ref": "#/components/schemas/IncidentState"
              },
              "upstream": {
                "type": "boolean",
                "description": "It began at another product."
              }
            }
          },
          "changedAt": {
            "type": "string",
            "format": "date-time",
            "description": "Since when it stands so."
          }
        }
      },
      "ObjectivePage": {
        "type": "object",
        "required": [
          "items",
          "total"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Objective"
            }
          },
          "nextCursor": {
            "type": "string"
          },
          "total": {
            "type": "integer"
          }
        }
      },
      "ObjectiveDetails": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Objective"
          },
          {
            "type": "object",
            "required": [
              "settings",
              "terms"
            ],
            "properties": {
              "settings": {
                "type": "object",
                "description": "Who says what counts.",
                "properties": {
                  "target": {
                    "$ref": "#/components/schemas/SettingSource"
                  },
                  "window": {
                    "$ref": "#/components/schemas/SettingSource"
                  },
                  "cadence": {
                    "type": "string",
                    "enum": [
                      "frequency",
                      "schedule",
                      "latency",
                      "default"
                    ]
                  }
                }
              },
              "terms": {
                "type": "array",
                "description": "By what slices were and are judged, newest first.",
                "items": {
                  "type": "object",
                  "required": [
                    "version",
                    "from",
                    "rule",
                    "cadence",
                    "target",
                    "window"
                  ],
                  "properties": {
                    "version": {
                      "type": "string"
                    },
                    "from": {
                      "type": "string",
                      "format": "date-time"
                    },
                    "rule": {
                      "$ref": "#/components/schemas/LevelRule"
                    },
                    "cadence": {
                      "$ref": "#/components/schemas/LevelCadence"
                    },
                    "target": {
                      "type": "number"
                    },
                    "window": {
                      "$ref": "#/components/schemas/LevelWindow"
                    }
                  }
                }
              },
              "feasibility": {
                "$ref": "#/components/schemas/Feasibility"
              }
            }
          }
        ]
      },
      "Feasibility": {
        "type": "object",
        "description": "What can be kept if all inputs keep what they promise.",
        "required": [
          "feasible",
          "unit",
          "reachable",
          "promised",
          "chain"
        ],
        "properties": {
          "feasible": {
            "type": "boolean"
          },
          "unit": {
            "type": "string",
            "enum": [
              "seconds",
              "percent"
            ]
          },
          "reachable": {
            "type": "number"
          },
          "promised": {
            "type": "number"
          },
          "isLowerBound": {
            "type": "boolean",
            "description": "Some intervals are not known."
          },
          "chain": {
            "type": "array",
            "description": "From the input that decides to the product.",
            "items": {
              "type": "object",
              "required": [
                "product",
                "adds"
              ],
              "properties": {
                "product": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "adds": {
                  "type": "number",
                  "description": "Age that it adds, or its availability in percent."
                }
              }
            }
          }
        }
      },
      "ServiceLevelSummary": {
        "type": "object",
        "required": [
          "broken",
          "atRisk",
          "kept",
          "notMeasured",
          "notMeasurable",
          "openIncidents",
          "upstreamIncidents",
          "infeasible"
        ],
        "properties": {
          "broken": {
            "type": "integer"
          },
          "atRisk": {
            "type": "integer"
          },
          "kept": {
            "type": "integer"
          },
          "notMeasured": {
            "type": "integer"
          },
          "notMeasurable": {
            "type": "integer"
          },
          "openIncidents": {
            "type": "integer",
            "description": "That began here."
          },
          "upstreamIncidents": {
            "type": "integer"
          },
          "infeasible": {
            "type": "integer",
            "description": "Promises that cannot be kept."
          },
          "mayManage": {
            "type": "boolean",
            "description": "Of one product: whether the caller may take incidents and excuse times."
          }
        }
      },
      "ScoreSign": {
        "type": "object",
        "description": "How a product stands by the scorecards that the caller may see, in a word.",
        "required": [
          "scorecards",
          "coverage"
        ],
        "properties": {
          "scorecards": {
            "type": "integer",
            "description": "How many apply."
          },
          "score": {
            "type": "number",
            "description": "Mean of the scores, 0 to 100; missing when nothing could be measured."
          },
          "coverage": {
            "type": "number",
            "description": "Mean share of the weight that could be measured, 0 to 1."
          }
        }
      },
      "ServiceLevelSign": {
        "type": "object",
        "description": "Service levels of a product in a word.",
        "required": [
          "standing",
          "promises",
          "broken",
          "atRisk",
          "openIncident",
          "upstreamIncident"
        ],
        "properties": {
          "standing": {
            "$ref": "#/components/schemas/ObjectiveStanding"
          },
          "promises": {
            "type": "integer"
          },
          "broken": {
            "type": "integer"
          },
          "atRisk": {
            "type": "integer"
          },
          "leftShare": {
            "type": "number",
            "description": "The smallest."
          },
          "openIncident": {
            "type": "boolean"
          },
          "upstreamIncident": {
            "type": "boolean"
          }
        }
      },
      "BoardProduct": {
        "type": "object",
        "required": [
          "product",
          "sign"
        ],
        "properties": {
          "product": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domain": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "sign": {
            "$ref": "#/components/schemas/ServiceLevelSign"
          },
          "worst": {
            "$ref": "#/components/schemas/Objective"
          },
          "attainment": {
            "type": "number",
            "description": "Good slices of those measured in the windows of all its promises."
          }
        }
      },
      "ServiceLevelBoard": {
        "type": "object",
        "required": [
          "products",
          "changes",
          "quarters",
          "incidents",
          "summary"
        ],
        "properties": {
          "summary": {
            "$ref": "#/components/schemas/ServiceLevelSummary"
          },
          "products": {
            "type": "object",
            "required": [
              "items",
              "total"
            ],
            "properties": {
              "items": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/BoardProduct"
                }
              },
              "nextCursor": {
                "type": "string"
              },
              "total": {
                "type": "integer"
              }
            }
          },
          "incidents": {
            "type": "array",
            "description": "Those not over, at most 20, those that began here first.",
            "items": {
              "$ref": "#/components/schemas/Incident"
            }
          },
          "changes": {
            "type": "array",
            "description": "Newest first, at most 50.",
            "items": {
              "type": "object",
              "required": [
                "at",
                "product",
                "objective",
                "from",
                "to",
                "why"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "product": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "objective": {
                  "type": "object",
                  "required": [
                    "id",
                    "property",
                    "text"
                  ],
                  "properties": {
                    "id": {
                      "type": "string"
                    },
                    "property": {
                      "type": "string"
                    },
                    "text": {
                      "type": "string"
                    },
                    "indicator": {
                      "type": "string"
                    }
                  }
                },
                "from": {
                  "$ref": "#/components/schemas/ObjectiveStanding"
                },
                "to": {
                  "$ref": "#/components/schemas/ObjectiveStanding"
                },
                "why": {
                  "type": "string"
                }
              }
            }
          },
          "quarters": {
            "type": "array",
            "description": "The last four and the running one, oldest first.",
            "items": {
              "type": "object",
              "required": [
                "period",
                "good",
                "bad",
                "incidents"
              ],
              "properties": {
                "period": {
                  "type": "string",
                  "description": "`2026-Q4`"
                },
                "good": {
                  "type": "integer"
                },
                "bad": {
                  "type": "integer"
                },
                "attainment": {
                  "type": "number"
                },
                "incidents": {
                  "type": "integer",
                  "description": "Opened in it that began here."
                }
              }
            }
          }
        }
      },
      "ScorecardLine": {
        "type": "object",
        "required": [
          "objectiveId",
          "product",
          "property",
          "text",
          "target",
          "good",
          "bad",
          "notMeasured",
          "excused",
          "slices",
          "allowed",
          "left",
          "verdict",
          "incidents"
        ],
        "properties": {
          "objectiveId": {
            "type": "string"
          },
          "product": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "contract": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "indicator": {
            "type": "string"
          },
          "property": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "driver": {
            "type": "string"
          },
          "unit": {
            "type": "string",
            "enum": [
              "seconds",
              "percent",
              "rows"
            ]
          },
          "rule": {
            "$ref": "#/components/schemas/LevelRule"
          },
          "cadence": {
            "$ref": "#/components/schemas/LevelCadence"
          },
          "target": {
            "type": "number"
          },
          "good": {
            "type": "integer"
          },
          "bad": {
            "type": "integer"
          },
          "notMeasured": {
            "type": "integer"
          },
          "excused": {
            "type": "integer"
          },
          "slices": {
            "type": "integer"
          },
          "attainment": {
            "type": "number"
          },
          "attainmentBefore": {
            "type": "number",
            "description": "Of the period before."
          },
          "allowed": {
            "type": "number"
          },
          "left": {
            "type": "number"
          },
          "verdict": {
            "type": "string",
            "enum": [
              "kept",
              "broken",
              "not-measured"
            ]
          },
          "incidents": {
            "type": "integer"
          },
          "timeToDetect": {
            "type": "number",
            "description": "Mean, in seconds."
          },
          "timeToRepair": {
            "type": "number",
            "description": "Mean, in seconds."
          }
        }
      },
      "SlaScorecard": {
        "type": "object",
        "required": [
          "of",
          "period",
          "start",
          "end",
          "running",
          "kept",
          "broken",
          "notMeasured",
          "lines",
          "incidents"
        ],
        "properties": {
          "of": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "period": {
            "type": "string"
          },
          "before": {
            "type": "string",
            "description": "The period that it is compared with."
          },
          "start": {
            "type": "string",
            "format": "date-time"
          },
          "end": {
            "type": "string",
            "format": "date-time"
          },
          "running": {
            "type": "boolean",
            "description": "The period is not over."
          },
          "kept": {
            "type": "integer"
          },
          "broken": {
            "type": "integer"
          },
          "notMeasured": {
            "type": "integer"
          },
          "attainment": {
            "type": "number"
          },
          "attainmentBefore": {
            "type": "number"
          },
          "incidents": {
            "type": "integer"
          },
          "incidentsBefore": {
            "type": "integer"
          },
          "timeToDetect": {
            "type": "number",
            "description": "Mean, in seconds."
          },
          "timeToRepair": {
            "type": "number",
            "description": "Mean, in seconds."
          },
          "lines": {
            "type": "array",
            "description": "The worst first, at most 2,000; `truncated` when there are more.",
            "items": {
              "$ref": "#/components/schemas/ScorecardLine"
            }
          },
          "truncated": {
            "type": "boolean"
          }
        }
      },
      "Badge": {
        "type": "object",
        "required": [
          "schemaVersion",
          "label",
          "message",
          "color"
        ],
        "properties": {
          "schemaVersion": {
            "type": "integer",
            "enum": [
              1
            ]
          },
          "label": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "color": {
            "type": "string"
          }
        }
      },
      "Following": {
        "type": "object",
        "required": [
          "following",
          "followers"
        ],
        "properties": {
          "following": {
            "type": "boolean"
          },
          "followers": {
            "type": "integer"
          }
        }
      },
      "Excuse": {
        "type": "object",
        "required": [
          "id",
          "start",
          "end",
          "reason",
          "createdBy",
          "createdAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "start": {
            "type": "string",
            "format": "date-time"
          },
          "end": {
            "type": "string",
            "format": "date-time"
          },
          "reason": {
            "type": "string"
          },
          "createdBy": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "TellRole": {
        "type": "string",
        "description": "As whom someone hears of an incident; `named` by the configuration.",
        "enum": [
          "owner",
          "on-call",
          "domain-owner",
          "platform",
          "consumer",
          "follower",
          "named",
          "webhook"
        ]
      },
      "Escalation": {
        "type": "object",
        "required": [
          "policy",
          "steps",
          "mayTest"
        ],
        "properties": {
          "policy": {
            "type": "string",
            "description": "Name in the configuration."
          },
          "quiet": {
            "type": "object",
            "description": "Hours in which only what cannot wait is told; the rest waits for their end.",
            "required": [
              "from",
              "to",
              "zone"
            ],
            "properties": {
              "from": {
                "type": "string"
              },
              "to": {
                "type": "string"
              },
              "zone": {
                "type": "string"
              }
            }
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "afterSeconds",
                "recipients"
              ],
              "properties": {
                "afterSeconds": {
                  "type": "integer",
                  "description": "After it was opened, unless someone has taken it."
                },
                "recipients": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "role"
                    ],
                    "properties": {
                      "role": {
                        "$ref": "#/components/schemas/TellRole"
                      },
                      "who": {
                        "$ref": "#/components/schemas/EntityLabel"
                      },
                      "webhook": {
                        "type": "string",
                        "description": "Name in the configuration."
                      }
                    }
                  }
                }
              }
            }
          },
          "mayTest": {
            "type": "boolean"
          }
        }
      },
      "IncidentMessage": {
        "type": "object",
        "required": [
          "id",
          "reason",
          "role",
          "channel",
          "state",
          "dueAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "reason": {
            "type": "string",
            "enum": [
              "opened",
              "reopened",
              "escalated",
              "upstream",
              "resolved",
              "budget",
              "milestone",
              "infeasible",
              "test"
            ]
          },
          "role": {
            "$ref": "#/components/schemas/TellRole"
          },
          "who": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "channel": {
            "type": "string",
            "description": "`notification` or the name of a webhook."
          },
          "state": {
            "type": "string",
            "enum": [
              "waiting",
              "sent",
              "dropped",
              "failed"
            ]
          },
          "dueAt": {
            "type": "string",
            "format": "date-time"
          },
          "sentAt": {
            "type": "string",
            "format": "date-time"
          },
          "problem": {
            "type": "string",
            "description": "Why it was not sent, for a person."
          }
        }
      },
      "IncidentEvent": {
        "type": "object",
        "required": [
          "at",
          "type"
        ],
        "properties": {
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "type": {
            "type": "string",
            "enum": [
              "opened",
              "seen",
              "calm",
              "acknowledged",
              "resolved",
              "reopened",
              "noted"
            ]
          },
          "by": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "why": {
            "type": "string"
          }
        }
      },
      "Incident": {
        "type": "object",
        "required": [
          "id",
          "product",
          "state",
          "severity",
          "title",
          "since",
          "openedAt",
          "reopened",
          "upstream",
          "roots"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "product": {
            "description": "Of a contract that is of no product, the contract.",
            "allOf": [
              {
                "$ref": "#/components/schemas/EntityLabel"
              }
            ]
          },
          "contract": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domain": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "state": {
            "$ref": "#/components/schemas/IncidentState"
          },
          "severity": {
            "type": "string",
            "enum": [
              "page",
              "ticket"
            ]
          },
          "title": {
            "type": "string"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "When the fault began."
          },
          "openedAt": {
            "type": "string",
            "format": "date-time"
          },
          "acknowledgedAt": {
            "type": "string",
            "format": "date-time"
          },
          "acknowledgedBy": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "resolvedAt": {
            "type": "string",
            "format": "date-time"
          },
          "reopened": {
            "type": "integer"
          },
          "upstream": {
            "type": "boolean",
            "description": "It began at another product; its people were not told."
          },
          "roots": {
            "type": "array",
            "description": "Where it began, as far as the caller may see; the product itself when nothing upstream explains it.",
            "items": {
              "$ref": "#/components/schemas/EntityLabel"
            }
          }
        }
      },
      "IncidentPage": {
        "type": "object",
        "required": [
          "items",
          "total"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Incident"
            }
          },
          "nextCursor": {
            "type": "string"
          },
          "total": {
            "type": "integer"
          }
        }
      },
      "IncidentDetails": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Incident"
          },
          {
            "type": "object",
            "required": [
              "timeline",
              "objectives",
              "path",
              "downstream",
              "messages",
              "mayManage"
            ],
            "properties": {
              "timeline": {
                "type": "array",
                "description": "Oldest first.",
                "items": {
                  "$ref": "#/components/schemas/IncidentEvent"
                }
              },
              "objectives": {
                "type": "array",
                "description": "The promises that it broke.",
                "items": {
                  "type": "object",
                  "required": [
                    "id",
                    "property",
                    "text",
                    "from"
                  ],
                  "properties": {
                    "id": {
                      "type": "string"
                    },
                    "indicator": {
                      "type": "string"
                    },
                    "property": {
                      "type": "string"
                    },
                    "text": {
                      "type": "string"
                    },
                    "from": {
                      "type": "string",
                      "format": "date-time"
                    },
                    "to": {
                      "type": "string",
                      "format": "date-time"
                    }
                  }
                }
              },
              "path": {
                "type": "array",
                "description": "From the nearest root to the product.",
                "items": {
                  "$ref": "#/components/schemas/EntityLabel"
                }
              },
              "downstream": {
                "type": "array",
                "description": "Products with an incident that began at this one, and direct consumers without, at most 100.",
                "items": {
                  "type": "object",
                  "required": [
                    "product",
                    "hit"
                  ],
                  "properties": {
                    "product": {
                      "$ref": "#/components/schemas/EntityLabel"
                    },
                    "hit": {
                      "type": "boolean",
                      "description": "It has an incident."
                    },
                    "incidentId": {
                      "type": "string"
                    }
                  }
                }
              },
              "messages": {
                "type": "array",
                "description": "Who was told, for those who may manage it.",
                "items": {
                  "$ref": "#/components/schemas/IncidentMessage"
                }
              },
              "timeToDetect": {
                "type": "number",
                "description": "Seconds."
              },
              "timeToAcknowledge": {
                "type": "number",
                "description": "Seconds."
              },
              "timeToRepair": {
                "type": "number",
                "description": "Seconds."
              },
              "mayManage": {
                "type": "boolean"
              }
            }
          }
        ]
      },
      "RuleSetKind": {
        "type": "string",
        "description": "A scorecard or a policy, by the kind of its entity.",
        "enum": [
          "datascorecard",
          "datapolicy"
        ]
      },
      "RuleStatus": {
        "type": "string",
        "description": "What came of a rule for a product. `not-measured` and `error` are never a pass; `waived` does not hold and need not for now; `not-applicable`: the rule is not meant for the product.",
        "enum": [
          "pass",
          "fail",
          "not-measured",
          "error",
          "waived",
          "not-applicable"
        ]
      },
      "DraftCheck": {
        "type": "object",
        "required": [
          "blocked",
          "policies",
          "violations",
          "needs",
          "problems"
        ],
        "properties": {
          "blocked": {
            "type": "boolean",
            "description": "Whether a rule that blocks does not hold."
          },
          "policies": {
            "type": "array",
            "items": {
              "allOf": [
                {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                {
                  "type": "object",
                  "required": [
                    "why"
                  ],
                  "properties": {
                    "why": {
                      "type": "string",
                      "description": "Why it applies."
                    }
                  }
                }
              ]
            }
          },
          "violations": {
            "type": "array",
            "description": "Strictest first.",
            "items": {
              "type": "object",
              "required": [
                "policy",
                "rule",
                "title",
                "severity",
                "enforcement",
                "message"
              ],
              "properties": {
                "policy": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "rule": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "severity": {
                  "$ref": "#/components/schemas/RuleSeverity"
                },
                "enforcement": {
                  "$ref": "#/components/schemas/Enforcement"
                },
                "message": {
                  "type": "string"
                },
                "why": {
                  "type": "string"
                },
                "howToFix": {
                  "type": "string"
                }
              }
            }
          },
          "needs": {
            "type": "array",
            "description": "What policies ask for, whether the draft answers it or not.",
            "items": {
              "type": "object",
              "required": [
                "policy",
                "rule",
                "enforcement",
                "paths"
              ],
              "properties": {
                "policy": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "rule": {
                  "type": "string"
                },
                "enforcement": {
                  "$ref": "#/components/schemas/Enforcement"
                },
                "paths": {
                  "type": "array",
                  "description": "Facts that answer it, e.g. `ownership.support`.",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "problems": {
            "type": "array",
            "description": "What keeps the text from being a product.",
            "items": {
              "type": "object",
              "required": [
                "message"
              ],
              "properties": {
                "message": {
                  "type": "string"
                },
                "line": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "RuleSeverity": {
        "type": "string",
        "enum": [
          "critical",
          "high",
          "medium",
          "low"
        ]
      },
      "Enforcement": {
        "type": "string",
        "description": "What happens when a rule of a policy does not hold. `advise`: it is told. `warn`: it is a violation. `block`: it is a violation, and a pull request that brings it about is stopped.",
        "enum": [
          "advise",
          "warn",
          "block"
        ]
      },
      "ViolationState": {
        "type": "string",
        "enum": [
          "open",
          "waived"
        ]
      },
      "WaiverState": {
        "type": "string",
        "description": "`active` until it expires; an expired or revoked one lets the rule count again.",
        "enum": [
          "requested",
          "active",
          "rejected",
          "withdrawn",
          "expired",
          "revoked"
        ]
      },
      "CampaignState": {
        "type": "string",
        "description": "`done`: every product is there; `missed`: the deadline is over and some are not.",
        "enum": [
          "planned",
          "running",
          "done",
          "missed"
        ]
      },
      "ScoreCause": {
        "type": "string",
        "description": "Why a score is another one. `rule`: the rules changed; `waiver`: an exception began or ended; `ownership`: the product has another owner or domain; `data`: the product changed, or time passed; `first`: it was not scored before.",
        "enum": [
          "first",
          "data",
          "rule",
          "waiver",
          "ownership"
        ]
      },
      "RuleSetLabel": {
        "type": "object",
        "required": [
          "ref",
          "kind",
          "title"
        ],
        "properties": {
          "ref": {
            "type": "string",
            "description": "Entity ref."
          },
          "kind": {
            "$ref": "#/components/schemas/RuleSetKind"
          },
          "title": {
            "type": "string"
          }
        }
      },
      "RuleCounts": {
        "type": "object",
        "description": "How many outcomes there are of each status.",
        "required": [
          "pass",
          "fail",
          "notMeasured",
          "error",
          "waived",
          "notApplicable"
        ],
        "properties": {
          "pass": {
            "type": "integer"
          },
          "fail": {
            "type": "integer"
          },
          "notMeasured": {
            "type": "integer"
          },
          "error": {
            "type": "integer"
          },
          "waived": {
            "type": "integer"
          },
          "notApplicable": {
            "type": "integer"
          }
        }
      },
      "NamedCount": {
        "type": "object",
        "required": [
          "name",
          "title",
          "count"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "`none` for products without."
          },
          "title": {
            "type": "string"
          },
          "count": {
            "type": "integer"
          }
        }
      },
      "RuleProblem": {
        "type": "object",
        "description": "Something wrong with a rule, or with a scorecard or policy as a whole.",
        "required": [
          "code",
          "severity",
          "message"
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
          "field": {
            "type": "string",
            "description": "E.g. `spec.rules[2].check`."
          },
          "rule": {
            "type": "string",
            "description": "Id of the rule."
          },
          "file": {
            "type": "string"
          },
          "line": {
            "type": "integer"
          },
          "column": {
            "type": "integer"
          }
        }
      },
      "RuleProblemPage": {
        "type": "object",
        "required": [
          "items",
          "total"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "allOf": [
                {
                  "$ref": "#/components/schemas/RuleProblem"
                },
                {
                  "type": "object",
                  "required": [
                    "ruleSet"
                  ],
                  "properties": {
                    "ruleSet": {
                      "$ref": "#/components/schemas/RuleSetLabel"
                    }
                  }
                }
              ]
            }
          },
          "total": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "RuleSetRow": {
        "type": "object",
        "required": [
          "ref",
          "kind",
          "title",
          "rules",
          "products",
          "levels",
          "bands",
          "counts",
          "problems"
        ],
        "properties": {
          "ref": {
            "type": "string",
            "description": "Entity ref."
          },
          "kind": {
            "$ref": "#/components/schemas/RuleSetKind"
          },
          "about": {
            "type": "string",
            "enum": [
              "product",
              "domain"
            ]
          },
          "title": {
            "type": "string"
          },
          "description": {
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
            "$ref": "#/components/schemas/EntityLabel",
            "description": "Missing for one of the whole company."
          },
          "scope": {
            "type": "string",
            "description": "Whom it applies to",
            "in words.": null
          },
          "rules": {
            "type": "integer"
          },
          "products": {
            "type": "integer",
            "description": "To how many products it applies that the caller may see."
          },
          "score": {
            "type": "number",
            "description": "Mean of the scores, 0 to 100; missing when nothing is scored."
          },
          "coverage": {
            "type": "number",
            "description": "Mean share of the weight that could be measured, 0 to 1."
          },
          "change": {
            "type": "number",
            "description": "Of the mean score against 30 days ago, of products that were scored then, without what changed with the rules themselves."
          },
          "levels": {
            "type": "array",
            "description": "Lowest first, `none` before them; empty when it has no levels.",
            "items": {
              "$ref": "#/components/schemas/NamedCount"
            }
          },
          "bands": {
            "type": "array",
            "description": "Best first.",
            "items": {
              "$ref": "#/components/schemas/NamedCount"
            }
          },
          "counts": {
            "$ref": "#/components/schemas/RuleCounts"
          },
          "compliant": {
            "type": "integer",
            "description": "Products of which no rule fails or errs."
          },
          "problems": {
            "type": "integer",
            "description": "Errors and warnings in its rules."
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time"
          },
          "pending": {
            "type": "integer",
            "description": "Products that are to be evaluated again, of all."
          }
        }
      },
      "RuleSetPage": {
        "type": "object",
        "required": [
          "items",
          "total"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RuleSetRow"
            }
          },
          "total": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "RuleLink": {
        "type": "object",
        "description": "Where a person reads how to fix it.",
        "required": [
          "url"
        ],
        "properties": {
          "url": {
            "type": "string"
          },
          "title": {
            "type": "string"
          }
        }
      },
      "RuleText": {
        "type": "object",
        "description": "A rule, for a person.",
        "required": [
          "id",
          "title",
          "weight"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "level": {
            "type": "string",
            "description": "The level that needs it."
          },
          "weight": {
            "type": "number"
          },
          "severity": {
            "$ref": "#/components/schemas/RuleSeverity"
          },
          "enforcement": {
            "$ref": "#/components/schemas/Enforcement"
          },
          "condition": {
            "type": "string",
            "description": "What is asked, in CEL."
          },
          "expects": {
            "type": "string",
            "description": "What is asked, in words."
          },
          "why": {
            "type": "string",
            "description": "Why there is such a rule."
          },
          "source": {
            "type": "string",
            "description": "Where that is from."
          },
          "howToFix": {
            "type": "string"
          },
          "links": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RuleLink"
            }
          }
        }
      },
      "RuleSetRule": {
        "allOf": [
          {
            "$ref": "#/components/schemas/RuleText"
          },
          {
            "type": "object",
            "required": [
              "counts",
              "usable"
            ],
            "properties": {
              "usable": {
                "type": "boolean",
                "description": "False for a rule with an error; it is `error` for every product."
              },
              "counts": {
                "$ref": "#/components/schemas/RuleCounts"
              }
            }
          }
        ]
      },
      "ScorePoint": {
        "type": "object",
        "required": [
          "at",
          "products"
        ],
        "properties": {
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "products": {
            "type": "integer"
          },
          "score": {
            "type": "number"
          },
          "coverage": {
            "type": "number"
          },
          "compliant": {
            "type": "integer"
          },
          "ruleChange": {
            "type": "boolean",
            "description": "The rules became others between the point before and this one."
          }
        }
      },
      "RuleSetDetails": {
        "allOf": [
          {
            "$ref": "#/components/schemas/RuleSetRow"
          },
          {
            "type": "object",
            "required": [
              "ruleList",
              "categories",
              "levelList",
              "bandList",
              "trend",
              "problemList",
              "campaigns"
            ],
            "properties": {
              "ruleList": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/RuleSetRule"
                }
              },
              "categories": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "levelList": {
                "type": "array",
                "description": "Lowest first.",
                "items": {
                  "type": "object",
                  "required": [
                    "id",
                    "title"
                  ],
                  "properties": {
                    "id": {
                      "type": "string"
                    },
                    "title": {
                      "type": "string"
                    },
                    "description": {
                      "type": "string"
                    }
                  }
                }
              },
              "bandList": {
                "type": "array",
                "description": "Best first.",
                "items": {
                  "type": "object",
                  "required": [
                    "id",
                    "title",
                    "from"
                  ],
                  "properties": {
                    "id": {
                      "type": "string"
                    },
                    "title": {
                      "type": "string"
                    },
                    "from": {
                      "type": "number",
                      "description": "Score from which on, 0 to 100."
                    }
                  }
                }
              },
              "trend": {
                "type": "array",
                "description": "The last 13 weeks, oldest first, of products as they are owned now.",
                "items": {
                  "$ref": "#/components/schemas/ScorePoint"
                }
              },
              "problemList": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/RuleProblem"
                }
              },
              "campaigns": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Campaign"
                }
              },
              "source": {
                "type": "object",
                "required": [
                  "file"
                ],
                "properties": {
                  "file": {
                    "type": "string"
                  },
                  "line": {
                    "type": "integer"
                  }
                }
              }
            }
          }
        ]
      },
      "ScoredProduct": {
        "type": "object",
        "required": [
          "product",
          "counts",
          "since"
        ],
        "properties": {
          "product": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domain": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "lifecycle": {
            "type": "string"
          },
          "score": {
            "type": "number",
            "description": "0 to 100; missing when no rule could be measured."
          },
          "band": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "levelTitle": {
            "type": "string",
            "description": "What the scorecard calls the level, where products are of several."
          },
          "coverage": {
            "type": "number",
            "description": "0 to 1."
          },
          "counts": {
            "$ref": "#/components/schemas/RuleCounts"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "Since when it has this score."
          }
        }
      },
      "ScoredProductPage": {
        "type": "object",
        "required": [
          "items",
          "total"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScoredProduct"
            }
          },
          "total": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ScoredDomain": {
        "type": "object",
        "required": [
          "domain",
          "products",
          "counts",
          "since"
        ],
        "properties": {
          "domain": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "parent": {
            "type": "string",
            "description": "Entity ref of the domain above it."
          },
          "products": {
            "type": "integer",
            "description": "Products that the caller may see, with those of sub-domains; its score is over all there are."
          },
          "score": {
            "type": "number",
            "description": "0 to 100."
          },
          "band": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "coverage": {
            "type": "number",
            "description": "0 to 1."
          },
          "counts": {
            "$ref": "#/components/schemas/RuleCounts"
          },
          "change": {
            "type": "number",
            "description": "Points against 30 days ago, less what came with the rules."
          },
          "since": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "ScoredDomainPage": {
        "type": "object",
        "required": [
          "items",
          "total"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScoredDomain"
            }
          },
          "total": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "SeenFact": {
        "type": "object",
        "description": "A fact that a rule read, as it was. Times are UTC milliseconds, durations milliseconds.",
        "required": [
          "path"
        ],
        "properties": {
          "path": {
            "type": "string"
          },
          "value": {
            "description": "A text, number, truth value or list of texts; missing when there is none."
          },
          "members": {
            "type": "array",
            "description": "Of a path through a list, those for which the rule does not hold first.",
            "items": {
              "type": "object",
              "required": [
                "name"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "value": {
                  "description": "As above."
                }
              }
            }
          },
          "absent": {
            "type": "string",
            "enum": [
              "missing",
              "not-measured"
            ]
          },
          "more": {
            "type": "integer",
            "description": "How many members there are besides these."
          }
        }
      },
      "RuleOutcome": {
        "allOf": [
          {
            "$ref": "#/components/schemas/RuleText"
          },
          {
            "type": "object",
            "required": [
              "status",
              "facts"
            ],
            "properties": {
              "status": {
                "$ref": "#/components/schemas/RuleStatus"
              },
              "message": {
                "type": "string",
                "description": "What is wrong, or what was seen."
              },
              "facts": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/SeenFact"
                }
              },
              "waiver": {
                "type": "object",
                "required": [
                  "id",
                  "expiresAt"
                ],
                "properties": {
                  "id": {
                    "type": "string"
                  },
                  "expiresAt": {
                    "type": "string",
                    "format": "date-time"
                  }
                }
              },
              "openWaiver": {
                "type": "string",
                "description": "Id of a waiver that is asked for."
              }
            }
          }
        ]
      },
      "NextStep": {
        "type": "object",
        "description": "What would raise it.",
        "required": [
          "rules",
          "score"
        ],
        "properties": {
          "level": {
            "type": "string",
            "description": "The level that would be reached."
          },
          "rules": {
            "type": "array",
            "description": "Ids of the rules that would have to hold.",
            "items": {
              "type": "string"
            }
          },
          "score": {
            "type": "number"
          }
        }
      },
      "DomainScore": {
        "type": "object",
        "required": [
          "ruleSet",
          "why",
          "rules",
          "next",
          "counts",
          "since",
          "evaluatedAt",
          "mayRequestWaiver",
          "mayApproveWaiver"
        ],
        "properties": {
          "ruleSet": {
            "$ref": "#/components/schemas/RuleSetLabel"
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "mayRequestWaiver": {
            "type": "boolean"
          },
          "mayApproveWaiver": {
            "type": "boolean"
          },
          "why": {
            "type": "string",
            "description": "Why it applies, in words."
          },
          "score": {
            "type": "number"
          },
          "band": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "cappedBy": {
            "type": "string",
            "description": "The rule of a policy that keeps it from a higher level."
          },
          "coverage": {
            "type": "number"
          },
          "counts": {
            "$ref": "#/components/schemas/RuleCounts"
          },
          "rules": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RuleOutcome"
            }
          },
          "next": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NextStep"
            }
          },
          "levelList": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "title"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                }
              }
            }
          },
          "since": {
            "type": "string",
            "format": "date-time"
          },
          "cause": {
            "$ref": "#/components/schemas/ScoreCause"
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "DomainScores": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "pending": {
            "type": "boolean",
            "description": "Something changed that is not evaluated yet."
          },
          "partlyHidden": {
            "type": "boolean",
            "description": "The domain has products that the caller may not see. Its scores are over all of them; what was seen of them is not told."
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DomainScore"
            }
          }
        }
      },
      "ProductScore": {
        "allOf": [
          {
            "$ref": "#/components/schemas/DomainScore"
          }
        ]
      },
      "ProductScores": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "pending": {
            "type": "boolean",
            "description": "Something changed that is not evaluated yet."
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ProductScore"
            }
          }
        }
      },
      "ScoreChange": {
        "type": "object",
        "required": [
          "ruleSet",
          "at",
          "cause",
          "causes",
          "rules"
        ],
        "properties": {
          "ruleSet": {
            "$ref": "#/components/schemas/RuleSetLabel"
          },
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "cause": {
            "$ref": "#/components/schemas/ScoreCause"
          },
          "causes": {
            "type": "array",
            "description": "All of them; the first is the weightiest.",
            "items": {
              "$ref": "#/components/schemas/ScoreCause"
            }
          },
          "score": {
            "type": "number"
          },
          "scoreBefore": {
            "type": "number"
          },
          "band": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "levelBefore": {
            "type": "string"
          },
          "coverage": {
            "type": "number"
          },
          "rules": {
            "type": "array",
            "description": "Rules with another outcome than before, at most 50.",
            "items": {
              "type": "object",
              "required": [
                "id",
                "title"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "from": {
                  "$ref": "#/components/schemas/RuleStatus"
                },
                "to": {
                  "$ref": "#/components/schemas/RuleStatus"
                }
              }
            }
          }
        }
      },
      "ScoreChangePage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScoreChange"
            }
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "ProductFacts": {
        "type": "object",
        "required": [
          "madeAt",
          "view"
        ],
        "properties": {
          "madeAt": {
            "type": "string",
            "format": "date-time"
          },
          "view": {
            "type": "object",
            "additionalProperties": true,
            "description": "As `packages/governance` declares it."
          }
        }
      },
      "RollUpRow": {
        "type": "object",
        "required": [
          "entity",
          "products",
          "levels",
          "counts"
        ],
        "properties": {
          "entity": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "parent": {
            "type": "string",
            "description": "Entity ref of the domain that it belongs to."
          },
          "products": {
            "type": "integer"
          },
          "score": {
            "type": "number"
          },
          "coverage": {
            "type": "number"
          },
          "change": {
            "type": "number"
          },
          "compliant": {
            "type": "integer"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NamedCount"
            }
          },
          "counts": {
            "$ref": "#/components/schemas/RuleCounts"
          }
        }
      },
      "ScoreRollUp": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RollUpRow"
            }
          },
          "total": {
            "$ref": "#/components/schemas/RollUpTotal"
          }
        }
      },
      "RollUpTotal": {
        "type": "object",
        "required": [
          "products"
        ],
        "properties": {
          "products": {
            "type": "integer"
          },
          "score": {
            "type": "number"
          },
          "coverage": {
            "type": "number"
          },
          "compliant": {
            "type": "integer"
          }
        }
      },
      "ScoreMover": {
        "type": "object",
        "required": [
          "product",
          "ruleSet",
          "cause"
        ],
        "properties": {
          "product": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "ruleSet": {
            "$ref": "#/components/schemas/RuleSetLabel"
          },
          "score": {
            "type": "number"
          },
          "scoreBefore": {
            "type": "number"
          },
          "level": {
            "type": "string"
          },
          "levelBefore": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "cause": {
            "$ref": "#/components/schemas/ScoreCause"
          }
        }
      },
      "NextAction": {
        "type": "object",
        "description": "A rule that most products do not keep yet.",
        "required": [
          "ruleSet",
          "rule",
          "title",
          "products",
          "gain"
        ],
        "properties": {
          "ruleSet": {
            "$ref": "#/components/schemas/RuleSetLabel"
          },
          "rule": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "links": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RuleLink"
            }
          },
          "products": {
            "type": "integer"
          },
          "gain": {
            "type": "number",
            "description": "By how much the mean score of the scorecard would rise."
          },
          "examples": {
            "type": "array",
            "description": "At most three of the products.",
            "items": {
              "$ref": "#/components/schemas/EntityLabel"
            }
          }
        }
      },
      "ScoreBoard": {
        "type": "object",
        "required": [
          "products",
          "levels",
          "trend",
          "worst",
          "rising",
          "falling",
          "actions",
          "violations",
          "waivers",
          "ruleSets"
        ],
        "properties": {
          "products": {
            "type": "integer"
          },
          "score": {
            "type": "number"
          },
          "scoreBefore": {
            "type": "number"
          },
          "coverage": {
            "type": "number"
          },
          "ruleSets": {
            "type": "array",
            "description": "Scorecards that count here, each with its mean.",
            "items": {
              "type": "object",
              "required": [
                "ruleSet",
                "products"
              ],
              "properties": {
                "ruleSet": {
                  "$ref": "#/components/schemas/RuleSetLabel"
                },
                "products": {
                  "type": "integer"
                },
                "score": {
                  "type": "number"
                },
                "scoreBefore": {
                  "type": "number"
                },
                "coverage": {
                  "type": "number"
                }
              }
            }
          },
          "levels": {
            "type": "array",
            "description": "Of `levelsOf`.",
            "items": {
              "$ref": "#/components/schemas/NamedCount"
            }
          },
          "levelsOf": {
            "allOf": [
              {
                "$ref": "#/components/schemas/RuleSetLabel"
              }
            ],
            "description": "The scorecard that is configured as the primary one, else the one with levels that most products are under."
          },
          "trend": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorePoint"
            }
          },
          "worst": {
            "type": "array",
            "items": {
              "allOf": [
                {
                  "$ref": "#/components/schemas/ScoredProduct"
                },
                {
                  "type": "object",
                  "required": [
                    "ruleSet"
                  ],
                  "properties": {
                    "ruleSet": {
                      "$ref": "#/components/schemas/RuleSetLabel"
                    }
                  }
                }
              ]
            }
          },
          "rising": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScoreMover"
            }
          },
          "falling": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScoreMover"
            }
          },
          "actions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NextAction"
            }
          },
          "violations": {
            "type": "object",
            "required": [
              "open",
              "blocking",
              "waived"
            ],
            "properties": {
              "open": {
                "type": "integer"
              },
              "blocking": {
                "type": "integer"
              },
              "waived": {
                "type": "integer"
              }
            }
          },
          "waivers": {
            "type": "object",
            "required": [
              "requested",
              "active",
              "expiring"
            ],
            "properties": {
              "requested": {
                "type": "integer"
              },
              "active": {
                "type": "integer"
              },
              "expiring": {
                "type": "integer",
                "description": "Within 30 days."
              }
            }
          },
          "survey": {
            "$ref": "#/components/schemas/SurveyAnswer"
          }
        }
      },
      "ComplianceCell": {
        "type": "object",
        "required": [
          "policy",
          "domain",
          "products",
          "compliant",
          "violations",
          "blocking",
          "waived",
          "notMeasured"
        ],
        "properties": {
          "policy": {
            "type": "string",
            "description": "Entity ref."
          },
          "domain": {
            "type": "string",
            "description": "Entity ref; empty for products without a domain."
          },
          "products": {
            "type": "integer",
            "description": "To which the policy applies; of a policy about domains: domains."
          },
          "compliant": {
            "type": "integer"
          },
          "share": {
            "type": "number",
            "description": "Compliant of all, 0 to 1; missing without products."
          },
          "violations": {
            "type": "integer",
            "description": "Open ones."
          },
          "blocking": {
            "type": "integer"
          },
          "waived": {
            "type": "integer"
          },
          "notMeasured": {
            "type": "integer",
            "description": "Products of which something could not be measured."
          }
        }
      },
      "Compliance": {
        "type": "object",
        "required": [
          "policies",
          "domains",
          "cells",
          "trend",
          "total"
        ],
        "properties": {
          "policies": {
            "type": "array",
            "items": {
              "allOf": [
                {
                  "$ref": "#/components/schemas/RuleSetLabel"
                },
                {
                  "type": "object",
                  "required": [
                    "about",
                    "enforcement"
                  ],
                  "properties": {
                    "about": {
                      "type": "string",
                      "enum": [
                        "product",
                        "domain"
                      ]
                    },
                    "enforcement": {
                      "$ref": "#/components/schemas/Enforcement"
                    },
                    "domain": {
                      "$ref": "#/components/schemas/EntityLabel"
                    }
                  }
                }
              ]
            }
          },
          "domains": {
            "type": "array",
            "description": "Those with products first that belong to no other.",
            "items": {
              "allOf": [
                {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                {
                  "type": "object",
                  "properties": {
                    "parent": {
                      "type": "string"
                    }
                  }
                }
              ]
            }
          },
          "cells": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ComplianceCell"
            }
          },
          "trend": {
            "type": "array",
            "description": "The last 13 weeks, oldest first; `products` counts pairs of product and policy.",
            "items": {
              "$ref": "#/components/schemas/ScorePoint"
            }
          },
          "total": {
            "type": "object",
            "required": [
              "pairs",
              "compliant",
              "violations",
              "blocking",
              "waived"
            ],
            "properties": {
              "pairs": {
                "type": "integer",
                "description": "Of a product and a policy that applies to it."
              },
              "compliant": {
                "type": "integer"
              },
              "share": {
                "type": "number"
              },
              "violations": {
                "type": "integer"
              },
              "blocking": {
                "type": "integer"
              },
              "waived": {
                "type": "integer"
              }
            }
          }
        }
      },
      "Violation": {
        "type": "object",
        "required": [
          "id",
          "subject",
          "policy",
          "rule",
          "title",
          "severity",
          "enforcement",
          "state",
          "since"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "subject": {
            "allOf": [
              {
                "$ref": "#/components/schemas/EntityLabel"
              }
            ],
            "description": "The product or domain that breaks it."
          },
          "owner": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "domain": {
            "allOf": [
              {
                "$ref": "#/components/schemas/EntityLabel"
              }
            ],
            "description": "That the product or domain belongs to."
          },
          "policy": {
            "$ref": "#/components/schemas/RuleSetLabel"
          },
          "rule": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "message": {
            "type": "string",
            "description": "Not told of a domain with products that the caller may not see."
          },
          "severity": {
            "$ref": "#/components/schemas/RuleSeverity"
          },
          "enforcement": {
            "$ref": "#/components/schemas/Enforcement"
          },
          "state": {
            "$ref": "#/components/schemas/ViolationState"
          },
          "since": {
            "type": "string",
            "format": "date-time"
          },
          "cause": {
            "$ref": "#/components/schemas/ScoreCause"
          },
          "waiver": {
            "type": "object",
            "required": [
              "id",
              "expiresAt"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "expiresAt": {
                "type": "string",
                "format": "date-time"
              }
            }
          }
        }
      },
      "ViolationPage": {
        "type": "object",
        "required": [
          "items",
          "total"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Violation"
            }
          },
          "total": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "Waiver": {
        "type": "object",
        "required": [
          "id",
          "subject",
          "ruleSet",
          "rule",
          "title",
          "reason",
          "state",
          "requestedAt",
          "requestedBy",
          "expiresAt",
          "events",
          "mayDecide",
          "mayWithdraw"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "subject": {
            "allOf": [
              {
                "$ref": "#/components/schemas/EntityLabel"
              }
            ],
            "description": "The product or domain for which it need not hold."
          },
          "ruleSet": {
            "$ref": "#/components/schemas/RuleSetLabel"
          },
          "rule": {
            "type": "string"
          },
          "title": {
            "type": "string",
            "description": "Of the rule."
          },
          "reason": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/WaiverState"
          },
          "requestedAt": {
            "type": "string",
            "format": "date-time"
          },
          "requestedBy": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "decidedAt": {
            "type": "string",
            "format": "date-time"
          },
          "decidedBy": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "expiresAt": {
            "type": "string",
            "format": "date-time"
          },
          "events": {
            "type": "array",
            "description": "Oldest first.",
            "items": {
              "type": "object",
              "required": [
                "at",
                "type"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "type": {
                  "type": "string",
                  "enum": [
                    "request",
                    "approve",
                    "reject",
                    "withdraw",
                    "revoke",
                    "expire"
                  ]
                },
                "by": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "comment": {
                  "type": "string"
                }
              }
            }
          },
          "mayDecide": {
            "type": "boolean",
            "description": "Whether the caller may approve and reject or revoke."
          },
          "mayWithdraw": {
            "type": "boolean"
          }
        }
      },
      "WaiverPage": {
        "type": "object",
        "required": [
          "items",
          "total"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Waiver"
            }
          },
          "total": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        }
      },
      "SimulatedScore": {
        "type": "object",
        "properties": {
          "score": {
            "type": "number"
          },
          "band": {
            "type": "string"
          },
          "level": {
            "type": "string"
          },
          "coverage": {
            "type": "number"
          },
          "compliant": {
            "type": "boolean"
          }
        }
      },
      "Simulation": {
        "type": "object",
        "required": [
          "problems",
          "isNew",
          "products",
          "changed",
          "better",
          "worse",
          "changes",
          "truncated",
          "before",
          "after"
        ],
        "properties": {
          "ruleSet": {
            "$ref": "#/components/schemas/RuleSetLabel"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RuleProblem"
            }
          },
          "isNew": {
            "type": "boolean",
            "description": "There is none with this kind and name."
          },
          "products": {
            "type": "integer",
            "description": "To how many it would apply."
          },
          "changed": {
            "type": "integer",
            "description": "With another score or level."
          },
          "better": {
            "type": "integer"
          },
          "worse": {
            "type": "integer"
          },
          "truncated": {
            "type": "boolean",
            "description": "There are more changes than are listed."
          },
          "before": {
            "$ref": "#/components/schemas/SimulatedSummary"
          },
          "after": {
            "$ref": "#/components/schemas/SimulatedSummary"
          },
          "changes": {
            "type": "array",
            "description": "The largest first, at most 200.",
            "items": {
              "type": "object",
              "required": [
                "product",
                "rules"
              ],
              "properties": {
                "product": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "domain": {
                  "$ref": "#/components/schemas/EntityLabel"
                },
                "before": {
                  "$ref": "#/components/schemas/SimulatedScore"
                },
                "after": {
                  "$ref": "#/components/schemas/SimulatedScore"
                },
                "rules": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "id",
                      "title"
                    ],
                    "properties": {
                      "id": {
                        "type": "string"
                      },
                      "title": {
                        "type": "string"
                      },
                      "from": {
                        "$ref": "#/components/schemas/RuleStatus"
                      },
                      "to": {
                        "$ref": "#/components/schemas/RuleStatus"
                      },
                      "message": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "SimulatedSummary": {
        "type": "object",
        "required": [
          "products",
          "levels",
          "bands",
          "compliant"
        ],
        "properties": {
          "products": {
            "type": "integer"
          },
          "score": {
            "type": "number"
          },
          "compliant": {
            "type": "integer"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NamedCount"
            }
          },
          "bands": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NamedCount"
            }
          }
        }
      },
      "Campaign": {
        "type": "object",
        "required": [
          "id",
          "scorecard",
          "title",
          "deadline",
          "state",
          "products",
          "done"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Within the scorecard."
          },
          "scorecard": {
            "$ref": "#/components/schemas/RuleSetLabel"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "targetLevel": {
            "type": "string"
          },
          "targetScore": {
            "type": "number"
          },
          "startsAt": {
            "type": "string",
            "format": "date-time"
          },
          "deadline": {
            "type": "string",
            "format": "date-time"
          },
          "state": {
            "$ref": "#/components/schemas/CampaignState"
          },
          "products": {
            "type": "integer",
            "description": "In scope."
          },
          "done": {
            "type": "integer"
          }
        }
      },
      "CampaignDetails": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Campaign"
          },
          {
            "type": "object",
            "required": [
              "burnDown",
              "leaderboard",
              "remaining"
            ],
            "properties": {
              "burnDown": {
                "type": "array",
                "description": "Oldest first, at most 60 points.",
                "items": {
                  "type": "object",
                  "required": [
                    "at",
                    "remaining"
                  ],
                  "properties": {
                    "at": {
                      "type": "string",
                      "format": "date-time"
                    },
                    "remaining": {
                      "type": "integer"
                    }
                  }
                }
              },
              "leaderboard": {
                "type": "array",
                "description": "By domain, those that are furthest first.",
                "items": {
                  "type": "object",
                  "required": [
                    "domain",
                    "products",
                    "done"
                  ],
                  "properties": {
                    "domain": {
                      "$ref": "#/components/schemas/EntityLabel"
                    },
                    "products": {
                      "type": "integer"
                    },
                    "done": {
                      "type": "integer"
                    }
                  }
                }
              },
              "remaining": {
                "$ref": "#/components/schemas/ScoredProductPage"
              }
            }
          }
        ]
      },
      "SurveyAnswer": {
        "type": "object",
        "required": [
          "at",
          "by",
          "scorecard",
          "answers"
        ],
        "properties": {
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "by": {
            "$ref": "#/components/schemas/EntityLabel"
          },
          "scorecard": {
            "type": "string",
            "description": "Entity ref."
          },
          "answers": {
            "type": "object",
            "description": "Grades by question.",
            "additionalProperties": {
              "type": "number"
            }
          },
          "comment": {
            "type": "string"
          }
        }
      },
      "SurveyQuestion": {
        "type": "object",
        "required": [
          "id",
          "text",
          "answers"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "answers": {
            "type": "array",
            "description": "The lowest grade first.",
            "items": {
              "type": "object",
              "required": [
                "grade",
                "text"
              ],
              "properties": {
                "grade": {
                  "type": "number"
                },
                "text": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "DomainSurvey": {
        "type": "object",
        "required": [
          "surveys",
          "items",
          "mayAnswer"
        ],
        "properties": {
          "surveys": {
            "type": "array",
            "description": "What may be asked of the domain.",
            "items": {
              "type": "object",
              "required": [
                "scorecard",
                "questions"
              ],
              "properties": {
                "scorecard": {
                  "$ref": "#/components/schemas/RuleSetLabel"
                },
                "questions": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/SurveyQuestion"
                  }
                }
              }
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SurveyAnswer"
            }
          },
          "mayAnswer": {
            "type": "boolean"
          }
        }
      }
    }
  }
};
