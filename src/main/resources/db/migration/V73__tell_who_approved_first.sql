-- Apart from the reason, which everybody reads who may read the history: this is for reviewers.
alter table kyc_steps add column first_approved_by text;
