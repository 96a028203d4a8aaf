-- The works of a country with each of its partners by year, by their number of countries and of addresses without a known country.
select p.country, w.year, w.countries, w.unresolved, count(*) as works
from work_countries o
join work_countries p on p.work_id = o.work_id and p.country <> o.country
join works w on w.work_id = o.work_id
where o.country = ? and w.year is not null
group by p.country, w.year, w.countries, w.unresolved
order by p.country, w.year, w.countries, w.unresolved
