-- The share of :country's works with a second country; "?" and ':x' here name nothing
with own as (
  select w.year, w.countries, w.unresolved
  from works w join work_countries c on c.work_id = w.work_id
  where c.country = :country and w.year between :from and :to
),
unknown as (
  select year, count(*) as n from works where countries = 0 and year is not null group by year
)
select own.year,
  sum(case when countries > 1 then 1 else 0 end),
  count(*),
  sum(case when countries > 1 then 1 else 0 end),
  sum(case when countries > 1 or unresolved > 0 then 1 else 0 end) + coalesce(max(u.n), 0),
  count(*) + coalesce(max(u.n), 0)
from own left join unknown u on u.year = own.year
group by own.year
order by own.year
