-- What each call last added to the rollups. Keys: '-' for none, '=x' for x; outcome by its key. Day and hour are in the
-- zone of rollup_zone. seconds is null where the duration is unknown.
create table contribution (
  sid         varchar(255) primary key,
  revision    integer not null,
  started_at  timestamptz not null,
  local_day   date not null,
  local_hour  varchar(2) not null,
  agent       varchar(256) not null,
  campaign    varchar(256) not null,
  outcome     varchar(256) not null,
  achieved    boolean,
  seconds     integer
);
create index contribution_day on contribution (local_day);
create index contribution_pair on contribution (agent, campaign, local_day);

-- Sums of contributions. cut names the columns that the sums are grouped by; the others are '*'. bucket is the day, or the
-- first day of the month. facet is the outcome's key or the hour. durations is a histogram: for each bucket of durations
-- that has calls its distance from the one before and the number of calls, as variable-length numbers; null where no
-- duration is known.
create table outcome_rollup (
  cut           varchar(30) not null,
  grain         varchar(5) not null,
  agent         varchar(256) not null,
  bucket        date not null,
  campaign      varchar(256) not null,
  facet         varchar(256) not null,
  calls         bigint not null,
  achieved      bigint not null,
  not_achieved  bigint not null,
  seconds       bigint not null,
  durations     bytea,
  primary key (cut, grain, agent, bucket, campaign, facet)
);

-- As selective as the key where one cell is looked up: without statistics the planner may take either.
create index outcome_rollup_campaign on outcome_rollup (cut, grain, campaign, bucket, agent, facet);

-- How an outcome was spelled when it was first seen, by its key.
create table outcome_label (
  outcome  varchar(256) primary key,
  label    varchar(255) not null
);

-- The zone of the days and hours above, in one row; its lock serializes all changes of the rollups. layout is the version of
-- their contents: where it is not the one that the program expects, they are recomputed at its start.
create table rollup_zone (
  zone    varchar(100) not null,
  layout  integer not null
);
insert into rollup_zone (zone, layout) values ('UTC', 1);
