-- The country's works by year and by what their authors' countries have in common.
--   linked:        every author has a tied address
--   known:         every author has a tied address with a known country
--   common:        all authors share a known country
--   could_share:   the authors without any unresolved address share a known country, or there are none such
--   international: two or more known countries
--   gap:           an address without a known country
with own as (
  select w.work_id, w.year, w.countries, w.unresolved
  from work_countries c
  join works w on w.work_id = c.work_id
  where c.country = ? and w.year is not null
),
writers as (
  select o.work_id, count(*) as authors
  from own o
  join authorships s on s.work_id = o.work_id
  group by o.work_id
),
tied as (
  select distinct o.work_id, a.author_position, a.country
  from own o
  join affiliations a on a.work_id = o.work_id
  where a.author_position is not null
),
person as (
  select work_id, author_position,
    max(case when country is null then 0 else 1 end) as known,
    max(case when country is null then 1 else 0 end) as gap
  from tied
  group by work_id, author_position
),
people as (
  select work_id, count(*) as tied, sum(known) as known, sum(1 - gap) as complete
  from person
  group by work_id
),
held as (
  select t.work_id, t.country, count(*) as authors, sum(1 - p.gap) as complete
  from tied t
  join person p on p.work_id = t.work_id and p.author_position = t.author_position
  where t.country is not null
  group by t.work_id, t.country
),
widest as (
  select work_id, max(authors) as authors, max(complete) as complete
  from held
  group by work_id
),
classed as (
  select o.year,
    case when p.tied = r.authors then 1 else 0 end as linked,
    case when p.known = r.authors then 1 else 0 end as known,
    case when x.authors = r.authors then 1 else 0 end as common,
    case when p.complete = 0 or x.complete = p.complete then 1 else 0 end as could_share,
    case when o.countries > 1 then 1 else 0 end as international,
    case when o.unresolved > 0 then 1 else 0 end as gap
  from own o
  left join writers r on r.work_id = o.work_id
  left join people p on p.work_id = o.work_id
  left join widest x on x.work_id = o.work_id
)
select year, linked, known, common, could_share, international, gap, count(*) as works
from classed
group by year, linked, known, common, could_share, international, gap
order by year, linked, known, common, could_share, international, gap
