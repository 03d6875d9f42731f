"""Starts MiniStack with one change: PutEvents takes events from aws.* sources.

In AWS only its services may send those, and MiniStack refuses them as AWS does. Here the test plays the services.
"""

from ministack import app
from ministack.services import eventbridge

put_events = eventbridge._put_events
eventbridge._put_events = lambda data: put_events(data, allow_aws_source=True)

app.main()
