-- Authors who show the country on a work of a year and a partner on the same or another work of that year, by partner and year: by identifier and by name.
with shown as (
  select distinct w.year, s.author_identified, s.author_key, a.country
  from affiliations a
  join works w on w.work_id = a.work_id
  join authorships s on s.work_id = a.work_id and s.position = a.author_position
  where w.year is not null and s.author_key is not null and a.country is not null
),
own as (
  select year, author_identified, author_key from shown where country = ?
)
select p.country, p.year,
  sum(case when p.author_identified then 1 else 0 end) as identified,
  sum(case when p.author_identified then 0 else 1 end) as named
from own o
join shown p on p.author_key = o.author_key and p.year = o.year and p.author_identified = o.author_identified
where p.country <> ?
group by p.country, p.year
order by p.country, p.year
