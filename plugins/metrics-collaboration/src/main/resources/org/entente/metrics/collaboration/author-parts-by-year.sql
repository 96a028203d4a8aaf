-- What a country's works with several countries are split by: for each of the country's authors the number of the work's authors who have a known country, and
-- the number of the author's own countries. Works with a country that is tied to none of their authors are left out. The last column counts each work once.
with several as (
  select c.work_id, w.year, w.countries
  from work_countries c
  join works w on w.work_id = c.work_id
  where c.country = ? and w.countries >= 2 and w.year is not null
),
tied as (
  select distinct s.work_id, s.year, s.countries, a.author_position, a.country
  from several s
  join affiliations a on a.work_id = s.work_id
  where a.author_position is not null and a.country is not null
),
own as (
  select work_id, year, countries, author_position, count(*) as countries_of_author,
    max(case when country = ? then 1 else 0 end) as of_country
  from tied
  group by work_id, year, countries, author_position
),
reached as (
  select work_id, count(*) as countries
  from (select distinct work_id, country from tied) t
  group by work_id
),
split as (
  select o.work_id, count(*) as authors, min(case when o.of_country = 1 then o.author_position end) as first_of_country
  from own o
  join reached r on r.work_id = o.work_id and r.countries = o.countries
  group by o.work_id
)
select o.year, o.countries, s.authors, o.countries_of_author, count(*) as authors_of_country,
  sum(case when o.author_position = s.first_of_country then 1 else 0 end) as works
from own o
join split s on s.work_id = o.work_id
where o.of_country = 1
group by o.year, o.countries, s.authors, o.countries_of_author
order by o.year, o.countries, s.authors, o.countries_of_author
