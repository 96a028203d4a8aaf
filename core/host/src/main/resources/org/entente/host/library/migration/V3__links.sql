-- What somebody decided of two works that may be the same publication. Kept by the sources' own
-- keys and the names of the datasets, the smaller name first, so that a dataset which is imported
-- anew finds them again.
create table if not exists link_decisions (
  a varchar(100) not null,
  a_key varchar(1000) not null,
  b varchar(100) not null,
  b_key varchar(1000) not null,
  status varchar(20) not null,
  decided timestamp(3) with time zone not null,
  primary key (a, b, a_key, b_key)
);
