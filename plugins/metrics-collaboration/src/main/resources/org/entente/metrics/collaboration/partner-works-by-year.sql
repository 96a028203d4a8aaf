-- The works of a country with each of its partners by year, and those of them that have an address without a known country.
with gaps as (
  select distinct work_id from affiliations where country is null
)
select p.country, w.year, count(*) as works, sum(case when g.work_id is null then 0 else 1 end) as with_gap
from work_countries o
join work_countries p on p.work_id = o.work_id and p.country <> o.country
join works w on w.work_id = o.work_id
left join gaps g on g.work_id = o.work_id
where o.country = ? and w.year is not null
group by p.country, w.year
order by p.country, w.year
