-- Authors who show both the country and a partner on one and the same work, by partner and year: by identifier, by name, works with any such author, and authorships without a key among them.
with shown as (
  select distinct a.work_id, a.author_position, a.country
  from affiliations a
  join work_countries c on c.work_id = a.work_id
  where c.country = ? and a.author_position is not null and a.country is not null
),
own as (
  select work_id, author_position from shown where country = ?
)
select p.country, w.year,
  count(distinct case when s.author_identified then s.author_key end) as identified,
  count(distinct case when s.author_identified then null else s.author_key end) as named,
  count(distinct p.work_id) as works
from own o
join shown p on p.work_id = o.work_id and p.author_position = o.author_position
join works w on w.work_id = p.work_id
join authorships s on s.work_id = p.work_id and s.position = p.author_position
where p.country <> ? and w.year is not null
group by p.country, w.year
order by p.country, w.year
