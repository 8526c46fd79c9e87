-- A call, as its deliveries tell it together.
create table call (
  sid            varchar(255) primary key,
  revision       integer not null,
  received_at    ${instant} not null,
  revised_at     ${instant} not null,
  started_at     ${instant} not null,
  created_at     ${instant},
  answered_by    varchar(255),
  agent          varchar(255),
  campaign       varchar(255),
  direction      varchar(255),
  from_number    varchar(255),
  to_number      varchar(255),
  seconds        integer,
  recording_url  ${text},
  lead_name      ${text},
  lead_data      ${text},
  transcript     ${text},
  notes          ${text},
  outcome        ${text},
  outcome_key    varchar(255),
  achieved       boolean
);
create index call_started on call (started_at, sid);
create index call_to_number on call (to_number);
create index call_from_number on call (from_number);

-- Every delivery of a call. A delivery whose bytes an earlier one of the call had already brought has no body of its own.
create table delivery (
  id           bigint primary key,
  sid          varchar(255) not null,
  kind         varchar(20) not null,
  received_at  ${instant} not null,
  verdict      varchar(20) not null,
  hash         char(64) not null,
  bytes        integer not null,
  body         ${bytes}
);
create index delivery_sid on delivery (sid);

-- What was refused though its sender was known, until somebody replays or deletes it.
create table quarantined_delivery (
  id           bigint primary key,
  kind         varchar(20) not null,
  received_at  ${instant} not null,
  status       integer not null,
  reason       varchar(1000) not null,
  bytes        integer not null,
  body         ${bytes} not null
);

-- What a durable observer has yet to be told: subjects, one to a line. due_at is also the end of a lease.
create table publication (
  id             bigint primary key,
  observer       varchar(100) not null,
  subjects       ${text} not null,
  subject_count  integer not null,
  published_at   ${instant} not null,
  due_at         ${instant} not null,
  attempts       integer not null,
  claim          varchar(36),
  dead           boolean not null,
  failure        varchar(1000)
);
create index publication_due on publication (observer, dead, due_at, id);

-- The observers that were ever seen: one that is not here yet is given the past as well.
create table durable_observer (
  name           varchar(100) primary key,
  registered_at  ${instant} not null
);
