-- Every year in which the scope holds any work: all works, those with a known country, and those without one.
select year, count(*) as works, sum(case when countries = 0 then 1 else 0 end) as unknown
from works
where year is not null
group by year
order by year
