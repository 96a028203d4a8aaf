/* Works of :country with each partner. */
select p.country, w.year, count(*)
from works w
join work_countries c on c.work_id = w.work_id and c.country = :country
join work_countries p on p.work_id = w.work_id and p.country <> :country
where w.year is not null and w.times_cited >= cast(:least-cited as integer)
  and (:partner = '' or p.country = :partner)
group by p.country, w.year
order by p.country, w.year
