-- Where the customer may go on when the pages of its link have ended.
alter table customers add column kyc_link_redirect_url text;

-- A view keeps the columns that its table had.
create or replace view listed_customers as select * from customers where platform_id = current_platform();
