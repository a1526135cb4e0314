-- The desk counts what came in and was decided in the last days.
create index kyc_steps_by_time on kyc_steps (platform_id, at);
