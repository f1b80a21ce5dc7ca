"""Expectations of the finance team on the payments of the warehouse.

Writes what they found to results/payments.json.
Run it in this folder, with LARKFIELD_WAREHOUSE pointing to the folder of the warehouse.
"""

import json
import os
from pathlib import Path

import duckdb
import great_expectations as gx
import great_expectations.expectations as gxe

WAREHOUSE = Path(os.environ["LARKFIELD_WAREHOUSE"])

with duckdb.connect(str(WAREHOUSE / "retail.duckdb"), read_only=True) as db:
    payments = db.sql("FROM main.payment").df()

context = gx.get_context(mode="ephemeral")
batch = (
    context.data_sources.add_pandas("retail")
    .add_dataframe_asset("payment")
    .add_batch_definition_whole_dataframe("all")
)
suite = context.suites.add(gx.ExpectationSuite("payments"))
for expectation in [
    gxe.ExpectColumnValuesToBeUnique(column="payment_id"),
    gxe.ExpectColumnValuesToNotBeNull(column="amount"),
    gxe.ExpectColumnValuesToBeInSet(
        column="status", value_set=["authorised", "settled", "declined", "charged_back"]
    ),
    gxe.ExpectColumnMeanToBeBetween(column="amount", min_value=5, max_value=60),
    gxe.ExpectColumnValuesToMatchRegex(
        column="source_id",
        regex="^(S[0-9]{3}|W[0-9]{8})-",
        meta={"contractId": "card-settlements", "ruleId": "source-is-known"},
    ),
]:
    suite.add_expectation(expectation)

checkpoint = context.checkpoints.add(
    gx.Checkpoint(
        name="payments",
        validation_definitions=[
            context.validation_definitions.add(
                gx.ValidationDefinition(name="payments", data=batch, suite=suite)
            )
        ],
        # counts, and a few of the values that are wrong; the portal keeps the counts alone
        result_format="BASIC",
    )
)
result = checkpoint.run(batch_parameters={"dataframe": payments})
Path("results").mkdir(exist_ok=True)
for validation in result.run_results.values():
    Path("results/payments.json").write_text(
        json.dumps(validation.to_json_dict(), indent=2) + "\n"
    )
