-- Whether any address of the scope names its organisation.
select count(organisation_key) as named
from affiliations
