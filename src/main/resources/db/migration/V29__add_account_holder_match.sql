-- How the holder's name goes with the customer's, when the account was linked; null where no name was given.
alter table external_accounts add column account_holder_match text
  constraint external_accounts_account_holder_match_known check (account_holder_match in ('SAME', 'SIMILAR', 'DIFFERENT'));
