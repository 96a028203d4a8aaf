-- Authors of a country with foreign co-authors in a window of years, whether any of these was of the partner, and what they published in each year of the panel.
-- Parameters: window from and to; country; partner; country; panel from and to; partner.
with window_authorships as (
  select distinct a.author_key, a.work_id, a.position
  from authorships a
  join works w on w.work_id = a.work_id
  where w.year between ? and ? and a.author_identified and a.author_key is not null
),
own as (
  select distinct v.author_key
  from window_authorships v
  join affiliations f on f.work_id = v.work_id and f.author_position = v.position
  where f.country = ?
),
chosen as (
  select v.author_key, max(case when c.country = ? then 1 else 0 end) as treated
  from window_authorships v
  join own o on o.author_key = v.author_key
  join work_countries c on c.work_id = v.work_id
  where c.country <> ?
  group by v.author_key
),
numbered as (
  select author_key, treated, row_number() over (order by author_key) as author
  from chosen
),
written as (
  select distinct n.author, a.work_id, w.year, w.times_cited
  from numbered n
  join authorships a on a.author_key = n.author_key
  join works w on w.work_id = a.work_id
  where w.year between ? and ? and a.author_identified
),
yearly as (
  select v.author, v.year, count(*) as works,
    sum(case when p.work_id is null then 0 else 1 end) as with_partner,
    sum(v.times_cited) as citations,
    sum(case when v.times_cited is null then 1 else 0 end) as uncounted
  from written v
  left join (select work_id from work_countries where country = ?) p on p.work_id = v.work_id
  group by v.author, v.year
)
select n.author, n.treated, y.year, y.works, y.with_partner, y.citations, y.uncounted
from numbered n
left join yearly y on y.author = n.author
order by n.author, y.year
