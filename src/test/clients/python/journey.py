"""One customer's first minutes, with the client that openapi-generator makes for Python."""

import base64
import os
import uuid
from pathlib import Path

from vouch_client import (
    ApiClient,
    Configuration,
    CustomerPatch,
    CustomerRequest,
    CustomersApi,
    KYCApi,
    SubmissionRequest,
)
from vouch_client.exceptions import UnprocessableEntityException


def client(url):
    return ApiClient(Configuration(host=url, access_token=os.environ["VOUCH_KEY"]))


vouch = client(os.environ["VOUCH_URL"])
customers = CustomersApi(vouch)

# Create a customer, and send the same again: the key makes it safe.
team = str(uuid.uuid4())
key = uuid.uuid4()
request = CustomerRequest(
    type="individual",
    email="ada@example.com",
    first_name="Ada",
    phone="+14155550100",
    metadata={"team": team},
)
created = customers.create_customer_with_http_info(request, idempotency_key=key)
ada = created.data
assert ada.kyc_link.startswith("http"), ada.kyc_link
assert "X-Idempotency-Cached" not in created.headers

replayed = customers.create_customer_with_http_info(request, idempotency_key=key)
assert replayed.data.id == ada.id
assert replayed.headers["X-Idempotency-Cached"] == "true"

# Clear a field with null. What is left out stays.
patched = customers.update_customer(ada.id, CustomerPatch(phone=None))
assert patched.phone is None
assert patched.first_name == "Ada"

# Submit a passport as a data URL. What is still missing is a requirement, not an error.
passport = base64.b64encode(Path("passport.png").read_bytes()).decode()
kyc = KYCApi(vouch).submit_kyc(
    ada.id,
    SubmissionRequest(document_type="passport", document_front=f"data:image/png;base64,{passport}"),
)
assert kyc.status == "incomplete", kyc.status
assert any(requirement.status == "not_sent" for requirement in kyc.requirements)

# List by metadata, page by page, newest first.
grace = customers.create_customer(
    CustomerRequest(type="individual", email="grace@example.com", metadata={"team": team})
)
found = []
cursor = None
while True:
    page = customers.list_customers(metadata=[f"team:{team}"], limit=1, cursor=cursor)
    found += [customer.id for customer in page.data]
    cursor = page.cursor
    if cursor is None:
        break
assert found == [grace.id, ada.id], found

# Read what is wrong with a request.
try:
    customers.create_customer(
        CustomerRequest(type="individual", email="alan@example.com", country="ZZ")
    )
except UnprocessableEntityException as refused:
    assert [fault.pointer for fault in refused.data.errors] == ["/country"], refused.data
else:
    raise AssertionError("a country that does not exist was accepted")

# Values and fields that are newer than the client arrive as they are.
later = CustomersApi(client(os.environ["VOUCH_FUTURE_URL"]))
future = later.retrieve_customer(ada.id)
assert future.kyc_status == "from_the_future", future.kyc_status
assert future.id == ada.id
assert future.email == "ada@example.com"
