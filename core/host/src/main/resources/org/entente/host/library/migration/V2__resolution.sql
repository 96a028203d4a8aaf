-- Where the works of an import lie, and by which layout: addresses may be resolved anew without
-- importing them anew, into a folder that takes the place of the one before.
-- Layout 1 (Entente before this migration) has no nations, no countries of organisations, no normal
-- form of organisations and no addresses for correspondence; layout 2 has.

alter table imports add column if not exists folder varchar(60);
update imports set folder = id where folder is null;
alter table imports alter column folder set not null;

alter table imports add column if not exists layout integer default 1 not null;
alter table imports alter column layout drop default;
