-- The country's works by partner, year and where their lead sits; the partner '' stands for all works of the country, joint or not.
--   leads:         the country is one of the lead's
--   surely:        and whatever an unresolved correspondence address turns out to be
--   known:         a country of the lead is known
--   gap:           a further country of the lead may be unknown
--   international: two or more known countries
--   unresolved:    an address without a known country
with own as (
  select w.work_id, w.year, w.countries, w.unresolved
  from work_countries c
  join works w on w.work_id = c.work_id
  where c.country = ? and w.year is not null
),
writers as (
  select s.work_id, count(*) as authors, min(s.position) as first_position
  from own o
  join authorships s on s.work_id = o.work_id
  group by s.work_id
),
-- A single author has all addresses of the work, tied or not.
tied as (
  select distinct a.work_id,
    case when a.author_position is null and r.authors = 1 then r.first_position else a.author_position end as position,
    a.country
  from own o
  join affiliations a on a.work_id = o.work_id
  left join writers r on r.work_id = o.work_id
),
letters as (
  select distinct x.work_id, x.author_position as position, x.country
  from own o
  join correspondences x on x.work_id = o.work_id
  where ? <> 'first'
),
-- Corresponding authors: by a correspondence address with or without a country, or by a mark alone.
corresponding as (
  select work_id, position, max(case when country is null then 0 else 1 end) as addressed, 0 as marked
  from letters
  where position is not null
  group by work_id, position
  union all
  select s.work_id, s.position, 0 as addressed, 1 as marked
  from own o
  join authorships s on s.work_id = o.work_id
  left join letters l on l.work_id = s.work_id and l.position = s.position
  where s.is_corresponding and l.work_id is null and ? <> 'first'
),
of_corresponding as (
  select work_id, country, 1 as sure from letters
  union all
  select p.work_id, t.country, p.marked as sure
  from corresponding p
  left join tied t on t.work_id = p.work_id and t.position = p.position
  where p.addressed = 0
),
named as (
  select distinct work_id from of_corresponding
),
of_lead as (
  select work_id, country, sure from of_corresponding
  union all
  select r.work_id, t.country, 1 as sure
  from writers r
  left join named n on n.work_id = r.work_id
  left join tied t on t.work_id = r.work_id and t.position = r.first_position
  where n.work_id is null and ? <> 'corresponding'
),
lead_of as (
  select work_id,
    max(case when country = ? then 1 else 0 end) as leads,
    max(case when country = ? then sure else 0 end) as surely,
    max(case when country is null then 0 else 1 end) as known,
    max(case when country is null or sure = 0 then 1 else 0 end) as gap
  from of_lead
  group by work_id
),
classed as (
  select o.work_id, o.year,
    coalesce(l.leads, 0) as leads, coalesce(l.surely, 0) as surely, coalesce(l.known, 0) as known, coalesce(l.gap, 1) as gap,
    case when o.countries > 1 then 1 else 0 end as international,
    case when o.unresolved > 0 then 1 else 0 end as unresolved
  from own o
  left join lead_of l on l.work_id = o.work_id
)
select '' as partner, year, leads, surely, known, gap, international, unresolved, count(*) as works
from classed
group by year, leads, surely, known, gap, international, unresolved
union all
select p.country as partner, c.year, c.leads, c.surely, c.known, c.gap, c.international, c.unresolved, count(*) as works
from classed c
join work_countries p on p.work_id = c.work_id
where p.country <> ?
group by p.country, c.year, c.leads, c.surely, c.known, c.gap, c.international, c.unresolved
order by 1, 2
