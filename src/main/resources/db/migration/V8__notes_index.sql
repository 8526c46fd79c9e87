-- The indexes of the notes that hold all calls: a local one by the name of its folder, or the shared one. token is in the
-- folder too, generation is the number of the last commit to it: where they differ, the index or the database was restored
-- from a copy.
create table notes_index (
  id          varchar(100) primary key,
  token       varchar(36) not null,
  generation  bigint not null
);
