-- People who may sign in. The password is kept as a salted, iterated hash only. changed_at ends all sessions before it.
create table person (
  name           varchar(100) primary key,
  password_hash  varchar(255) not null,
  role           varchar(20) not null,
  created_at     timestamptz not null,
  changed_at     timestamptz not null
);

-- Tokens that machines present. They are long and random, so a plain SHA-256 protects them; the token itself is not stored.
create table access_token (
  id          bigint primary key,
  kind        varchar(20) not null,
  label       varchar(100) not null,
  hash        varchar(64) not null,
  created_at  timestamptz not null
);
