-- Authorships that show the country but say neither who the author is nor what the name is, by year.
select w.year, count(*) as authorships
from authorships s
join works w on w.work_id = s.work_id
join (
  select distinct work_id, author_position
  from affiliations
  where country = ? and author_position is not null
) o on o.work_id = s.work_id and o.author_position = s.position
where s.author_key is null and w.year is not null
group by w.year
order by w.year
