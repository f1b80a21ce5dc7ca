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
    }
  },
  "components": {
    "parameters": {
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
      }
    }
  }
} as const;
