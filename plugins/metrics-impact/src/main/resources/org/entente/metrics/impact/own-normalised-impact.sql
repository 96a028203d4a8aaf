-- The country's works by year, number of countries and the source's own normalised impact, missing where the source gives none.
select w.year, w.countries, w.normalised_impact, count(*) as works
from work_countries c
join works w on w.work_id = c.work_id
where c.country = ? and w.year is not null
group by w.year, w.countries, w.normalised_impact
