-- Serializes all changes of the statistics: who counts holds a lock on the one row until its transaction ends.
create table counting_lock (
  id  integer primary key check (id = 1)
);
insert into counting_lock (id) values (1);

-- The statistics may exist several times: one generation answers reports (serving); while days and hours are recounted in
-- another zone or layout there is a second (building), which replaces it when it is complete; what is no longer needed is
-- deleted in small steps (abandoned). layout is the version of the contents. A label with at least frequent_from calls has
-- rollup rows of its own, with at least abundant_from calls also together with other dimensions. recounted_sid is the call up
-- to which a building generation is complete, recounted the number of those calls.
create table outcome_generation (
  generation     integer primary key,
  zone           varchar(100) not null,
  layout         integer not null,
  state          varchar(10) not null,
  frequent_from  integer not null,
  abundant_from  integer not null,
  recounted_sid  varchar(255) collate "C" not null,
  recounted      bigint not null
);
create unique index outcome_generation_state on outcome_generation (state) where state in ('serving', 'building');
insert into outcome_generation values (1, 'UTC', 1, 'serving', 32, 1024, '', 0);

-- What each call last added to the statistics of a generation. Keys: '-' for none, '=x' for x, bounded; outcome by its key.
-- Day and hour are in the zone of the generation. seconds is null where the duration is unknown. A label is rare as long as
-- it has no rollup rows of its own.
create table contribution (
  generation     integer not null,
  sid            varchar(255) collate "C" not null,
  revision       integer not null,
  started_at     timestamptz not null,
  local_day      date not null,
  local_hour     varchar(2) not null,
  agent          varchar(128) collate "C" not null,
  campaign       varchar(128) collate "C" not null,
  outcome        varchar(128) collate "C" not null,
  achieved       boolean,
  seconds        integer,
  agent_rare     boolean not null,
  campaign_rare  boolean not null,
  outcome_rare   boolean not null,
  primary key (generation, sid)
);
create index contribution_day on contribution (generation, local_day);
create index contribution_agent on contribution (generation, agent, campaign, local_day);
create index contribution_campaign on contribution (generation, campaign, local_day);

-- Reports take rare labels from these.
create index contribution_rare_agent on contribution (generation, local_day, agent) where agent_rare;
create index contribution_rare_campaign on contribution (generation, local_day, campaign) where campaign_rare;
create index contribution_rare_outcome on contribution (generation, local_day, outcome) where outcome_rare;
create index contribution_outcome on contribution (generation, outcome) where outcome_rare;

-- Agents, campaigns and outcomes by their keys: how each was spelled first, how many calls it has, and whether it is rare
-- (0), has rollup rows of its own (1), or also together with other dimensions (2). The level never falls.
create table outcome_label (
  generation  integer not null,
  dimension   varchar(8) not null,
  label_key   varchar(128) collate "C" not null,
  label       varchar(255) not null,
  calls       bigint not null,
  level       smallint not null,
  primary key (generation, dimension, label_key)
) with (fillfactor = 80);
create index outcome_label_level on outcome_label (generation, dimension, level);

-- Sums of contributions. grouping_set names the columns that the sums are grouped by; the others are '*'. bucket is the day,
-- or the first day of the month. facet is the outcome's key or the hour. durations is a histogram: for each bucket of
-- durations that has calls its distance from the one before and the number of calls, as variable-length numbers; null where
-- no duration is known.
create table outcome_rollup (
  generation    integer not null,
  grouping_set  varchar(30) not null,
  grain         varchar(5) not null,
  agent         varchar(128) collate "C" not null,
  bucket        date not null,
  campaign      varchar(128) collate "C" not null,
  facet         varchar(128) collate "C" not null,
  calls         bigint not null,
  achieved      bigint not null,
  not_achieved  bigint not null,
  seconds       bigint not null,
  durations     bytea,
  primary key (generation, grouping_set, grain, agent, bucket, campaign, facet)
);

-- As selective as the key where one cell is looked up: without statistics the planner may take either.
create index outcome_rollup_campaign
  on outcome_rollup (generation, grouping_set, grain, campaign, bucket, agent, facet);
