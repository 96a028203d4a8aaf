-- The works that have this country alone, by year, by whether the country's addresses name two different organisations, and by whether an address without a known
-- country could be in another. The least and the greatest of several keys differ exactly where there are two.
select year, several, gap, count(*) as works, sum(named) as named
from (
  select w.work_id, w.year,
    case when w.unresolved > 0 then 1 else 0 end as gap,
    case when min(a.organisation_key) < max(a.organisation_key) then 1 else 0 end as several,
    case when count(a.organisation_key) > 0 then 1 else 0 end as named
  from works w
  join affiliations a on a.work_id = w.work_id
  where w.countries = 1 and w.year is not null and a.country = ?
  group by w.work_id, w.year, case when w.unresolved > 0 then 1 else 0 end
) o
group by year, several, gap
order by year, several, gap
