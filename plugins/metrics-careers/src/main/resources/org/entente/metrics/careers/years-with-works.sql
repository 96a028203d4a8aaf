-- The years of the scope that have works.
select year, count(*) as works
from works
where year is not null
group by year
order by year
