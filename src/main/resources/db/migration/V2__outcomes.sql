-- What each call last added to the rollups. Keys: '-' for none, '=x' for x; outcome by its key. Day and hour are of the
-- zone in rollup_zone.
create table contribution (
  sid         varchar(255) primary key,
  revision    integer not null,
  started_at  ${instant} not null,
  local_day   date not null,
  local_hour  varchar(2) not null,
  agent       varchar(256) not null,
  campaign    varchar(256) not null,
  outcome     varchar(256) not null,
  achieved    boolean,
  seconds     integer not null
);
create index contribution_day on contribution (local_day);
create index contribution_pair on contribution (agent, campaign, local_day);

-- Sums of contributions. cut says by what they are cut; what they are not cut by is '*'. bucket is the day, or the month's
-- first. facet is the outcome's key or the hour.
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
  primary key (cut, grain, agent, bucket, campaign, facet)
);
create index outcome_rollup_campaign on outcome_rollup (cut, grain, campaign, bucket);

-- How an outcome was spelled when it was first seen, by its key.
create table outcome_label (
  outcome  varchar(256) primary key,
  label    varchar(255) not null
);

-- The zone of the days and hours above: one row, whose lock is the turn of whoever changes them.
create table rollup_zone (
  zone  varchar(100) not null
);
insert into rollup_zone (zone) values ('UTC');
