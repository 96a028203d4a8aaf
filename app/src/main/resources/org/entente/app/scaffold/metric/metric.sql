-- The columns are the year and the value, in this order. Stay inside the SQL that DuckDB and Spark SQL both run.
select
  works.year,
  cast(sum(works.countries) as double) / count(*) as value
from works
join work_countries on work_countries.work_id = works.work_id
where work_countries.country = :country
  and works.year between :from and :to
group by works.year
order by works.year
