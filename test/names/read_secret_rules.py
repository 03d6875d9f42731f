"""Prints the forms of secrets that Kingfisher looks for (MongoDB, Apache-2.0), as JSON: `[{"id", "source", "group"}]`.

Its rules are those of Betterleaks, which its maker calls the successor of gitleaks, and of Google's Veles. What Kingfisher
reads beside a secret and never reports, such as a client's ID, is left out.
"""

import json
import sys

from kingfisher_sdk import Rules

rules = Rules(confidence="low", cache=False)
shown = [rules.detail(rule["id"]) for rule in rules.metadata()]
forms = [
    {"id": rule["id"], "source": rule["pattern"], "group": rule["betterleaks_secret_group"]}
    for rule in shown
    if rule["visible"]
]
json.dump(forms, sys.stdout)
