-- The works of a country by year and by their number of countries, and those of them that have an address without a known country.
with counted as (
  select work_id, count(*) as countries, max(case when country = ? then 1 else 0 end) as ours
  from work_countries
  group by work_id
),
gaps as (
  select distinct work_id from affiliations where country is null
)
select w.year, c.countries, count(*) as works, sum(case when g.work_id is null then 0 else 1 end) as with_gap
from counted c
join works w on w.work_id = c.work_id
left join gaps g on g.work_id = c.work_id
where c.ours = 1 and w.year is not null
group by w.year, c.countries
order by w.year, c.countries
