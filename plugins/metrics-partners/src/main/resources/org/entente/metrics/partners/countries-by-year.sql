-- The works of every country by year, and those of them with another country too.
select c.country, w.year, count(*) as works, sum(case when w.countries >= 2 then 1 else 0 end) as international
from work_countries c
join works w on w.work_id = c.work_id
where w.year is not null
group by c.country, w.year
order by c.country, w.year
