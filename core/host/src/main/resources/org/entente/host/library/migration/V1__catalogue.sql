-- What is small and changes. The works themselves lie beside it as Parquet files.
-- H2 commits every statement of a migration by itself, so each must bear being run again after the
-- process died between two of them.
-- Counts are of records unless their name says otherwise; NULL is "not said", never 0.

create table if not exists properties (
  name varchar(200) primary key,
  content varchar(1000000) not null
);

create table if not exists datasets (
  id varchar(60) primary key,
  name varchar(100) not null unique,
  source varchar(200) not null,
  version integer not null,
  works bigint not null,
  observations bigint not null,
  first_year integer,
  last_year integer,
  addresses bigint not null,
  unresolved bigint not null,
  works_without_address bigint not null,
  country_tables varchar(200) not null,
  dataset_date varchar(1000) not null,
  updated timestamp(3) with time zone not null,
  next_work_id bigint not null
);

-- A folder of works without a row here is left over from an import that did not finish.
create table if not exists imports (
  id varchar(60) primary key,
  number bigint generated always as identity unique,
  dataset_id varchar(60) not null references datasets (id) on delete cascade,
  works bigint not null,
  plugin_id varchar(200) not null,
  plugin_version varchar(200) not null,
  records_read bigint not null,
  accepted bigint not null,
  duplicates bigint not null,
  rejected bigint not null,
  addresses bigint not null,
  unresolved bigint not null,
  observations bigint not null,
  seconds double precision not null,
  imported timestamp(3) with time zone not null
);
create index if not exists imports_of_dataset on imports (dataset_id, number);

create table if not exists import_files (
  import_id varchar(60) not null references imports (id) on delete cascade,
  number integer not null,
  name varchar(100000) not null,
  sha256 varchar(64) not null,
  format varchar(200) not null,
  complete boolean not null,
  recognised varchar(100000) not null,
  records_read bigint not null,
  accepted bigint not null,
  duplicates bigint not null,
  rejected bigint not null,
  observations bigint not null,
  primary key (import_id, number)
);

create table if not exists problems (
  import_id varchar(60) not null references imports (id) on delete cascade,
  file_number integer not null,
  number integer not null,
  line bigint not null,
  record varchar(100000) not null,
  severity varchar(20) not null,
  code varchar(40) not null,
  message varchar(100000) not null,
  primary key (import_id, file_number, number)
);

create table if not exists rejects (
  number bigint generated always as identity primary key,
  import_id varchar(60) not null,
  file_number integer not null,
  line bigint not null,
  record varchar(100000) not null,
  code varchar(40) not null,
  message varchar(100000) not null,
  raw varchar(100000) not null
);
create index if not exists rejects_of_import on rejects (import_id);

-- What an indicator table says of itself.
create table if not exists indicator_tables (
  import_id varchar(60) not null,
  file_number integer not null,
  title varchar(100000) not null,
  dataset_date varchar(100000) not null,
  export_date varchar(100000) not null,
  primary key (import_id, file_number)
);

create table if not exists indicator_filters (
  import_id varchar(60) not null,
  file_number integer not null,
  number integer not null,
  name varchar(100000) not null,
  content varchar(1000000) not null,
  primary key (import_id, file_number, number)
);

-- Numbers are kept as text: an export's printed digits stay as they were.
create table if not exists observations (
  number bigint generated always as identity primary key,
  import_id varchar(60) not null,
  file_number integer not null,
  line bigint not null,
  metric varchar(1000) not null,
  country varchar(1000) not null,
  country_as_written varchar(100000) not null,
  entity_kind varchar(40) not null,
  entity varchar(100000) not null,
  partner varchar(100000) not null,
  observed_year integer,
  observed varchar(1000) not null,
  numerator varchar(1000),
  denominator varchar(1000),
  interval_lower varchar(1000),
  interval_upper varchar(1000),
  lowest varchar(1000),
  highest varchar(1000)
);
create index if not exists observations_of_import on observations (import_id);

create table if not exists cached (
  dataset_id varchar(60) not null references datasets (id) on delete cascade,
  version integer not null,
  name varchar(10000) not null,
  content varchar(100000000) not null,
  primary key (dataset_id, version, name)
);
