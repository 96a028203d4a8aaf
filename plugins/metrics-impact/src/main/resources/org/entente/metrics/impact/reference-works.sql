-- All works of the scope with a citation count by year, document type and citations, and those of them without any known country.
select year, coalesce(document_type, '') as document_type, times_cited, count(*) as works, sum(case when countries = 0 then 1 else 0 end) as unknown
from works
where year is not null and times_cited is not null
group by year, coalesce(document_type, ''), times_cited
