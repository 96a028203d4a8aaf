-- Works on which an author shows the country and a partner, or shows one of them and the other on another work of the same year, by partner and year.
with shown as (
  select distinct w.year, a.work_id, a.author_position, s.author_key, s.author_identified, a.country
  from affiliations a
  join works w on w.work_id = a.work_id
  join authorships s on s.work_id = a.work_id and s.position = a.author_position
  where w.year is not null and a.country is not null
),
people as (
  select distinct year, author_key, author_identified, country
  from shown
  where author_key is not null and (author_identified or ? = 'identifier')
),
dual as (
  select p.year, p.author_key, p.author_identified, p.country as partner
  from people o
  join people p on p.author_key = o.author_key and p.year = o.year and p.author_identified = o.author_identified
  where o.country = ? and p.country <> ?
),
counted as (
  select d.partner, d.year, s.work_id
  from dual d
  join shown s on s.author_key = d.author_key and s.year = d.year and s.author_identified = d.author_identified
  where s.country = d.partner or s.country = ?
  union
  select p.country as partner, p.year, p.work_id
  from shown o
  join shown p on p.work_id = o.work_id and p.author_position = o.author_position
  where o.country = ? and p.country <> ?
)
select partner, year, count(*) as works
from counted
group by partner, year
order by partner, year
