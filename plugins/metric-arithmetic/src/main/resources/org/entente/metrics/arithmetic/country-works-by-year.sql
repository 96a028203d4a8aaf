-- The works of a country by year and by their number of countries, and those of them that have an address without a known country.
select w.year, w.countries, count(*) as works, sum(case when w.unresolved > 0 then 1 else 0 end) as with_gap
from work_countries c
join works w on w.work_id = c.work_id
where c.country = ? and w.year is not null
group by w.year, w.countries
order by w.year, w.countries
