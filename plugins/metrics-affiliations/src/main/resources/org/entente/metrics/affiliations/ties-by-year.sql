-- The country's works by year: all of them, those with a tied address at all, those with two or more authors, and those of the latter whose addresses are all tied to authors.
with own as (
  select w.work_id, w.year, w.source
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
addresses as (
  select o.work_id,
    max(case when a.author_position is null then 0 else 1 end) as some_tied,
    min(case when a.author_position is null then 0 else 1 end) as all_tied
  from own o
  join affiliations a on a.work_id = o.work_id
  group by o.work_id
)
select o.year, o.source, count(*) as works,
  sum(coalesce(a.some_tied, 0)) as some_tied,
  sum(case when w.authors > 1 then 1 else 0 end) as of_several,
  sum(case when w.authors > 1 and a.all_tied = 1 then 1 else 0 end) as of_several_all_tied
from own o
left join writers w on w.work_id = o.work_id
left join addresses a on a.work_id = o.work_id
group by o.year, o.source
order by o.year, o.source
