-- A number of posts, members or residents ends with a reorganisation of the body, or is the sum of the
-- predecessors' numbers from then on. The rows of before go on with the number of before, so the
-- projection begins anew.
truncate units.unit, units.succession, units.position, units.headcount, units.population;
delete from replay.token where processor_name = 'units';

comment on column reporting.headcount.persons is
    'how many; 0 is a number and not a missing one: a body without a row was never given one, or it was withdrawn or is not known since a reorganisation';
comment on column reporting.headcount.valid_to is
    'first day on which another is, it is not known any more, or the body no longer exists; null while no later change is known';
comment on column reporting.population.source is
    'where the count is from; of the sum of several counts, where each is from';
comment on column reporting.population.valid_to is
    'first day on which another is, it is not known any more, or the body no longer exists; null while no later change is known';
