"""Starts MiniStack with two changes to its EventBridge.

- PutEvents takes events from aws.* sources. In AWS only its services may send those, and MiniStack refuses them as AWS does. Here the test
  plays the services.
- A rule in the state ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS fires. MiniStack fires only those in the state ENABLED.
"""

from ministack import app
from ministack.services import eventbridge

put_events = eventbridge._put_events
eventbridge._put_events = lambda data: put_events(data, allow_aws_source=True)

dispatch_event = eventbridge._dispatch_event


def dispatch_event_to_all_enabled(event, view=None):
    for rule in eventbridge._rules.values():
        if rule.get("State") == "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS":
            rule["State"] = "ENABLED"
    return dispatch_event(event, view)


eventbridge._dispatch_event = dispatch_event_to_all_enabled

app.main()
