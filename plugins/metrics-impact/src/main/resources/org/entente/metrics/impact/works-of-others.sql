-- Works of the scope that are known not to be of the country, count.
select count(*) as works
from works w
left join (select work_id from work_countries where country = ?) o on o.work_id = w.work_id
where w.countries > 0 and o.work_id is null
