-- A call, merged from its deliveries. Sids are ordered by their bytes, in every table alike. created_at is what the vendor
-- says, as ISO 8601: it may be any instant of the years 1 to 9999. started_at is the same where that can be true, else
-- received_at.
create table call (
  sid            varchar(255) collate "C" primary key,
  revision       integer not null,
  received_at    timestamptz not null,
  revised_at     timestamptz not null,
  started_at     timestamptz not null,
  created_at     varchar(40),
  answered_by    varchar(255),
  agent          varchar(255),
  campaign       varchar(255),
  direction      varchar(255),
  from_number    varchar(255),
  to_number      varchar(255),
  seconds        integer,
  recording_url  text,
  lead_name      text,
  lead_data      text,
  transcript     text,
  notes          text,
  outcome        text,
  outcome_key    varchar(255),
  achieved       boolean
);
create index call_started on call (started_at, sid);
create index call_to_number on call (to_number);
create index call_from_number on call (from_number);

-- Without these, a page of a campaign that has ended, or of one agent's part of a campaign, reads all calls.
create index call_agent on call (agent, started_at, sid);
create index call_campaign on call (campaign, started_at, sid);

-- Every delivery of a call. A delivery whose bytes an earlier one of the call had already brought has no body of its own.
create table delivery (
  id           bigint primary key,
  sid          varchar(255) collate "C" not null,
  kind         varchar(20) not null,
  received_at  timestamptz not null,
  verdict      varchar(20) not null,
  hash         char(64) not null,
  bytes        integer not null,
  body         bytea
);
create index delivery_sid on delivery (sid, id);

-- Long values are compressed by lz4 where the server was built with it: a third of the time, nearly the same size.
do $$
begin
  execute 'alter table call alter transcript set compression lz4, alter notes set compression lz4,
    alter lead_data set compression lz4';
  execute 'alter table delivery alter body set compression lz4';
exception when feature_not_supported then
  raise notice 'This server has no lz4';
end $$;

-- Numbers that nodes hold, each by one node at a time: ids that nodes make contain theirs.
create table node_number (
  number      integer primary key,
  holder      varchar(36) not null,
  held_until  timestamptz not null
);
