-- All works of the scope by year, and those of them without any known country.
select year, count(*) as works, sum(case when countries = 0 then 1 else 0 end) as unknown
from works
where year is not null
group by year
order by year
