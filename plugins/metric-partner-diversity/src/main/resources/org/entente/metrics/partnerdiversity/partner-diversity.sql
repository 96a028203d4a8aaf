-- A partner's share p of all (work, partner) pairs of the year; the value is 1 / sum(p * p), written with counts alone, so that the order of rows makes no difference.
with pairs as (
  select works.year as year, partner.country as partner, count(*) as shared
  from works
  join work_countries own on own.work_id = works.work_id
  join work_countries partner on partner.work_id = works.work_id
  where own.country = :country
    and partner.country <> own.country
    and works.year between :from and :to
  group by works.year, partner.country
)
select
  year,
  cast(sum(shared) as double) * cast(sum(shared) as double) / cast(sum(shared * shared) as double) as value
from pairs
group by year
order by year
