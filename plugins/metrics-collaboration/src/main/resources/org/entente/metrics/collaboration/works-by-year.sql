-- All works of the scope by year, and those of them without any known country.
select w.year, count(*) as works, sum(case when c.work_id is null then 1 else 0 end) as unknown
from works w
left join (select distinct work_id from work_countries) c on c.work_id = w.work_id
where w.year is not null
group by w.year
order by w.year
