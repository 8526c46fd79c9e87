-- A call whose duration is not known has none, instead of one of 0 seconds.
alter table contribution alter column seconds drop not null;
update contribution set seconds = null where sid in (select sid from call where seconds is null);

-- How often calls lasted how long: for each bucket of durations that has calls its distance from the one before and the
-- number of calls, as variable-length numbers. Null where no duration is known.
alter table outcome_rollup add column durations bytea;

-- What the rollups hold: where it is less than the program expects, they are made anew at its start.
alter table rollup_zone add column layout integer default 1 not null;

-- As good as the key to find one cell by: without statistics a database takes either.
drop index outcome_rollup_campaign;
create index outcome_rollup_campaign on outcome_rollup (cut, grain, campaign, bucket, agent, facet);
