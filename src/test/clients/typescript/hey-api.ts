// One customer's first minutes, with the client that @hey-api/openapi-ts generates.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { client } from './generated/hey-api/client.gen.js';
import { createCustomer, listCustomers, retrieveCustomer, submitKyc, updateCustomer } from './generated/hey-api/index.js';

const { VOUCH_URL, VOUCH_KEY, VOUCH_FUTURE_URL } = process.env;
client.setConfig({ baseUrl: VOUCH_URL, auth: VOUCH_KEY });

// Create a customer, and send the same again: the key makes it safe.
const team = randomUUID();
const request = {
  headers: { 'Idempotency-Key': randomUUID() },
  body: { type: 'individual', email: 'ada@example.com', first_name: 'Ada', phone: '+14155550100', metadata: { team } },
  throwOnError: true,
} as const;
const created = await createCustomer(request);
const ada = created.data;
assert.ok(ada.kyc_link?.startsWith('http'));
assert.equal(created.response.headers.get('X-Idempotency-Cached'), null);

const replayed = await createCustomer(request);
assert.equal(replayed.data.id, ada.id);
assert.equal(replayed.response.headers.get('X-Idempotency-Cached'), 'true');

// Clear a field with null. What is left out stays.
const path = { customer_id: ada.id };
const { data: patched } = await updateCustomer({ path, body: { phone: null }, throwOnError: true });
assert.equal(patched.phone, undefined);
assert.equal(patched.first_name, 'Ada');

// Submit a passport as a data URL. What is still missing is a requirement, not an error.
const passport = `data:image/png;base64,${readFileSync('passport.png', 'base64')}`;
const { data: kyc } = await submitKyc({
  path,
  body: { document_type: 'passport', document_front: passport },
  throwOnError: true,
});
assert.equal(kyc.status, 'incomplete');
assert.ok(kyc.requirements.some((requirement) => requirement.status === 'not_sent'));

// List by metadata, page by page, newest first.
const { data: grace } = await createCustomer({
  body: { type: 'individual', email: 'grace@example.com', metadata: { team } },
  throwOnError: true,
});
const found: string[] = [];
let cursor: string | undefined;
do {
  const query = { metadata: [`team:${team}`], limit: 1, cursor };
  const { data: page } = await listCustomers({ query, throwOnError: true });
  found.push(...page.data.map((customer) => customer.id));
  cursor = page.cursor ?? undefined;
} while (cursor);
assert.deepEqual(found, [grace.id, ada.id]);

// Read what is wrong with a request.
const { error, response } = await createCustomer({ body: { type: 'individual', email: 'alan@example.com', country: 'ZZ' } });
assert.equal(response?.status, 422);
assert.deepEqual(error?.errors?.map((fault) => fault.pointer), ['/country']);

// Values and fields that are newer than the client arrive as they are.
const { data: future } = await retrieveCustomer({ baseUrl: VOUCH_FUTURE_URL, path, throwOnError: true });
assert.equal(future.kyc_status, 'from_the_future');
assert.equal(future.id, ada.id);
assert.equal(future.email, 'ada@example.com');
