-- A search reads all names that are not in the index yet. With 4 MB of them, which is the default, the planner may rather read
-- the whole table, at ten times the time; how many an import leaves depends on when autovacuum came by.
alter index sanctions_names_trigrams set (gin_pending_list_limit = 512);

-- What is pending now may be more than that.
select gin_clean_pending_list('sanctions_names_trigrams');
