-- The country's works by year, document type, citations (missing where the source says nothing) and number of countries, and those of them that have an address without a known country.
select w.year, coalesce(w.document_type, '') as document_type, w.times_cited, w.countries,
  count(*) as works, sum(case when w.unresolved > 0 then 1 else 0 end) as with_gap
from work_countries c
join works w on w.work_id = c.work_id
where c.country = ? and w.year is not null
group by w.year, coalesce(w.document_type, ''), w.times_cited, w.countries
