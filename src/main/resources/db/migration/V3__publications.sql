-- Events that wait for a durable observer: subjects, one to a line. due_at is also the end of a lease. All of its instants
-- are of the clock of the database: what became due first is delivered first.
create table publication (
  id             bigint primary key,
  observer       varchar(100) not null,
  subjects       text not null,
  subject_count  integer not null,
  published_at   timestamptz not null,
  due_at         timestamptz not null default current_timestamp,
  attempts       integer not null,
  claim          varchar(36),
  dead           boolean not null,
  failure        varchar(1000)
);
create index publication_due on publication (observer, dead, due_at, id);

-- The observers that were ever registered: past events are replayed to one that is not here yet.
create table durable_observer (
  name           varchar(100) primary key,
  registered_at  timestamptz not null
);
