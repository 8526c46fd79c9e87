-- Refused deliveries of a known sender, until a person replays or deletes them.
create table quarantined_delivery (
  id           bigint primary key,
  kind         varchar(20) not null,
  received_at  timestamptz not null,
  status       integer not null,
  reason       varchar(1000) not null,
  bytes        integer not null,
  body         bytea not null
);

do $$
begin
  execute 'alter table quarantined_delivery alter body set compression lz4';
exception when feature_not_supported then
  raise notice 'This server has no lz4';
end $$;
