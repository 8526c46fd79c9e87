-- The archives that were read into this database: their batches are committed together with this row.
create table archive_import (
  archive     uuid primary key,
  last_line   bigint not null,
  complete    boolean not null
);
-- One unfinished import at a time.
create unique index archive_import_unfinished on archive_import (complete) where not complete;
