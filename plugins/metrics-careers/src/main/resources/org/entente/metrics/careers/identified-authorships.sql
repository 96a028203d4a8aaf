-- Authorships, those of them with an author identifier, and addresses that are tied to an author.
select a.authorships, a.identified, f.tied
from (
  select count(*) as authorships, sum(case when author_identified then 1 else 0 end) as identified
  from authorships
) a
cross join (select count(author_position) as tied from affiliations) f
