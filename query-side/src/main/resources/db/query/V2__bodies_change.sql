-- A body has one row for each period with one name, so that a past day shows the name of that day.
alter table compliance.unit drop constraint unit_pkey;
alter table compliance.unit add primary key (code, exists_from);

alter table units.unit drop constraint unit_pkey;
alter table units.unit add column valid_from date;
alter table units.unit add column valid_to date;
update units.unit set valid_from = exists_from, valid_to = exists_to;
alter table units.unit alter column valid_from set not null;
alter table units.unit add primary key (code, valid_from);
