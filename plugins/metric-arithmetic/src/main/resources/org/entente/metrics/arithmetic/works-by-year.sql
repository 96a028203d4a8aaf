-- All works of the scope by year, those of them without any known country, and those with two or more.
select year, count(*) as works, sum(case when countries = 0 then 1 else 0 end) as unknown,
  sum(case when countries >= 2 then 1 else 0 end) as international
from works
where year is not null
group by year
order by year
