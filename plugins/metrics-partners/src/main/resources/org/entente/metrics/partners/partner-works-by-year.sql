-- The works of a country with each of its partners by year, and those of them that have an address without a known country.
select p.country, w.year, count(*) as works, sum(case when w.unresolved > 0 then 1 else 0 end) as with_gap
from work_countries o
join work_countries p on p.work_id = o.work_id and p.country <> o.country
join works w on w.work_id = o.work_id
where o.country = ? and w.year is not null
group by p.country, w.year
order by p.country, w.year
