"""Has the AWS CLI read commands, and check their parameters against AWS's models, without calling AWS.

Takes `[{"command": "aws iam get-user --user-name bob", "by": "identity/..."}]` on standard input, as a shell would
take each command. Says which the CLI refuses, and why, and then ends with 1.
"""

import contextlib
import io
import json
import shlex
import socket
import sys

from awscli.clidriver import create_clidriver
from botocore.awsrequest import AWSResponse


# What the reader of an alert puts in, and a value of its kind.
EXAMPLES = {
    "COUNT": "1",
    "DAYS": "7",
    "GIBIBYTES": "100",
    "KEY": "AKIAIOSFODNN7EXAMPLE",
    "POLICY_ARN": "arn:aws:iam::111122223333:policy/boundary",
    "WEB_ACL_ARN": "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/main/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111",
}


def refuse(*_args, **_kwargs):
    raise OSError("no command may reach the network")


def problem_of(driver, words):
    called = []

    def answer(model, **_kwargs):
        """Stands for AWS. What comes here has been read and checked; how the CLI shows the empty answer is no matter."""
        called.append(model.name)
        return AWSResponse("https://example.com", 200, {}, io.BytesIO()), {}

    driver.session.register("before-call.*.*", answer, unique_id="answer")
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        try:
            code = driver.main(words)
        except SystemExit as error:
            code = error.code
    driver.session.unregister("before-call.*.*", unique_id="answer")
    # What comes before is how the whole CLI is used, and what after can be the list of all that it knows.
    problem = said.getvalue().strip().rpartition("error: ")[2][:300]
    return None if called else problem or f"it called nothing, and ended with {code}"


socket.socket.connect = refuse
commands = json.load(sys.stdin)
shared = create_clidriver()
refused = 0
for item in commands:
    program, *words = shlex.split(item["command"])
    words = [EXAMPLES.get(word, word) for word in words]
    if program != "aws":
        problem = f"{program} is not the AWS CLI"
    else:
        # Some commands of EC2 leave something in the driver that others stumble over; a new driver each time takes long.
        problem = problem_of(shared, words) and problem_of(create_clidriver(), words)
    if problem is not None:
        refused += 1
        print(f"{item['by']}: {item['command']}\n  {problem}\n", file=sys.stderr)
print(f"{len(commands) - refused} passed, {refused} failed")
sys.exit(1 if refused or not commands else 0)
