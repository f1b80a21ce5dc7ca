"""Soda contract of the procurement team on the orders of the warehouse.

Writes what Soda would send to its cloud to results/verification.json: Soda 4 writes no file by itself.
Run it in this folder, with LARKFIELD_WAREHOUSE pointing to the folder of the warehouse.
"""

import json
from pathlib import Path

from soda_core.common.soda_cloud import (
    # no public name for it yet
    _build_check_collection_results_json_dict as to_payload,
    to_jsonnable,
)
from soda_core.contracts import verify_contract_locally

session = verify_contract_locally(
    data_source_file_path="data-source.yml",
    contract_file_path="purchase-orders.yml",
)
payload = to_jsonnable(to_payload(session.contract_verification_results))
# statements and folders of the machine; the portal does not read them
payload.pop("logs", None)
Path("results").mkdir(exist_ok=True)
Path("results/verification.json").write_text(json.dumps(payload, indent=2) + "\n")
