-- Who may sign in. The password is kept as a salted, iterated hash only. Sessions from before changed_at do not hold.
create table person (
  name           varchar(100) primary key,
  password_hash  varchar(255) not null,
  role           varchar(20) not null,
  created_at     ${instant} not null,
  changed_at     ${instant} not null
);

-- What machines present. Tokens are long and random, so that a plain SHA-256 keeps them; the token itself is nowhere.
create table access_token (
  id          bigint primary key,
  kind        varchar(20) not null,
  label       varchar(100) not null,
  hash        varchar(64) not null,
  created_at  ${instant} not null
);
