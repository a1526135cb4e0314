// One customer's first minutes, with openapi-fetch and the types that openapi-typescript generates.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import createClient from 'openapi-fetch';
import type { components, paths } from './generated/openapi-fetch.js';

const { VOUCH_URL, VOUCH_KEY, VOUCH_FUTURE_URL } = process.env;
const headers = { Authorization: `Bearer ${VOUCH_KEY}` };
const vouch = createClient<paths>({ baseUrl: VOUCH_URL, headers });

// Create a customer, and send the same again: the key makes it safe.
const team = randomUUID();
const request = {
  params: { header: { 'Idempotency-Key': randomUUID() } },
  body: { type: 'individual', email: 'ada@example.com', first_name: 'Ada', phone: '+14155550100', metadata: { team } },
} as const;
const created = await vouch.POST('/v0/customers', request);
const ada = must(created.data);
assert.ok(ada.kyc_link?.startsWith('http'));
assert.equal(created.response.headers.get('X-Idempotency-Cached'), null);

const replayed = await vouch.POST('/v0/customers', request);
assert.equal(replayed.data?.id, ada.id);
assert.equal(replayed.response.headers.get('X-Idempotency-Cached'), 'true');

// Clear a field with null. What is left out stays.
const params = { path: { customer_id: ada.id } };
const patched = must((await vouch.PATCH('/v0/customers/{customer_id}', { params, body: { phone: null } })).data);
assert.equal(patched.phone, undefined);
assert.equal(patched.first_name, 'Ada');

// Submit a passport as a data URL. What is still missing is a requirement, not an error.
const submission = await vouch.POST('/v0/customers/{customer_id}/kyc', {
  params,
  body: {
    document_type: 'passport',
    document_front: `data:image/png;base64,${readFileSync('passport.png', 'base64')}`,
  },
});
const kyc: components['schemas']['Kyc'] = must(submission.data);
assert.equal(kyc.status, 'incomplete');
assert.ok(kyc.requirements.some((requirement) => requirement.status === 'not_sent'));

// List by metadata, page by page, newest first.
const grace = await vouch.POST('/v0/customers', {
  body: { type: 'individual', email: 'grace@example.com', metadata: { team } },
});
const found: string[] = [];
let cursor: string | undefined;
do {
  const query = { metadata: [`team:${team}`], limit: 1, cursor };
  const page = must((await vouch.GET('/v0/customers', { params: { query } })).data);
  found.push(...page.data.map((customer) => customer.id));
  cursor = page.cursor ?? undefined;
} while (cursor);
assert.deepEqual(found, [grace.data?.id, ada.id]);

// Read what is wrong with a request.
const refused = await vouch.POST('/v0/customers', {
  body: { type: 'individual', email: 'alan@example.com', country: 'ZZ' },
});
assert.equal(refused.response.status, 422);
assert.deepEqual(refused.error?.errors?.map((fault) => fault.pointer), ['/country']);

// Values and fields that are newer than the client arrive as they are.
const later = createClient<paths>({ baseUrl: VOUCH_FUTURE_URL, headers });
const future = must((await later.GET('/v0/customers/{customer_id}', { params })).data);
assert.equal(future.kyc_status, 'from_the_future');
assert.equal(future.id, ada.id);
assert.equal(future.email, 'ada@example.com');

function must<T>(data: T | undefined): T {
  assert.ok(data);
  return data;
}
