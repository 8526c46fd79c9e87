-- What the probe's observers did.
create table probe_effect (
  observer  varchar(100) not null,
  subject   varchar(255) not null,
  started   bigint not null,
  ended     bigint not null,
  node      varchar(20) not null
);
