-- The works that have this country alone and at least so many authors, by year, by whether the country's addresses name two different organisations, and by whether
-- an address without a known country could be in another. The least and the greatest of several keys differ exactly where there are two.
select year, several, gap, count(*) as works, sum(named) as named
from (
  select w.work_id, w.year,
    case when min(a.organisation_key) < max(a.organisation_key) then 1 else 0 end as several,
    max(case when w.unresolved > 0 then 1 else 0 end) as gap,
    max(case when a.organisation_key is not null then 1 else 0 end) as named
  from works w
  join affiliations a on a.work_id = w.work_id
  where w.countries = 1 and w.year is not null and a.country = ?
    and (? = 0 or w.work_id in (select work_id from authorships group by work_id having count(*) >= ?))
  group by w.work_id, w.year
) o
group by year, several, gap
order by year, several, gap
